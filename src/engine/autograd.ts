import type { Engine } from './engine.ts'
import type { NdArray } from './ndarray.ts'
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
      const total = this.engine.empty(first.shape)
      kernels.add(first.data, gradient.data, total.data)
      this.owned.set(tensor, total)
    } else this.shared.set(tensor, gradient)
  }

  *entries(): Generator<[Tensor, NdArray]> {
    for (const tensor of this.shared.keys()) yield [tensor, this.get(tensor) as NdArray]
  }
}

/**
 * Reverse-mode differentiation. Sets `grad` on every tensor that `root` depends on and that requires one, replacing what
 * was there; `seed` is ∂loss/∂root (ones of root's shape if absent).
 */
export function backward(root: Tensor, seed?: NdArray): void {
  const { engine } = root
  if (!root.requiresGrad) throw new Error('backward() of a tensor that depends on no parameter')
  if (seed && seed.size !== root.size)
    throw new Error(`seed of size ${seed.size} for a tensor of size ${root.size}`)
  const gradients = new Gradients(engine)
  gradients.add(root, seed ?? engine.full(root.shape, 1))
  for (const tensor of history(root)) {
    const { node } = tensor
    const dOut = gradients.get(tensor)
    if (!node || !dOut) continue
    const dInputs = node.op.backward(engine, dOut, {
      inputs: node.inputs.map((input) => input.value),
      out: tensor.value,
      saved: node.saved,
      attrs: node.attrs,
      needs: node.inputs.map((input) => input.requiresGrad),
    })
    node.inputs.forEach((input, i) => {
      const dInput = dInputs[i]
      if (input.requiresGrad && dInput) gradients.add(input, dInput)
    })
  }
  for (const [tensor, gradient] of gradients.entries()) tensor.grad = gradient
}
