export function Hero({ caption, summary }: { caption: string; summary: string }) {
  return (
    <figure className="hero-figure">
      <figcaption>
        {caption}
        <small>{summary}</small>
      </figcaption>
    </figure>
  )
}
