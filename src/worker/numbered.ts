/** A message with its number among those of its direction, from 1. */
export interface Numbered<M> {
  readonly n: number
  readonly message: M
}

/** One end of a way between two threads. Both ends count, so that a message lost in transit is noticed at the next one. */
export class NumberedEnd<Sent, Received> {
  #sent = 0
  #received = 0
  #whole = true

  /** After a loss the number is wrong, which tells the other end. */
  seal(message: Sent): Numbered<Sent> {
    return { n: this.#whole ? ++this.#sent : 0, message }
  }

  /** The message, or undefined where one before it did not arrive. */
  open({ n, message }: Numbered<Received>): Received | undefined {
    this.#whole &&= n === ++this.#received
    return this.#whole ? message : undefined
  }
}
