import { describe, expect, it } from 'vitest'
import { decode } from '../../../../src/lab/codec.ts'
import { CLAIMS } from '../../../../src/topics/activations/functions/claims.ts'
import { labEntry } from '../../../../src/topics/registry.ts'

describe('claims', () => {
  const linked = Object.entries(CLAIMS).flatMap(([name, all]) =>
    all.flatMap(({ key, link }) => (link === undefined ? [] : [{ name, key, link }])),
  )

  it.each(linked)('on $name: $key leads to a lab that understands its link', async ({ link }) => {
    const [, lab = '', query = ''] = /^(activations\/[a-z-]+)\/(?:\?(.*))?$/.exec(link) ?? []
    expect(decode(query, (await (await labEntry(lab)).code()).experiment).rejected).toEqual([])
  })
})
