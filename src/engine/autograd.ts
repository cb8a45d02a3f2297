import type { Engine } from './engine.ts'
import { within } from './memory.ts'
import type { NdArray } from './ndarray.ts'
import { described } from './op.ts'
import { ShapeError, sameShape } from './shape.ts'
import type { Tensor } from './tensor.ts'

/** Every tensor with a node that `root` depends on, latest call first. */
function history(root: Tensor): Tensor[] {
  const seen = new Set<Tensor>([root])
  const stack = [root]
  for (let tensor = stack.pop(); tensor; tensor = stack.pop()) {
    for (const input of tensor.node?.inputs ?? []) {
      if (input.requiresGrad && !seen.has(input)) {
        seen.add(input)
        stack.push(input)
      }
    }
  }
  return [...seen].filter((tensor) => tensor.node).sort((a, b) => (b.node?.order ?? 0) - (a.node?.order ?? 0))
}

/**
 * Sums of gradients by tensor. A first gradient is kept as it is, and may be shared; the second makes a new array, which
 * later ones are added to.
 */
class Gradients {
  private readonly shared = new Map<Tensor, NdArray>()
  private readonly owned = new Map<Tensor, NdArray>()

  constructor(private readonly engine: Engine) {}

  get(tensor: Tensor): NdArray | undefined {
    return this.owned.get(tensor) ?? this.shared.get(tensor)
  }

  add(tensor: Tensor, gradient: NdArray): void {
    const { kernels } = this.engine
    const sum = this.owned.get(tensor)
    const first = this.shared.get(tensor)
    if (sum) kernels.add(sum.data, gradient.data, sum.data)
    else if (first) {
      const total = this.engine.array(first.shape)
      kernels.add(first.data, gradient.data, total.data)
      this.owned.set(tensor, total)
    } else this.shared.set(tensor, gradient)
  }

  /** Sets `grad` of every tensor. That of a leaf is an array of its own, which may be changed in place. */
  assign(): void {
    const taken = new Set<ArrayBufferView>()
    for (const [tensor, gradient] of this.shared) {
      tensor.grad = this.owned.get(tensor) ?? gradient
      if (tensor.node) taken.add(tensor.grad.data)
    }
    for (const tensor of this.shared.keys()) {
      if (tensor.node || !tensor.grad) continue
      if (taken.has(tensor.grad.data)) {
        const copy = this.engine.array(tensor.shape)
        this.engine.kernels.copy(tensor.grad.data, copy.data)
        tensor.grad = copy
      }
      taken.add(tensor.grad.data)
    }
  }
}

/**
 * Reverse-mode differentiation. Sets `grad` on every tensor that `root` depends on and that requires one, replacing what
 * was there; `seed` is ∂loss/∂root (ones of root's shape if absent). The gradient of a tensor that was computed may share
 * its array with others; that of a parameter never does. Throws ShapeError where the seed has another shape than root,
 * Error where root depends on no parameter.
 */
export function backward(root: Tensor, seed?: NdArray): void {
  const { engine } = root
  if (!root.requiresGrad) throw new Error('backward() of a tensor that depends on no parameter')
  if (seed && !sameShape(seed.shape, root.shape))
    throw new ShapeError(`backward: a seed of [${seed.shape}] for a tensor of [${root.shape}]`)
  const gradients = new Gradients(engine)
  gradients.add(root, seed ?? engine.array(root.shape, 1))
  for (const tensor of history(root)) {
    const { node } = tensor
    const dOut = gradients.get(tensor)
    if (!node || !dOut) continue
    const dInputs = within(
      () => `backward of ${described(node.op, node.inputs)}`,
      () =>
        node.op.backward(engine, dOut, {
          inputs: node.inputs.map((input) => input.value),
          out: tensor.value,
          saved: node.saved,
          attrs: node.attrs,
          needs: node.inputs.map((input) => input.requiresGrad),
        }),
    )
    node.inputs.forEach((input, i) => {
      const dInput = dInputs[i]
      if (input.requiresGrad && dInput) gradients.add(input, dInput)
    })
  }
  gradients.assign()
}
