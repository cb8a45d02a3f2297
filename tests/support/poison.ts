import { RELEASED } from '../../src/engine/memory.ts'

/** Numbers that were given back become NaN in every test. */
RELEASED.poison = true
