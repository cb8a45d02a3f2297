import { cos, sin } from '../../engine/math/f64.ts'

/** x to the right and y downwards, in the unit square. */
export type Point = readonly [number, number]
export type Polyline = readonly Point[]

const ARC_PIECES = 14

/** Straight pieces through x0, y0, x1, y1, … */
function line(...coordinates: readonly number[]): Polyline {
  return Array.from({ length: coordinates.length / 2 }, (_, i) => [
    coordinates[2 * i],
    coordinates[2 * i + 1],
  ])
}

/** Part of an ellipse round (cx, cy); turns from the right end, clockwise on the screen. */
function arc(cx: number, cy: number, rx: number, ry: number, from = 0, to = 1): Polyline {
  return Array.from({ length: ARC_PIECES + 1 }, (_, i) => {
    const angle = 2 * Math.PI * (from + ((to - from) * i) / ARC_PIECES)
    return [cx + rx * cos(angle), cy + ry * sin(angle)]
  })
}

const P = [
  line(0.28, 0.88, 0.28, 0.12, 0.5, 0.12),
  arc(0.5, 0.32, 0.22, 0.2, 0.75, 1.25),
  line(0.5, 0.52, 0.28, 0.52),
]

/** The pen's way through each digit and capital letter. */
export const STROKES: Readonly<Record<string, readonly Polyline[]>> = {
  0: [arc(0.5, 0.5, 0.24, 0.38)],
  1: [line(0.34, 0.27, 0.52, 0.12, 0.52, 0.88)],
  2: [[...arc(0.5, 0.33, 0.24, 0.21, 0.5, 1.1), ...line(0.26, 0.87, 0.77, 0.87)]],
  3: [arc(0.47, 0.31, 0.22, 0.19, 0.58, 1.25), arc(0.47, 0.69, 0.25, 0.19, 0.75, 1.42)],
  4: [line(0.62, 0.88, 0.62, 0.12, 0.22, 0.64, 0.82, 0.64)],
  5: [line(0.74, 0.13, 0.35, 0.13, 0.32, 0.46), arc(0.48, 0.64, 0.25, 0.23, 0.64, 1.4)],
  6: [arc(0.66, 0.65, 0.4, 0.53, 0.75, 0.5), arc(0.5, 0.66, 0.24, 0.22)],
  7: [line(0.23, 0.14, 0.77, 0.14, 0.42, 0.88)],
  8: [arc(0.5, 0.31, 0.2, 0.18), arc(0.5, 0.69, 0.24, 0.2)],
  9: [arc(0.34, 0.35, 0.4, 0.53, 0, 0.25), arc(0.5, 0.34, 0.24, 0.22)],
  A: [line(0.2, 0.88, 0.5, 0.12, 0.8, 0.88), line(0.32, 0.6, 0.68, 0.6)],
  B: [
    line(0.48, 0.12, 0.28, 0.12, 0.28, 0.88, 0.5, 0.88),
    arc(0.48, 0.31, 0.22, 0.19, 0.75, 1.25),
    line(0.28, 0.5, 0.5, 0.5),
    arc(0.5, 0.69, 0.24, 0.19, 0.75, 1.25),
  ],
  C: [arc(0.54, 0.5, 0.28, 0.38, 0.13, 0.87)],
  D: [line(0.42, 0.12, 0.28, 0.12, 0.28, 0.88, 0.42, 0.88), arc(0.42, 0.5, 0.34, 0.38, 0.75, 1.25)],
  E: [line(0.74, 0.12, 0.28, 0.12, 0.28, 0.88, 0.74, 0.88), line(0.28, 0.5, 0.66, 0.5)],
  F: [line(0.74, 0.12, 0.28, 0.12, 0.28, 0.88), line(0.28, 0.5, 0.64, 0.5)],
  G: [arc(0.52, 0.5, 0.28, 0.38, 0.03, 0.86), line(0.8, 0.56, 0.54, 0.56)],
  H: [line(0.24, 0.12, 0.24, 0.88), line(0.76, 0.12, 0.76, 0.88), line(0.24, 0.5, 0.76, 0.5)],
  I: [line(0.5, 0.12, 0.5, 0.88), line(0.34, 0.12, 0.66, 0.12), line(0.34, 0.88, 0.66, 0.88)],
  J: [line(0.64, 0.12, 0.64, 0.66), arc(0.44, 0.66, 0.2, 0.22, 0, 0.45)],
  K: [line(0.28, 0.12, 0.28, 0.88), line(0.74, 0.12, 0.28, 0.56), line(0.42, 0.43, 0.76, 0.88)],
  L: [line(0.3, 0.12, 0.3, 0.88, 0.74, 0.88)],
  M: [line(0.18, 0.88, 0.2, 0.12, 0.5, 0.6, 0.8, 0.12, 0.82, 0.88)],
  N: [line(0.24, 0.88, 0.24, 0.12, 0.76, 0.88, 0.76, 0.12)],
  O: [arc(0.5, 0.5, 0.34, 0.36)],
  P,
  Q: [arc(0.5, 0.48, 0.33, 0.35), line(0.58, 0.64, 0.82, 0.9)],
  R: [...P, line(0.46, 0.52, 0.74, 0.88)],
  S: [arc(0.5, 0.31, 0.22, 0.19, 0.93, 0.25), arc(0.5, 0.69, 0.24, 0.19, 0.75, 1.43)],
  T: [line(0.2, 0.12, 0.8, 0.12), line(0.5, 0.12, 0.5, 0.88)],
  U: [line(0.26, 0.12, 0.26, 0.62), arc(0.5, 0.62, 0.24, 0.26, 0.5, 0), line(0.74, 0.62, 0.74, 0.12)],
  V: [line(0.2, 0.12, 0.5, 0.88, 0.8, 0.12)],
  W: [line(0.14, 0.12, 0.32, 0.88, 0.5, 0.4, 0.68, 0.88, 0.86, 0.12)],
  X: [line(0.22, 0.12, 0.78, 0.88), line(0.78, 0.12, 0.22, 0.88)],
  Y: [line(0.22, 0.12, 0.5, 0.5, 0.78, 0.12), line(0.5, 0.5, 0.5, 0.88)],
  Z: [line(0.24, 0.12, 0.76, 0.12, 0.24, 0.88, 0.78, 0.88)],
}

export const DIGITS = [...'0123456789']
export const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
