/** A ball that has come down a slope. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <path d="M3 4c2 13 7 18 11 18 5 0 6-6 9-6" />
      <circle cx="14.5" cy="22" r="2.4" />
    </svg>
  )
}
