import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const stamp = join(root, 'node_modules', '.lockfile-hash')

function lockfileHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/**
 * Installs the dependencies with `npm ci` unless node_modules already holds what the lockfile names.
 * Needs nothing but Node and npm. Returns true when it installed. Throws when npm fails.
 */
export function ensureInstalled() {
  const wanted = lockfileHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  console.error('Installing dependencies (npm ci) …')
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  })
  if (result.status !== 0) throw new Error(`npm ci ended with status ${result.status ?? result.error}`)
  writeFileSync(stamp, wanted)
  return true
}
