// Bytes at the start of the memory that kernels use for themselves; buffers are allocated behind them.

/** Products of a matrix product are summed in blocks of this many (contract of `matmul` in kernels/table.ts). */
export const BLOCK: i32 = 320
/** Rows of A and columns of B that are packed at a time. */
export const ROWS: i32 = 64
export const COLUMNS: i32 = 256

/** The instruction of a kernel that is called by itself. */
export const INSTRUCTION: usize = 1024
/** Position along each axis of a strided walk. */
export const POSITIONS: usize = INSTRUCTION + 512
/** Sums of one ragged tile, [4][8]. */
export const TILE: usize = POSITIONS + 512
/** Packed rows of A, panels [BLOCK][4]. */
export const PACKED_A: usize = TILE + 4 * 8 * 4
/** Packed columns of B, panels [BLOCK][8]. */
export const PACKED_B: usize = PACKED_A + (<usize>ROWS) * BLOCK * 4
export const SCRATCH_END: usize = PACKED_B + (<usize>COLUMNS) * BLOCK * 4

/** Four histograms, added up at the end; in the place of the packed columns. */
export const COUNTS: usize = PACKED_B
/** Bins of each of them, one of which takes what is not counted. */
export const MOST_BINS: i32 = (COLUMNS * BLOCK) / 4
