import type { ParameterGroup } from '../lab/parameter.ts'
import type { PlotText } from '../plot/text.ts'
import type { UiWords } from '../ui/words.tsx'

/** Everything the page itself says, in one language. Topics bring their own words. */
export interface ShellText {
  /** BCP 47 tag, and the language's name in itself. */
  readonly locale: string
  readonly language: string
  readonly ui: UiWords
  readonly plots: PlotText
  readonly nav: {
    readonly label: string
    readonly menu: string
    readonly skip: string
    readonly toCome: string
    readonly toComeNote: string
    readonly labs: string
    readonly theme: string
    readonly themes: { readonly system: string; readonly light: string; readonly dark: string }
    readonly languageLabel: string
  }
  readonly topic: {
    readonly sources: string
    readonly previous: string
    readonly next: string
    readonly readArticle: (title: string) => string
    readonly otherLabs: string
  }
  readonly lab: {
    readonly section: (title: string) => string
    readonly presets: string
    readonly controls: string
    readonly plots: string
    readonly run: string
    readonly again: string
    readonly pause: string
    readonly resume: string
    readonly step: string
    readonly reset: string
    readonly speed: string
    readonly fastest: string
    readonly framesPerSecond: (rate: number) => string
    readonly timeline: string
    readonly newest: string
    readonly frameOf: (step: number, expected?: number) => string
    readonly rate: (perSecond: string) => string
    readonly timeLeft: (seconds: string) => string
    readonly progress: string
    readonly thinned: (stride: number) => string
    readonly thinnedHelp: string
    readonly waiting: string
    readonly status: Record<'idle' | 'running' | 'paused' | 'done' | 'failed' | 'refused', string>
    readonly code: string
    readonly more: (count: number) => string
    readonly closeMore: string
    readonly groups: Record<ParameterGroup, string>
    readonly allPlots: string
    readonly ownSettings: string
    readonly blank: string
    readonly runId: string
    readonly runIdHelp: string
    readonly openAlone: string
    readonly noScript: string
  }
  readonly actions: {
    readonly label: string
    readonly pin: string
    readonly pinned: (count: number) => string
    readonly unpin: (name: string) => string
    readonly pinName: (n: number, what: string) => string
    /** A pinned run with the settings of the run beside it. */
    readonly pinSame: string
    readonly pinSwitch: (on: boolean) => string
    readonly pinsFull: (most: number) => string
    readonly pinWaiting: string
    readonly pinStopped: string
    readonly pinThinned: (stride: number) => string
    readonly stopPin: (name: string) => string
    readonly againPin: (name: string) => string
    readonly again: string
    readonly link: string
    readonly linkCopied: string
    readonly code: string
    readonly table: string
    readonly export: string
    readonly present: string
    readonly leave: string
    readonly fullScreen: string
    readonly noFullScreen: string
    readonly embed: string
    readonly keys: string
    readonly reveal: string
    readonly hide: string
  }
  readonly failure: {
    readonly title: Record<'error' | 'budget' | 'conflict' | 'nan' | 'lost' | 'load' | 'data', string>
    readonly atStep: (step: number) => string
    readonly defaults: string
    readonly again: string
    readonly labBroke: string
    readonly pageBroke: string
    readonly notLoaded: string
    readonly notLoadedHelp: string
    /** Said before the page is alive. */
    readonly incomplete: string
    readonly incompleteHelp: string
    readonly tryAgain: string
    readonly reload: string
  }
  readonly rejected: {
    readonly title: string
    readonly item: (key: string, text: string, reason: string) => string
    readonly dismiss: string
  }
  readonly article: {
    readonly predict: string
    readonly askRun: string
    readonly running: string
    readonly right: string
    readonly wrong: (answer: string) => string
    readonly againPredict: string
    readonly nextQuestion: (at: number, of: number) => string
    readonly table: string
    readonly notes: string
    readonly measured: string
    readonly difference: string
    readonly differenceHelp: string
    readonly layer: string
    readonly source: (n: number) => string
    readonly openLab: (title: string) => string
    readonly wholeLab: string
    readonly figure: (lab: string) => string
  }
  readonly missing: {
    readonly title: string
    readonly text: string
    readonly perhaps: string
    readonly home: string
  }
  readonly embed: { readonly back: (title: string) => string }
}
