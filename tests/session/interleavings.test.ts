import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interleaving, played } from './interleaved.ts'

describe('screen, link and hash', () => {
  it('agree, whatever happens in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(interleaving, async (story) => {
        expect(await played(story)).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  }, 120_000)
})
