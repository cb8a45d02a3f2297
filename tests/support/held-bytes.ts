import { Engine } from '../../src/engine/engine.ts'
import { Account } from '../../src/engine/memory.ts'
import { createContext } from '../../src/lab/context.ts'
import type { AnyExperiment } from '../../src/lab/experiment.ts'
import type { Values } from '../../src/lab/parameter.ts'
import { ExperimentRun } from '../../src/lab/runner.ts'

/** Bytes of the different arrays of a frame. */
function frameBytes(frame: object): number {
  const arrays = new Set(Object.values(frame).filter((value) => ArrayBuffer.isView(value)))
  return [...arrays].reduce((sum, { byteLength }) => sum + byteLength, 0)
}

/** The most that all engines of a run held at one time, with its largest frame. Runs until its end or its failure. */
export function heldBytes(experiment: AnyExperiment, values: Values): number {
  const { claim, giveBack } = Account.prototype
  const { dispose } = Engine.prototype
  let [now, most, largest] = [0, 0, 0]
  Account.prototype.claim = function (this: Account, bytes, make) {
    const view = claim.call(this, bytes, make) as ReturnType<typeof make>
    now += bytes
    most = Math.max(most, now)
    return view
  }
  Account.prototype.giveBack = function (view) {
    giveBack.call(this, view)
    now -= view.byteLength
  }
  Engine.prototype.dispose = function () {
    dispose.call(this)
    now -= this.memory.account.used
  }
  const run = new ExperimentRun(experiment, values, createContext(experiment.parameters, values))
  try {
    for (let frame = run.next(); frame; frame = run.next()) largest = Math.max(largest, frameBytes(frame))
  } catch (error) {
    if ((error as Error).name !== 'NonFiniteError') throw error
  } finally {
    run.close()
    Object.assign(Account.prototype, { claim, giveBack })
    Engine.prototype.dispose = dispose
  }
  return most + largest
}
