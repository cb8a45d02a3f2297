interface Policy {
  createScriptURL(text: string): unknown
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(text: string): string }): Policy
}

/** Name of the Trusted Types policy that lets the page start the workers of the site, and nothing else. */
export const WORKER_POLICY = 'descent-worker'

let policy: Policy | undefined
const own = new Set<string>()

/** The address as the page's content security policy wants it. */
function trusted(address: string): string | URL {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
  if (!types) return address
  own.add(address)
  policy ??= types.createPolicy(WORKER_POLICY, {
    createScriptURL: (text) => {
      if (!own.has(text)) throw new TypeError(`${text} is no worker of this site`)
      return text
    },
  })
  return policy.createScriptURL(address) as string
}

/** In the embedded build a worker is a blob, and an opaque origin may start no module from one. */
const type = import.meta.env.MODE === 'embed' ? 'classic' : 'module'

/** Starts a script of the site, by its absolute address, as a worker. Throws where the browser refuses. */
export function startWorker(address: string, name: string): Worker {
  return new Worker(trusted(address), { type, name })
}
