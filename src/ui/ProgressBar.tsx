/** Share done in [0, 1], or undefined where the end cannot be known. */
export function ProgressBar({ value, label }: { value?: number; label: string }) {
  return <progress className="progress" aria-label={label} value={value} max={1} />
}
