interface Block {
  at: number
  end: number
}

/** Free parts of a memory by address. A part is taken from the lowest block that is large enough. */
export class FreeBlocks {
  private blocks: Block[]

  constructor(at: number, end: number) {
    this.blocks = [{ at, end }]
  }

  /** Address of `bytes` free bytes, undefined where no block has so many. */
  take(bytes: number): number | undefined {
    const index = this.blocks.findIndex(({ at, end }) => end - at >= bytes)
    if (index < 0) return undefined
    const block = this.blocks[index]
    const { at } = block
    block.at += bytes
    if (block.at === block.end && this.blocks.length > 1) this.blocks.splice(index, 1)
    return at
  }

  /** Adds a block, which becomes one with its neighbours at the next join(). */
  give(at: number, bytes: number): void {
    if (bytes > 0) this.blocks.push({ at, end: at + bytes })
  }

  /** Makes one block of those that touch. */
  join(): void {
    const joined: Block[] = []
    for (const block of this.blocks.sort((a, b) => a.at - b.at)) {
      const last = joined.at(-1)
      if (last && last.end === block.at) last.end = block.end
      else joined.push(block)
    }
    this.blocks = joined
  }
}
