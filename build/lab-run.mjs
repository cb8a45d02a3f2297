import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const limitMs = 10_000

/** Frames of a lab's default run in Node, oldest first; those of the first ten seconds when it takes longer. */
export function framesOf(root, id) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'scripts', 'experiment.mjs'), '--frames', id], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const frames = []
    const timer = setTimeout(() => child.kill(), limitMs)
    createInterface({ input: child.stdout }).on('line', (line) => {
      const record = JSON.parse(line)
      if (record.hash === undefined) frames.push(record.frame ?? record)
    })
    child.once('error', reject)
    child.once('close', () => {
      clearTimeout(timer)
      resolve(frames)
    })
  })
}

/** Every lab with its channels, as the headless runner lists them. */
export function listLabs(root) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'scripts', 'experiment.mjs'), '--list'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (part) => {
      text += part
    })
    child.once('error', reject)
    child.once('close', (status) => {
      if (status === 0) resolve(JSON.parse(text))
      else reject(new Error(`experiment --list ended with status ${status}`))
    })
  })
}
