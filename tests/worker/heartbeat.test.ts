import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Heartbeat } from '../../src/worker/heartbeat.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function beating(second = false) {
  const lost = vi.fn(() => heartbeat.stop())
  const ask = vi.fn()
  const heartbeat = new Heartbeat(ask, lost)
  heartbeat.start(second)
  return { heartbeat, ask, lost }
}

it('misses a thread that was heard within a second', () => {
  const { heartbeat, ask, lost } = beating()
  heartbeat.sign()
  vi.advanceTimersByTime(900)
  expect(ask).toHaveBeenCalledTimes(4)
  expect(lost).not.toHaveBeenCalled()
  vi.advanceTimersByTime(100)
  expect(lost).toHaveBeenCalledTimes(1)
})

it('waits three times as long as the thread was silent before', () => {
  const { heartbeat, lost } = beating()
  heartbeat.sign()
  vi.advanceTimersByTime(700)
  heartbeat.sign()
  vi.advanceTimersByTime(1800)
  expect(lost).not.toHaveBeenCalled()
  vi.advanceTimersByTime(200)
  expect(lost).toHaveBeenCalledTimes(1)
})

it('waits longer for one that took the place of a lost one, and for one that loads', () => {
  const second = beating(true)
  second.heartbeat.sign()
  vi.advanceTimersByTime(7_900)
  expect(second.lost).not.toHaveBeenCalled()
  const loading = beating()
  vi.advanceTimersByTime(14_000)
  expect(second.lost).toHaveBeenCalled()
  expect(loading.lost).not.toHaveBeenCalled()
  vi.advanceTimersByTime(2_000)
  expect(loading.lost).toHaveBeenCalled()
})

it('counts beats and not time: a page that was held up asks again before it gives up', () => {
  const { heartbeat, lost } = beating()
  heartbeat.sign()
  vi.setSystemTime(Date.now() + 60_000)
  vi.advanceTimersByTime(400)
  expect(lost).not.toHaveBeenCalled()
})
