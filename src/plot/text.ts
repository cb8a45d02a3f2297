import { createContext } from 'react'

/** The plot kit's own words, for one language. */
export interface PlotText {
  /** Name of a plot's menu. */
  actions: (title: string) => string
  table: string
  svg: string
  png: string
  csv: string
  close: string
  /** What the table leaves out. */
  rowsShown: (shown: number, all: number) => string
  /** How to read a plot by keyboard. */
  keyboardHint: string
  /** Instead of a plot's summary while no value is there. */
  empty: string
  exportFailed: string
  /** The code of something asked for could not be loaded. */
  notFetched: string
  seriesLegend: string
}

export const ENGLISH: PlotText = {
  actions: (title) => `${title}: table and downloads`,
  table: 'Table',
  svg: 'SVG',
  png: 'PNG',
  csv: 'CSV',
  close: 'Close',
  rowsShown: (shown, all) => `The first ${shown} of ${all} rows; the CSV file has them all.`,
  keyboardHint: 'Arrow keys read the values.',
  empty: 'No values yet: run the lab first.',
  exportFailed: 'This browser could not draw the picture.',
  notFetched: 'It could not be loaded. Is there a connection?',
  seriesLegend: 'Series shown',
}

export const PlotTextContext = createContext<PlotText>(ENGLISH)
