/** Strokes on a 20 × 20 grid, drawn in the text's colour. */
const PATHS = {
  play: 'M6.5 4.5v11l9-5.5z',
  pause: 'M7 4.5v11M13 4.5v11',
  stop: 'M5.5 5.5h9v9h-9z',
  step: 'M5 4.5v11l7-5.5zM15 4.5v11',
  reset: 'M4 10a6 6 0 1 0 2-4.5M4 3.5v3.2h3.2',
  die: 'M5.5 3.5h9a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2zM7 7h.01M13 7h.01M10 10h.01M7 13h.01M13 13h.01',
  pin: 'M7.5 3.5h5l-.7 5 2.7 3h-9l2.7-3zM10 11.5V17',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.7-2.7a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.7 2.7a3 3 0 0 0 4.3 4.3l1-1',
  code: 'M7 6 3 10l4 4M13 6l4 4-4 4',
  table: 'M3.5 4.5h13v11h-13zM3.5 8.5h13M8.5 4.5v11',
  download: 'M10 3.5v9M6.5 9.5l3.5 3.5 3.5-3.5M4 16.5h12',
  present: 'M3 4h14v9H3zM10 13v3.5M7 16.5h6',
  embed: 'M3.5 5h13v10h-13zM9 8l-2 2 2 2M11 8l2 2-2 2',
  help: 'M7.7 7.6a2.4 2.4 0 1 1 3.5 2.2c-.8.4-1.2.9-1.2 1.7M10 14.2h.01',
  close: 'M5 5l10 10M15 5 5 15',
  menu: 'M3.5 6h13M3.5 10h13M3.5 14h13',
  sun: 'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM10 2.5v1.2M10 16.3v1.2M2.5 10h1.2M16.3 10h1.2M4.7 4.7l.9.9M14.4 14.4l.9.9M15.3 4.7l-.9.9M5.6 14.4l-.9.9',
  moon: 'M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3z',
  system: 'M3 4.5h14v9H3zM7.5 16.5h5',
  warn: 'M10 3.5 17 16H3zM10 8.5v3.5M10 14h.01',
  check: 'M4.5 10.5 8.5 14.5 15.5 6',
  next: 'M7.5 4.5 13 10l-5.5 5.5',
  previous: 'M12.5 4.5 7 10l5.5 5.5',
  eye: 'M2.5 10S5.5 5 10 5s7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5zM10 7.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4z',
  expand: 'M4 8V4h4M16 8V4h-4M4 12v4h4M16 12v4h-4',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
