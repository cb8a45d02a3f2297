import { openAsBlob } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { headlessAddress } from './experiment-bundle.mjs'
import { spawnThread } from './experiment-spawn.mjs'
import { ensureInstalled } from './install.mjs'

const USAGE = `Usage: npm run --silent experiment -- '<link>' [--stop N] [--frames] [--kernels KIND] [--threads N]
       [--data FILE]… [--label COLUMN]
       npm run --silent experiment -- --list

  <link>     a full URL, a path, or topic/lab?parameter=value&…
  --stop N   end after N frames
  --frames   print each frame as a line of JSON before the result
  --kernels  auto (SIMD where there is one), simd or reference; the numbers are the same
  --data     a file of your own for a lab that takes one; given once for each file that belongs to it
             (MNIST: images and labels). A link that names data runs on no others
  --label    name of the column of a CSV file that holds the labels; the last one if absent
  --threads  most threads for the cells of a sweep, as many as there are cores if absent; the numbers are the same
  --list     print every lab with its parameters, bounds, defaults, presets and channels`

const KERNELS = ['auto', 'simd', 'reference']

/** Ends with exit status 2 and the reason on stderr. */
class UsageError extends Error {}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        stop: { type: 'string' },
        frames: { type: 'boolean' },
        kernels: { type: 'string', default: 'auto' },
        data: { type: 'string', multiple: true, default: [] },
        label: { type: 'string' },
        threads: { type: 'string', default: String(availableParallelism()) },
        list: { type: 'boolean' },
      },
    })
    if (values.stop !== undefined && !/^[1-9]\d*$/.test(values.stop)) {
      throw new Error('--stop takes a whole number of at least 1')
    }
    if (!/^[1-9]\d*$/.test(values.threads)) throw new Error('--threads takes a whole number of at least 1')
    if (!KERNELS.includes(values.kernels)) throw new Error(`--kernels takes one of ${KERNELS.join(', ')}`)
    if (positionals.length !== (values.list ? 0 : 1)) throw new Error('one link is needed')
    return { ...values, link: positionals[0] }
  } catch (error) {
    const { message } = /** @type {Error} */ (error)
    throw new UsageError(`${message}\n${USAGE}`)
  }
}

/** Writes a line of JSON; resolves when there is room for the next. */
function print(record) {
  const room = process.stdout.write(`${JSON.stringify(record)}\n`)
  return room ? undefined : new Promise((resolve) => process.stdout.once('drain', resolve))
}

/** Data of the given files; throws UsageError that names the file and what is wrong with it. */
async function readOwn(paths, options, { readData, unreadable }) {
  const files = []
  for (const path of paths) {
    try {
      files.push({ name: basename(path), content: await openAsBlob(path) })
    } catch (error) {
      throw new UsageError(`${path}: ${/** @type {Error} */ (error).message}`)
    }
  }
  try {
    return await readData(files, options)
  } catch (error) {
    const { file, message } = unreadable(error, files)
    throw new UsageError(`${file}: ${message}`)
  }
}

async function main() {
  const { link, list, frames, kernels, stop, threads, data: paths, label } = readArguments()
  ensureInstalled()
  const address = await headlessAddress()
  const { IllegalLinkError, WorkerPool, listLabs, runLink, readData, unreadable } = await import(address)
  if (list) {
    await print(await listLabs())
    return
  }
  const start = performance.now()
  const data = paths.length > 0 ? await readOwn(paths, { label }, { readData, unreadable }) : undefined
  const pool =
    Number(threads) > 1 ? new WorkerPool(spawnThread(address, kernels), Number(threads)) : undefined
  try {
    const result = await runLink(link, {
      stop: stop === undefined ? undefined : Number(stop),
      kernels,
      pool,
      data,
      frame: frames ? (step, frame) => print({ step, frame }) : undefined,
    })
    await print({ ...result, wallMs: Math.round(1000 * (performance.now() - start)) / 1000 })
    if (result.failure) {
      console.error(result.failure.message)
      process.exitCode = 1
    }
  } catch (error) {
    if (error instanceof IllegalLinkError) throw new UsageError(/** @type {Error} */ (error).message)
    throw error
  } finally {
    pool?.dispose()
  }
}

// A reader that has seen enough (| head) closes the pipe.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1))

try {
  await main()
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
