import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { portOf } from './serve.mjs'

const miniBrowsers = ['x86_64-linux-gnu', 'aarch64-linux-gnu']
  .flatMap((architecture) =>
    ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${architecture}/webkit2gtk-${version}/MiniBrowser`),
  )
  .concat('/usr/libexec/webkit2gtk-4.1/MiniBrowser', '/usr/libexec/webkit2gtk-4.0/MiniBrowser')

const isThere = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0

/** True where WebKitGTK can be driven; as root on Debian it is installed first when it is missing. */
function ensureWebKit() {
  const ready = () =>
    isThere('WebKitWebDriver') && isThere('xvfb-run') && miniBrowsers.some((path) => existsSync(path))
  if (ready()) return true
  if (process.getuid?.() === 0 && isThere('apt-get')) {
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'webkit2gtk-driver', 'xvfb', 'xauth'], {
      stdio: 'ignore',
    })
  }
  return ready()
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const port = portOf(server)
      server.close(() => resolve(port))
    })
  })
}

/**
 * A page of WebKitGTK's MiniBrowser at `url`: run(body, ...args) is an async function there, which returns JSON.
 * Undefined where there is no WebKitGTK. Throws what the driver answers.
 */
export async function webKitPage(url) {
  if (!ensureWebKit()) return undefined
  const port = await freePort()
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
  })
  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    })
    const { value } = await answer.json()
    if (value?.error) throw new Error(`${value.error}: ${value.message}`)
    return value
  }
  // xvfb-run leaves its children behind unless the whole group ends.
  const stop = () => driver.pid && process.kill(-driver.pid)
  try {
    for (let i = 0; i < 100; i++) {
      const answers = await call('GET', '/status').catch(() => undefined)
      if (answers) break
      await new Promise((later) => setTimeout(later, 100))
    }
    const binary = miniBrowsers.find((path) => existsSync(path))
    const { sessionId, capabilities } = await call('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': { binary, args: ['--automation'] },
          timeouts: { script: 300_000, pageLoad: 60_000 },
        },
      },
    })
    const session = `/session/${sessionId}`
    await call('POST', `${session}/url`, { url })
    return {
      version: capabilities.browserVersion,
      run: async (body, ...args) => {
        const script = `const done = arguments[arguments.length - 1]; (async (...args) => { ${body} })(...arguments).then((value) => done({ value }), (error) => done({ error: String(error) }))`
        const { value, error } = await call('POST', `${session}/execute/async`, { script, args })
        if (error) throw new Error(error)
        return value
      },
      close: async () => {
        await call('DELETE', session).catch(() => undefined)
        stop()
      },
    }
  } catch (error) {
    stop()
    throw error
  }
}
