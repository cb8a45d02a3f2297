import { useFrame, useRun } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Formula } from '../../ui/Formula.tsx'
import { ClaimList } from './ClaimList.tsx'
import { type FunctionsProps, ManyFunctions, OneFunction } from './CurvePlots.tsx'
import { FactsTable } from './FactsTable.tsx'
import { FORMULAS } from './formulas.ts'
import { shownFunctions } from './functions.experiment.ts'
import { useCost } from './use-cost.tsx'
import './activations.css'

export default function Functions(props: FunctionsProps) {
  const { session, text } = props
  const { words = {} } = text
  const frame = useFrame(session)
  const values = useRun(session, (state) => state.values)
  const { costs, progress, failed, start } = useCost()
  const names = shownFunctions(values)
  const Curves = names.length === 1 ? OneFunction : ManyFunctions
  const formula = FORMULAS[values.function]
  return (
    <div className="plot-grid functions-plots">
      <div className={names.length === 1 ? 'wide' : 'plot-grid wide'}>
        <Curves {...props} frame={frame} values={values} names={names} />
      </div>
      <div className="wide">
        <div className="activation-formula">
          <Formula tex={`f(x) = ${formula.f}`} />
          <Formula tex={`f'(x) = ${formula.derivative}`} />
        </div>
        {names.length === 1 && <ClaimList name={values.function} text={text} />}
        <FactsTable frame={frame} names={names} chosen={values.function} costs={costs} text={text} />
        <div className="activation-cost">
          <Button icon="play" disabled={progress !== undefined} onClick={start}>
            {words.measure}
          </Button>
          <span role="status">
            {progress !== undefined
              ? `${words.measuring} ${Math.round(100 * progress)} %`
              : failed
                ? words.measuringFailed
                : costs
                  ? words.measured
                  : words.notMeasured}
          </span>
        </div>
      </div>
    </div>
  )
}
