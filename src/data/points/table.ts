import { blobs } from './blobs.ts'
import { circles } from './circles.ts'
import { lines } from './lines.ts'
import { moons } from './moons.ts'
import type { PointSet } from './point-set.ts'
import { spirals } from './spirals.ts'
import { xor } from './xor.ts'

/** Every set of points in the plane, by the name that links use; two classes unless a set is asked for more. */
export const POINT_SETS = { blobs, xor, circles, moons, spirals, lines } satisfies Record<string, PointSet>

export type PointSetName = keyof typeof POINT_SETS
