import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const LINK = 'init/layer-statistics?layers=3&units=20&rows=20'

/** Exit status and output of `node scripts/experiment.mjs …`. */
function command(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/experiment.mjs', ...options], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { status, stdout, stderr, lines: stdout.trimEnd().split('\n') }
}

describe('npm run experiment', () => {
  it('prints one JSON object and nothing else, the same for every way to write a link', () => {
    const plain = command(LINK)
    expect(plain).toMatchObject({ status: 0, stderr: '' })
    expect(plain.lines.length).toBe(1)
    const { wallMs, ...result } = JSON.parse(plain.stdout)
    expect(wallMs).toBeGreaterThan(0)
    expect(Object.keys(result)).toEqual([
      ...['id', 'version', 'seed', 'values', 'rejected', 'steps', 'final', 'hash', 'reading'],
    ])
    expect(result).toMatchObject({ id: 'init/layer-statistics', values: { layers: 3, units: 20, rows: 20 } })
    expect(result.hash).toMatch(/^[0-9a-f]{32}$/)
    const { wallMs: other, ...again } = JSON.parse(command(`https://example.org/a/b/${LINK}#x`).stdout)
    expect(other).toBeGreaterThan(0)
    expect(again).toEqual(result)
  })

  it('prints frames line by line, and ends where it is told', () => {
    const { lines, status } = command('--frames', '--stop', '2', LINK)
    expect(status).toBe(0)
    const records = lines.map((line) => JSON.parse(line))
    expect(records.map(({ step }) => step)).toEqual([1, 2, undefined])
    expect(records[2]).toMatchObject({ steps: 2, final: records[1].frame })
  })

  it('gives the same bits with SIMD kernels and with the reference', () => {
    const hashes = ['simd', 'reference', 'auto'].map((kernels) => {
      const { stdout, status } = command(
        '--kernels',
        kernels,
        'init/layer-statistics?layers=4&units=33&rows=50',
      )
      expect(status).toBe(0)
      return JSON.parse(stdout).hash
    })
    expect(new Set(hashes).size).toBe(1)
  })

  it('gives the same bits of a sweep on one thread and on several', () => {
    const link = 'batchnorm/robustness?size=2&steps=10&units=16&layers=3'
    const results = ['1', '2', '4'].map((threads) => {
      const { stdout, stderr, status } = command('--threads', threads, link)
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      const { wallMs, ...result } = JSON.parse(stdout)
      return result
    })
    expect(results[0].steps).toBe(8)
    expect(results[1]).toEqual(results[0])
    expect(results[2]).toEqual(results[0])
  })

  it('lists every lab with what its link may say', () => {
    const { stdout, status } = command('--list')
    expect(status).toBe(0)
    const lab = JSON.parse(stdout).find(({ id }: { id: string }) => id === 'init/layer-statistics')
    expect(lab.parameters.layers).toMatchObject({ kind: 'number', integer: true, min: 1 })
    expect(lab.parameters.activation).toMatchObject({ kind: 'choice', default: 'tanh' })
    expect(Object.keys(lab.presets).length).toBeGreaterThan(0)
    expect(lab.channels.mean.kind).toBe('perLayer')
  })

  it.each([
    [[`${LINK}&layers=9`], 'given more than once'],
    [['init/layer-statistics?layers=0'], 'rejected layers=0: must be a whole number'],
    [['init/none'], 'init/layer-statistics'],
    [[], 'one link is needed'],
    [['--stop', '0', LINK], '--stop takes'],
    [['--threads', '0', LINK], '--threads takes'],
    [['--kernels', 'fast', LINK], '--kernels takes one of auto, simd, reference'],
    [['--colour', LINK], '--colour'],
  ])('ends with status 2 and says why: %j', (options, reason) => {
    const { status, stdout, stderr } = command(...options)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(reason)
  })
})
