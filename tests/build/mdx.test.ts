import { describe, expect, test } from 'vitest'
import { mdx } from '../../build/mdx.ts'

interface Transform {
  transform(source: string, id: string): Promise<{ code: string } | null>
}

const { transform } = mdx() as unknown as Transform

describe('mdx', () => {
  test('typesets maths while building', async () => {
    const result = await transform('The variance is $\\sigma^2 = 1/n$.', '/topics/init/prose.en.mdx')
    expect(result?.code).toContain('katex-html')
    expect(result?.code).toContain('http://www.w3.org/1998/Math/MathML')
  })

  test('refuses maths that does not parse', async () => {
    await expect(transform('$\\frac{1$', '/topics/init/prose.en.mdx')).rejects.toThrow()
  })

  test('leaves other files alone', async () => {
    expect(await transform('const a = 1', '/src/app/main.tsx')).toBeNull()
  })
})
