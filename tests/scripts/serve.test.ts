import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from '../../scripts/serve.mjs'

const parent = mkdtempSync(join(tmpdir(), 'serve-'))
const folder = join(parent, 'dist')
let site: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  mkdirSync(join(folder, 'init'), { recursive: true })
  writeFileSync(join(folder, 'init', 'index.html'), 'init')
  writeFileSync(join(folder, '404.html'), 'missing')
  writeFileSync(join(parent, 'secret.txt'), 'secret')
  site = await serve({ folder, base: '/some/base/' })
})

afterAll(async () => {
  await site.close()
  rmSync(parent, { recursive: true })
})

/** Sends the path as it is, where fetch would tidy it. */
function rawStatus(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(site.url)
    request({ hostname, port, path }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

describe('serve', () => {
  test('gives a folder its index, and redirects to the final slash with the query kept', async () => {
    expect(await (await fetch(`${site.url}init/`)).text()).toBe('init')
    const answer = await fetch(`${site.url}init?a=1`, { redirect: 'manual' })
    expect(answer.status).toBe(301)
    expect(answer.headers.get('location')).toBe('/some/base/init/?a=1')
  })

  test.each(['//', '//x', '/\\\\', '/%', '*', '/some/base//'])('goes on after %s', async (path) => {
    expect([200, 301, 400, 404]).toContain(await rawStatus(path))
    expect((await fetch(`${site.url}init/`)).status).toBe(200)
  })

  test('answers an unknown address with 404.html', async () => {
    const answer = await fetch(`${site.url}nothing/here/`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('missing')
  })

  test('hands out nothing from outside its folder', async () => {
    expect(await rawStatus('/some/base/../secret.txt')).toBe(404)
    expect(await rawStatus('/some/base/%2e%2e/secret.txt')).toBe(404)
    expect(await rawStatus('/some/base/..%2fsecret.txt')).toBe(404)
    expect(await rawStatus('/secret.txt')).toBe(404)
  })

  test('answers an address that does not decode', async () => {
    expect(await rawStatus('/some/base/%ff')).toBe(404)
  })
})
