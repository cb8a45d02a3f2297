import type { LabText } from '../../../../lab/text.ts'
import type { FunctionName } from '../../names.ts'
import { CLAIMS } from '../claims.ts'

/** What is said for and against a function, each point leading to the lab that shows it. */
export function ClaimList({ name, text: { words = {} } }: { name: FunctionName; text: LabText }) {
  return (
    <div className="activation-claims">
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
    </div>
  )
}
