/** What the first page says, in one language. */
export interface HomeText {
  readonly question: string
  readonly lede: string
  readonly start: string
  readonly hero: {
    /** Titles of the three runs. */
    readonly rows: { readonly small: string; readonly right: string; readonly large: string }
    readonly caption: string
    readonly link: string
    readonly quantity: string
    /** Name under a histogram, short enough for a phone. */
    readonly layer: (n: number) => string
    /** For a reader who cannot see the histograms: the run's title and the spread of its last layer. */
    readonly summary: (row: string, std: number) => string
  }
  readonly promises: readonly { readonly title: string; readonly text: string }[]
  /** A line on each topic, by id. */
  readonly summaries: Record<string, string>
}
