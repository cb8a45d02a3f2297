import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './install.mjs'

/** Path of the script behind an installed package's command, so that it runs without npx and on every system. */
function scriptOf(packageName, command = packageName) {
  const file = join(root, 'node_modules', packageName, 'package.json')
  const { bin } = JSON.parse(readFileSync(file, 'utf8'))
  return join(dirname(file), typeof bin === 'string' ? bin : bin[command])
}

/**
 * Runs an installed package's command, its output passed on. Resolves to the exit status.
 * @param {[packageName: string, command?: string]} name
 * @param {string[]} options
 * @param {Record<string, string>} [environment]
 * @param {'ignore' | 'inherit'} [stdin] where it reads keys
 */
export function command([packageName, name], options, environment = {}, stdin = 'ignore') {
  return node([scriptOf(packageName, name), ...options], environment, stdin)
}

/**
 * Runs a script with this Node, its output passed on. Resolves to the exit status.
 * @param {string[]} options
 * @param {Record<string, string>} [environment]
 * @param {'ignore' | 'inherit'} [stdin]
 */
export function node(options, environment = {}, stdin = 'ignore') {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, options, {
      cwd: root,
      stdio: [stdin, 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    })
    child.once('error', reject)
    child.once('exit', (status) => resolve(status ?? 1))
  })
}
