// Runs in every page's head before the first paint, so that a chosen theme never flashes the other one.
try {
  const theme = localStorage.getItem('descent:theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is refused in a sandboxed frame: the system's theme holds.
}

// An opaque origin (a sandboxed frame) gets no modules from most hosts, but it does get this classic script.
if (self.origin === 'null') {
  const script = document.createElement('script')
  const rules = { createScriptURL: (address) => address }
  const policy = self.trustedTypes ? self.trustedTypes.createPolicy('descent-embed', rules) : rules
  script.src = policy.createScriptURL('./embed.js')
  document.addEventListener('DOMContentLoaded', () => document.head.append(script))
}
