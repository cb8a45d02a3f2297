import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const packagesIn = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8')).packages

/** Whether node_modules holds what the lockfile names, by npm's own record of what it put there. */
function isInstalled() {
  const record = ['node_modules', '.package-lock.json']
  if (!existsSync(join(root, ...record))) return false
  const held = packagesIn(...record)
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || (held[path] ? held[path].version === version : optional),
  )
}

/**
 * Installs the dependencies with `npm ci` unless node_modules already holds what the lockfile names.
 * Needs nothing but Node and npm. Returns true when it installed. Throws when npm fails.
 */
export function ensureInstalled() {
  if (isInstalled()) return false
  console.error('Installing dependencies (npm ci) …')
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  })
  if (result.status !== 0) throw new Error(`npm ci ended with status ${result.status ?? result.error}`)
  return true
}
