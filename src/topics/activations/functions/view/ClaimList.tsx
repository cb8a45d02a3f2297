import type { FunctionName } from '../../names.ts'
import { Block } from '../../view/Block.tsx'
import { CLAIMS } from '../claims.ts'
import type { text as labText } from '../text.en.ts'

/** What is said for and against a function, each point leading to the lab that shows it. */
export function ClaimList({ name, text }: { name: FunctionName; text: typeof labText }) {
  const { words, plots, parameters } = text
  return (
    <Block
      className="activation-claims"
      title={plots.claims.title}
      summary={plots.claims.summary({ name: parameters.function.options[name] })}
    >
      {(['for', 'against'] as const).map((side) => (
        <div key={side}>
          <p className="activation-claims-side">{words[side]}</p>
          <ul>
            {CLAIMS[name]
              .filter((claim) => claim.side === side)
              .map(({ key, link }) => (
                <li key={key}>
                  {words[`claim.${key}`]}
                  {link && (
                    <>
                      {' '}
                      <a href={link} aria-label={`${words.proof}: ${words[`claim.${key}`]}`}>
                        {words.proof}
                      </a>
                    </>
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Block>
  )
}
