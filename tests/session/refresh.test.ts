import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRefresh } from '../../src/session/refresh.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('createRefresh', () => {
  it('answers many requests once, with the next animation frame', () => {
    vi.stubGlobal('requestAnimationFrame', (act: () => void) => setTimeout(act, 16))
    vi.stubGlobal('cancelAnimationFrame', clearTimeout)
    const refresh = vi.fn()
    const { request } = createRefresh(refresh)
    for (let i = 0; i < 100; i++) request()
    vi.advanceTimersByTime(15)
    expect(refresh).toHaveBeenCalledTimes(0)
    vi.advanceTimersByTime(1)
    expect(refresh).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1000)
    expect(refresh).toHaveBeenCalledTimes(1)
    request()
    vi.advanceTimersByTime(16)
    expect(refresh).toHaveBeenCalledTimes(2)
  })

  it('answers after 100 ms where animation frames never come', () => {
    vi.stubGlobal('requestAnimationFrame', () => 1)
    vi.stubGlobal('cancelAnimationFrame', () => {})
    const refresh = vi.fn()
    createRefresh(refresh).request()
    vi.advanceTimersByTime(100)
    expect(refresh).toHaveBeenCalledTimes(1)
  })

  it('answers no more once cancelled', () => {
    const refresh = vi.fn()
    const { request, cancel } = createRefresh(refresh)
    request()
    cancel()
    vi.advanceTimersByTime(1000)
    expect(refresh).not.toHaveBeenCalled()
  })
})
