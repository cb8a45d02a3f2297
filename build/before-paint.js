// Runs in every page's head before anything is fetched or painted.

// A host may serve a folder without its final slash, and every address of the page hangs on that.
try {
  const { pathname, search, hash } = location
  if (!/(\/|\.[a-z]+)$/.test(pathname))
    history.replaceState(history.state, '', `${pathname}/${search}${hash}`)
} catch {
  // Refused from a file.
}

// A chosen theme never flashes the other one.
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

// A lab that is told to run before it is alive runs as soon as it is.
document.addEventListener(
  'click',
  ({ target }) => {
    const lab = target instanceof Element && target.closest('[data-testid="run"]')?.closest('.lab')
    if (lab && !lab.dataset.alive) lab.dataset.asked = ''
  },
  true,
)

// What a page needs and does not get is said, also where no script of the site has come.
{
  const tell = () => {
    const notice = document.getElementById('incomplete')
    if (notice) notice.hidden = false
  }
  const missing = () => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', tell)
    else tell()
  }
  addEventListener(
    'error',
    ({ target }) => {
      const style = target instanceof HTMLLinkElement && target.rel === 'stylesheet'
      if (style || target instanceof HTMLScriptElement) missing()
    },
    true,
  )
  addEventListener('descent:incomplete', missing)
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-reload]')) location.reload()
  })
}
