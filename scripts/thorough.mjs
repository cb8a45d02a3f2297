import { command } from './command.mjs'
import { ensureInstalled } from './install.mjs'

// What the everyday tests take a part of, whole: claims for every seed, readings and breaths at every setting.
ensureInstalled()
const filters = process.argv.slice(2)
process.exit(
  await command(
    ['vitest'],
    ['run', ...(filters.length > 0 ? filters : ['tests/conformance', 'tests/topics'])],
    {
      THOROUGH: '1',
    },
  ),
)
