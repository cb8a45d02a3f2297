// Runs before the first paint, so that a chosen theme never flashes the other one. Storage may be refused.
try {
  const theme = localStorage.getItem('descent:theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {}
