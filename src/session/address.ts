/** Shortest time between two writes to the address, ms: browsers refuse more than about 100 in 10 s. */
const INTERVAL = 500

export interface Address {
  /** Puts `address` into the address bar, soon; of several in a row, the last. */
  show(address: string): void
  /** Writes what still waits. */
  flush(): void
  cancel(): void
}

/** Replaces the address of the page on show; a late write after the reader has gone to another page does nothing. */
function replaceOwn(): (address: string) => void {
  let own = location.pathname
  return (address) => {
    if (location.pathname !== own) return
    history.replaceState(history.state, '', address)
    own = location.pathname
  }
}

/** The address bar, written at most twice a second. A browser's refusal is ignored: links are made from state. */
export function createAddress(replace: (address: string) => void = replaceOwn()): Address {
  let waiting: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = () => {
    if (waiting === undefined) return
    const address = waiting
    waiting = undefined
    try {
      replace(address)
    } catch {
      // Refused by the browser (too many writes, or a page of opaque origin).
    }
  }
  const due = () => {
    timer = undefined
    if (waiting === undefined) return
    write()
    timer = setTimeout(due, INTERVAL)
  }
  return {
    show: (address) => {
      waiting = address
      timer ??= setTimeout(due, 0)
    },
    flush: write,
    cancel: () => {
      clearTimeout(timer)
      timer = undefined
      waiting = undefined
    },
  }
}
