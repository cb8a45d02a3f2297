import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from './install.mjs'

const systemBrowsers = {
  linux: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .flatMap((name) => process.env[name] ?? [])
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
}

/** Switches under which Chromium runs in a container, without a graphics card and without calling home. */
export const chromiumSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function answers(command) {
  // Chrome on Windows opens a window on --version, so there its presence must do.
  if (process.platform === 'win32') return existsSync(command)
  const result = spawnSync(command, ['--version'], { encoding: 'utf8', timeout: 30_000 })
  return result.status === 0 && /\d+\.\d+/.test(result.stdout)
}

function onPath(name) {
  if (name.includes('/') || name.includes('\\')) return name
  const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
  return found.status === 0 ? found.stdout.trim() : undefined
}

function fromSystem() {
  for (const name of systemBrowsers[process.platform] ?? systemBrowsers.linux) {
    const path = onPath(name)
    if (path && answers(path)) return path
  }
  return undefined
}

async function fromPlaywright() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return path && existsSync(path) && answers(path) ? path : undefined
}

function playwrightInstall() {
  const playwright = dirname(
    createRequire(join(root, 'package.json')).resolve('@playwright/test/package.json'),
  )
  const command = [join(playwright, 'cli.js'), 'install', 'chromium']
  spawnSync(process.execPath, command, {
    stdio: ['ignore', process.stderr, process.stderr],
    timeout: 240_000,
  })
}

function debianInstall() {
  const isDebian = existsSync('/etc/os-release') && /debian/i.test(readFileSync('/etc/os-release', 'utf8'))
  if (!isDebian || process.getuid?.() !== 0) return
  spawnSync('sh', ['-c', 'apt-get update && apt-get install -y chromium'], {
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

/**
 * Path of a Chromium that runs: $CHROMIUM_PATH, the system's, Playwright's. Undefined when there is none.
 * Throws when $CHROMIUM_PATH is set and does not run.
 */
export async function findChromium() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (answers(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH is ${chosen}, which does not answer --version`)
  }
  return fromSystem() ?? (await fromPlaywright())
}

/** As findChromium, but installs one when there is none. Throws when that fails too. */
export async function ensureChromium() {
  const found = await findChromium()
  if (found) return found
  console.error('No Chromium found; installing one …')
  playwrightInstall()
  const downloaded = await fromPlaywright()
  if (downloaded) return downloaded
  debianInstall()
  const installed = fromSystem()
  if (installed) return installed
  throw new Error('No Chromium could be found or installed. Install one, or set CHROMIUM_PATH to it.')
}
