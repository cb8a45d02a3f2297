import { useFrame, useRun } from '../../../session/hooks.ts'
import { Button } from '../../../ui/Button.tsx'
import { Formula } from '../../../ui/Formula.tsx'
import { Block } from '../view/Block.tsx'
import { shownFunctions } from './experiment.ts'
import { FORMULAS } from './formulas.ts'
import { ClaimList } from './view/ClaimList.tsx'
import { type FunctionsProps, ManyFunctions, OneFunction, Slot } from './view/CurvePlots.tsx'
import { FactsTable } from './view/FactsTable.tsx'
import { useCost } from './view/use-cost.tsx'
import '../view/activations.css'

export default function Functions(props: FunctionsProps) {
  const { session, text } = props
  const { words, plots, parameters } = text
  const frame = useFrame(session)
  const values = useRun(session, (state) => state.values)
  const { seen: { costs, progress = 0 } = {}, measuring, failed, start } = useCost()
  const names = shownFunctions(values)
  const Curves = names.length === 1 ? OneFunction : ManyFunctions
  const formula = FORMULAS[values.function]
  return (
    <div className="plot-grid functions-plots">
      <Curves {...props} frame={frame} values={values} names={names} />
      <Slot id="formula" wide>
        <Block
          className="activation-formula"
          title={plots.formula.title}
          summary={plots.formula.summary({ name: parameters.function.options[values.function] })}
        >
          <Formula tex={`f(x) = ${formula.f}`} />
          <Formula tex={`f'(x) = ${formula.derivative}`} />
        </Block>
      </Slot>
      {names.length === 1 && (
        <Slot id="claims" wide>
          <ClaimList name={values.function} text={text} />
        </Slot>
      )}
      <Slot id="facts" wide>
        <FactsTable frame={frame} names={names} chosen={values.function} costs={costs} text={text} />
        <div className="activation-cost">
          <Button icon="play" disabled={measuring} onClick={start}>
            {words.measure}
          </Button>
          <span role="status">
            {measuring
              ? `${words.measuring} ${Math.round(100 * progress)}%`
              : failed
                ? words.measuringFailed
                : costs
                  ? words.measured
                  : words.notMeasured}
          </span>
        </div>
      </Slot>
    </div>
  )
}
