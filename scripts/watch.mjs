import { command } from './command.mjs'
import { ensureInstalled } from './install.mjs'

ensureInstalled()
// Tests that import what differs from the last commit, and again those that each save touches.
process.exitCode = await command(['vitest'], ['watch', '--changed', ...process.argv.slice(2)], {}, 'inherit')
