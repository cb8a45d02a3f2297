/** What the first page says, in one language. */
export interface HomeText {
  readonly question: string
  readonly lede: string
  readonly start: string
  readonly heroCaption: string
  readonly heroSummary: string
  readonly promises: readonly { readonly title: string; readonly text: string }[]
  /** A line on each topic, by id. */
  readonly summaries: Record<string, string>
}
