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

  test('leaves out of a script what its page holds already, and keeps what comes alive', async () => {
    const source =
      'A long sentence without anything in it that moves.\n\n<Lab id="a" />\n\nTry <Try set="b" /> at $n = 10$.\n'
    const result = await transform(source, '/topics/init/prose.en.mdx?adopt')
    expect(result?.code).not.toContain('long sentence')
    expect(result?.code).not.toContain('katex')
    expect(result?.code).toMatch(/Lab, {\s*id: "a"/)
    expect(result?.code).toMatch(/Try, {\s*set: "b"/)
    expect(result?.code).toContain('"Try "')
  })

  test('gives every emptied element one and the same content, which React then never writes', async () => {
    const result = await transform('$a$ and $b$', '/topics/init/prose.en.mdx?adopt')
    expect(result?.code.match(/__html/g)).toHaveLength(1)
  })

  test('refuses maths that does not parse', async () => {
    await expect(transform('$\\frac{1$', '/topics/init/prose.en.mdx')).rejects.toThrow()
  })

  test('leaves other files alone', async () => {
    expect(await transform('const a = 1', '/src/app/main.tsx')).toBeNull()
  })
})
