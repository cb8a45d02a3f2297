const longestRunMs = 8000

const desktop = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
const smallPhone = { width: 360, height: 640 }
const wall = { width: 1280, height: 720 }

const depth = ({ path }) => path.split('/').filter(Boolean).length
const isLab = (page) => depth(page) === 2
const isArticle = (page) => depth(page) === 1

/** Brings every lab of a page into sight, one after the other, and waits for its run, eight seconds at most each. */
async function letRun(page) {
  const states = page.getByTestId('status')
  for (let i = 0; i < (await states.count()); i++) {
    const state = states.nth(i)
    await state.scrollIntoViewIfNeeded()
    await page.waitForTimeout(600)
    if ((await state.getAttribute('data-status')) === 'idle') await page.getByTestId('run').nth(i).click()
    await finished(state)
  }
  await page.evaluate(() => scrollTo(0, 0))
  await page.waitForTimeout((await states.count()) > 0 ? 400 : 1500)
}

/** The end of a run, or eight seconds. */
const finished = (state) =>
  state
    .and(state.page().locator(':not([data-status="running"])'))
    .waitFor({ timeout: longestRunMs })
    .catch(() => {})

/** The page as a reader sees it, or the whole of it. */
const screen = (page, fullPage = false) => ({ take: (path) => page.screenshot({ path, fullPage }) })

async function* whole(page) {
  await letRun(page)
  yield screen(page, true)
}

async function* inSight(page) {
  await letRun(page)
  yield screen(page)
}

/** Every figure of an article, when its own run has replaced its first picture. */
async function* eachFigure(page) {
  const figures = page.locator('figure.figure')
  for (let i = 0; i < (await figures.count()); i++) {
    const figure = figures.nth(i)
    await figure.scrollIntoViewIfNeeded()
    await figure
      .locator('.figure-live:not([id])')
      .waitFor({ timeout: longestRunMs })
      .catch(() => {})
    await page.waitForTimeout(300)
    yield { part: String(i + 1).padStart(2, '0'), take: (path) => figure.screenshot({ path }) }
  }
}

/** A lab where it lies on a phone: the plot and its first controls. */
async function* onPhone(page) {
  await letRun(page)
  await page
    .locator('.lab-plots')
    .evaluate((plots) => plots.scrollIntoView({ block: 'start', behavior: 'instant' }))
  await page.waitForTimeout(200)
  yield screen(page)
}

async function* withSheet(page) {
  await letRun(page)
  const more = page.locator('.more > summary')
  if ((await more.count()) === 0) return
  // Where it lies under the run bar a pointer would miss it.
  await more.evaluate((summary) => summary.click())
  await page.waitForTimeout(400)
  yield screen(page)
}

/** The plot that carries the point of a lab, and its first control, as its address names them. */
const focus = ({ focus: { plots, parameters } }) => `plot=${plots[0]}&controls=${parameters[0]}`

/** What is photographed: of which pages, in which size, at which address, in which pictures. */
export const views = {
  desktop: { of: () => true, viewport: desktop, shots: whole },
  phone: { of: () => true, viewport: phone, shots: whole },
  projector: {
    of: isLab,
    viewport: { width: 1920, height: 1080 },
    query: () => '?view=present',
    shots: inSight,
  },
  wall: { of: isLab, viewport: wall, query: () => '?view=present', shots: inSight },
  'wall-plot': {
    of: isLab,
    viewport: wall,
    query: ({ focus: { plots } }) => `?view=present&plot=${plots[0]}`,
    shots: inSight,
  },
  plot: {
    of: isLab,
    viewport: desktop,
    query: ({ focus: { plots } }) => `?plot=${plots[0]}`,
    shots: inSight,
  },
  embed: {
    of: isLab,
    viewport: { width: 640, height: 480 },
    query: (lab) => `?view=embed&${focus(lab)}`,
    shots: inSight,
  },
  strip: { of: isLab, viewport: phone, shots: onPhone },
  'small-strip': { of: isLab, viewport: smallPhone, shots: onPhone },
  sheet: { of: isLab, viewport: phone, shots: withSheet },
  figures: { of: isArticle, viewport: desktop, shots: eachFigure },
  'phone-figures': { of: isArticle, viewport: phone, shots: eachFigure },
}
