import { expect, test } from 'vitest'
import { createEngine, RandomStreams } from '../../../../src/engine/index.ts'
import { drawSpirals, POINTS } from '../../../../src/topics/schedules/spiral-data.ts'
import { createSpiralNet } from '../../../../src/topics/schedules/spiral-net.ts'
import { StepNoise } from '../../../../src/topics/schedules/training/step-noise.ts'

function noiseOf(batch: number, steps: number) {
  const engine = createEngine()
  const streams = new RandomStreams(5, engine.words)
  const { training } = drawSpirals(engine, streams.stream('data'), 0.1)
  const net = createSpiralNet({ engine, streams, layers: 2, gain: 1 })
  const noise = new StepNoise({ engine, net, training, batch, streams })
  const measured = Array.from({ length: steps }, () => noise.measure())
  engine.dispose()
  return measured
}

test('with the whole set in each batch the sequences agree, so that there is no noise', () => {
  for (const { size, noise } of noiseOf(POINTS, 3)) {
    expect(size).toBeGreaterThan(0.5)
    expect(noise).toBeLessThan(0.01)
  }
})

test('with a constant gradient the step keeps its size, Adam’s m̂/√v̂ being ±1', () => {
  const sizes = noiseOf(POINTS, 20).map(({ size }) => size)
  for (const size of sizes) expect(size).toBeCloseTo(sizes[0], 2)
})

test('in the first step no weight moves by more than the learning rate', () => {
  const [{ size, noise }] = noiseOf(10, 1)
  expect(size).toBeLessThanOrEqual(1)
  // Eight signs of mean 0 have the variance 8/7.
  expect(noise).toBeLessThanOrEqual(Math.sqrt(8 / 7))
})
