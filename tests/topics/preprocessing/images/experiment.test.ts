import { describe, expect, test } from 'vitest'
import { IMAGE_CLASSES } from '../../../../src/data/images/colour-images.ts'
import { RandomStreams } from '../../../../src/engine/random.ts'
import { defaultValues } from '../../../../src/lab/defaults.ts'
import { lossesOf } from '../../../../src/topics/preprocessing/images/channels.ts'
import { experiment } from '../../../../src/topics/preprocessing/images/experiment.ts'
import {
  drawImageSets,
  SHOWN,
  testImagesFor,
} from '../../../../src/topics/preprocessing/images/image-sets.ts'
import { record } from '../../../support/record.ts'

const PLANE = 32 * 32
const average = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, v) => sum + v, 0) / values.length

describe('preprocessing/images', () => {
  const usual = record(experiment, { images: 96, epochs: 30 })

  test('one frame for each epoch and one before the first', () => {
    expect(usual.steps).toBe(31)
    expect(experiment.frames(usual.values)).toBe(31)
    expect(usual.last.epoch).toBe(30)
  })

  test('the mean image is the mean of the training images, the test images left out', () => {
    const { training } = drawImageSets(new RandomStreams(42).stream('data'), 96, 'unit')
    for (const p of [0, 500, 1500, 3071]) {
      const values = Array.from({ length: 96 }, (_, i) => training.pixels[i * 3 * PLANE + p])
      expect(usual.last.mean[p]).toBeCloseTo(average(values), 6)
    }
    for (let channel = 0; channel < 3; channel++) {
      const plane = usual.last.mean.subarray(channel * PLANE, (channel + 1) * PLANE)
      expect(usual.last.channelMean[channel]).toBeCloseTo(average(plane), 6)
    }
  })

  test('treated pixels: mean 0 three times, std 1 once, and the same std for both ways of centring within 5 %', () => {
    const [none, meanImage, channelMean, standardised] = [0, 4, 8, 12].map((i) =>
      usual.last.numbers.subarray(i, i + 4),
    )
    expect(none[0]).toBeCloseTo(average(usual.last.channelMean), 5)
    expect([none[2], none[3]]).toEqual([0, 1])
    for (const centred of [meanImage, channelMean, standardised]) expect(centred[0]).toBeCloseTo(0, 4)
    expect(standardised[1]).toBeCloseTo(1, 4)
    expect(channelMean[1]).toBeCloseTo(Math.sqrt(average(usual.last.channelStd.map((s) => s * s))), 5)
    expect(Math.abs(meanImage[1] / channelMean[1] - 1)).toBeLessThan(0.05)
  })

  test('untreated, ReLU units die and the loss rests at ln C; every treatment trains', () => {
    const [none, ...treated] = lossesOf(usual.last)
    expect(none).toBeCloseTo(Math.log(IMAGE_CLASSES.length), 1)
    expect(usual.last.dead[0]).toBeGreaterThan(0.8)
    for (const loss of treated) expect(loss).toBeLessThan(0.8)
    expect(experiment.reading(usual.log, usual.values)).toMatchObject({ key: 'dead', tone: 'warn' })
  })

  test('`reached` is the first epoch at which the loss is at most the target', () => {
    for (const [i, name] of (
      ['noneLoss', 'meanImageLoss', 'channelMeanLoss', 'standardisedLoss'] as const
    ).entries()) {
      const first = usual.log.column(name).findIndex((loss) => loss <= usual.values.target)
      expect(usual.last.reached[i]).toBe(first < 0 ? Number.NaN : first)
    }
  })

  test('pixels from 0 to 255: what is only centred blows up; standardised images are what they were', () => {
    const bytes = record(experiment, { images: 96, epochs: 30, range: 'byte' })
    const [, meanImage, channelMean, standardised] = lossesOf(bytes.last)
    expect([meanImage, channelMean]).toEqual([Number.NaN, Number.NaN])
    expect(standardised).toBeCloseTo(lossesOf(usual.last)[3], 2)
    expect(bytes.last.channelMean[0] / usual.last.channelMean[0]).toBeCloseTo(255, 2)
    expect(experiment.reading(bytes.log, bytes.values)).toMatchObject({ key: 'diverged', tone: 'warn' })
  })

  test('with the first layer rescaled, the curves of centred and of standardised images coincide, in any unit', () => {
    const few = { images: 96, epochs: 8, firstLayer: 'rescaled' } as const
    const unit = lossesOf(record(experiment, few).last)
    const bytes = lossesOf(record(experiment, { ...few, range: 'byte' }).last)
    expect(Math.abs(unit[2] / unit[3] - 1)).toBeLessThan(0.1)
    unit.forEach((loss, i) => {
      expect(bytes[i]).toBeCloseTo(loss, 2)
    })
  })

  test('a gentle rate trains all four, and the reading says so', () => {
    const { log, values, last } = record(experiment, { images: 96, epochs: 30, rate: 0.003 })
    for (const loss of lossesOf(last)) expect(loss).toBeLessThan(1.75)
    expect(experiment.reading(log, values)?.key).toBe('reached')
  })

  test('before the first step nothing is claimed; the same values give the same hash', () => {
    const { log, values } = record(experiment, { images: 48, epochs: 1 })
    const first = { ...log, length: 1, at: (i: number) => (i === 0 ? log.at(0) : undefined) }
    expect(experiment.reading(first as typeof log, values)?.key).toBe('start')
    expect(record(experiment, { images: 48, epochs: 1 }).hash).toBe(
      record(experiment, { images: 48, epochs: 1 }).hash,
    )
  })

  test('the first six images are one of each class, and the test split has whole rounds of classes', () => {
    const { training, test: held } = drawImageSets(new RandomStreams(42).stream('data'), 30, 'unit')
    expect(Array.from(training.labels.subarray(0, SHOWN))).toEqual([0, 1, 2, 3, 4, 5])
    expect(held.labels).toHaveLength(testImagesFor(30))
    expect(testImagesFor(30) % SHOWN).toBe(0)
    expect(Array.from(usual.last.samples.subarray(0, 5))).toEqual(
      Array.from(
        drawImageSets(new RandomStreams(42).stream('data'), 96, 'unit').training.pixels.subarray(0, 5),
      ),
    )
  })

  test('the code has the range and the rate in it', () => {
    const text = experiment
      .code({ ...defaultValues(experiment.parameters), range: 'byte', rate: 0.02 })
      .map((line) => line.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''))
      .join('\n')
    expect(text).toContain('unit = 255.0')
    expect(text).toContain('rate=0.02')
  })
})
