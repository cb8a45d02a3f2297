import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import type { Treatment } from './line-study.ts'
import type { LossName } from './margin-loss.ts'

interface Values {
  readonly treatment: Treatment
  readonly loss: LossName
  readonly turn: number
  readonly shift: number
  readonly rate: number
  readonly steps: number
}

const VALUE: Record<LossName, string> = {
  logistic: 'np.mean(np.log1p(np.exp(-y * score)))',
  squared: 'np.mean((score - y)**2) / 2',
}
const SLOPE: Record<LossName, string> = {
  logistic: '-y / (1 + np.exp(y * (w * s + b)))',
  squared: 'w * s + b - y',
}
/** Curvature in the score at w = b = 0. */
const CURVATURE: Record<LossName, string> = { logistic: ' / 4', squared: '' }

/** The perturbation, and then the training of w and b along the normal of the line. */
export function code(values: Values): readonly CodeLine[] {
  const { turn, shift, rate, steps } = pieces(values)
  const scaled = piece('treatment', values.treatment === 'normalised' ? ' / X.std(axis=0)' : '')
  const ofLoss = (lines: Record<LossName, string>) => piece('loss', lines[values.loss])
  return program`
    Z = (X - X.mean(axis=0))${scaled}  # or Z = X
    e = np.deg2rad(${turn})
    turn = np.array([[np.cos(e), -np.sin(e)], [np.sin(e), np.cos(e)]])
    score = Z @ (turn @ weights) + bias + ${shift}
    loss = ${ofLoss(VALUE)}

    s = Z @ weights / np.linalg.norm(weights)
    A = np.stack([s, np.ones_like(s)], axis=1)
    H = A.T @ A / len(A)${ofLoss(CURVATURE)}
    rate = ${rate} * 2 / np.linalg.eigvalsh(H).max()
    w = b = 0.0
    for step in range(${steps}):
        g = ${ofLoss(SLOPE)}
        w, b = w - rate * np.mean(g * s), b - rate * np.mean(g)`
}
