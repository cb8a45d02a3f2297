/** Everything a key can do in a lab. */
export type KeyAction =
  | 'run'
  | 'step'
  | 'reset'
  | 'seed'
  | 'previousPreset'
  | 'nextPreset'
  | 'back'
  | 'forward'
  | 'first'
  | 'newest'
  | 'talkBack'
  | 'talkOn'
  | 'enlarge'
  | 'allPlots'
  | 'blank'
  | 'pin'
  | 'reveal'
  | 'controls'
  | 'present'
  | 'fullScreen'
  | 'nextLab'
  | 'previousLab'
  | 'leave'
  | 'help'

/** Keys of each action, as `KeyboardEvent.key` (a capital letter: with Shift); the first is the one shown. */
export const KEYS: Readonly<Record<KeyAction, readonly string[]>> = {
  run: [' '],
  step: ['s'],
  reset: ['r'],
  seed: ['d'],
  previousPreset: ['ArrowLeft'],
  nextPreset: ['ArrowRight'],
  back: ['ArrowDown'],
  forward: ['ArrowUp'],
  first: ['Home'],
  newest: ['End'],
  talkOn: ['PageDown'],
  talkBack: ['PageUp'],
  enlarge: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
  allPlots: ['0'],
  blank: ['b', '.'],
  pin: ['x'],
  reveal: ['h'],
  controls: ['c'],
  present: ['p'],
  fullScreen: ['f'],
  nextLab: ['n'],
  previousLab: ['N'],
  leave: ['Escape'],
  help: ['?'],
}

const ACTIONS: ReadonlyMap<string, KeyAction> = new Map(
  Object.entries(KEYS).flatMap(([action, keys]) => keys.map((key) => [key, action as KeyAction] as const)),
)

/** Actions that only the projector view knows; elsewhere their keys keep the browser's meaning. */
const PROJECTOR: ReadonlySet<KeyAction> = new Set([
  'previousPreset',
  'nextPreset',
  'back',
  'forward',
  'first',
  'newest',
  'talkBack',
  'talkOn',
  'enlarge',
  'allPlots',
  'blank',
  'reveal',
  'controls',
  'nextLab',
  'previousLab',
  'leave',
  'fullScreen',
])

/** What has the focus, as far as keys are concerned. */
export type Focus = 'none' | 'button' | 'range' | 'option' | 'typing'

export function focusOf(
  element: { tagName: string; type?: string; isContentEditable?: boolean } | null,
): Focus {
  if (!element) return 'none'
  if (element.isContentEditable) return 'typing'
  const tag = element.tagName.toLowerCase()
  if (tag === 'textarea' || tag === 'select') return 'typing'
  if (tag === 'button' || tag === 'a' || tag === 'summary') return 'button'
  if (tag !== 'input') return 'none'
  if (element.type === 'range') return 'range'
  return element.type === 'checkbox' || element.type === 'radio' ? 'option' : 'typing'
}

interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey?: boolean
}

/** What a key means where the focus is; undefined leaves it to the browser and to the focused control. */
export function actionOf(press: Press, focus: Focus, projector: boolean): KeyAction | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || focus === 'typing') return undefined
  const letter = press.key.length === 1
  const lower = letter ? press.key.toLowerCase() : press.key
  const key =
    letter && press.shiftKey && ACTIONS.has(press.key.toUpperCase()) ? press.key.toUpperCase() : lower
  const action = ACTIONS.get(key)
  if (!action || (!projector && PROJECTOR.has(action))) return undefined
  // On a projector Space runs wherever the focus happens to be; a button answers to Enter too.
  if (key === ' ' && (focus === 'option' || (focus === 'button' && !projector))) return undefined
  const moves = /^(Arrow|Page|Home$|End$)/.test(key)
  if (moves && (focus === 'range' || focus === 'option')) return undefined
  return action
}

const CAPS: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  PageUp: 'Page ↑',
  PageDown: 'Page ↓',
}

/** Name on the key's cap. */
export function capOf(key: string): string {
  if (/^[A-Z]$/.test(key)) return `Shift ${key}`
  return CAPS[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}
