import type { GapsData } from '@ffc/core/analyses/gaps.run'
import type { CivilDate } from '@ffc/core/time'
import { For } from 'solid-js'
import { isServer } from 'solid-js/web'
import { useEvidence } from '../../state/evidence-context.tsx'
import { ROUTES_TEXT } from '../../text/routes.ts'

const WORDS = ROUTES_TEXT.changes

export interface ChangesSectionProps {
  readonly since: CivilDate
  readonly sentences: NonNullable<GapsData['changes']>['sentences']
}

/** What is different from an earlier day, a sentence each. */
export function ChangesSection(props: ChangesSectionProps) {
  const { askWhy } = useEvidence()
  const heading = () => WORDS.heading(props.since, props.sentences.length)
  return (
    <section class="stack" aria-label={heading()}>
      <h2>{heading()}</h2>
      <ul class="changes">
        <For each={props.sentences}>
          {({ sentence, sources }) => (
            <li>
              {sentence}{' '}
              <button
                type="button"
                class="text-button"
                disabled={isServer || sources.length === 0}
                aria-label={`${WORDS.evidence}: ${sentence}`}
                onClick={() => askWhy({ about: sentence, rows: sources.map(({ row }) => row) })}
              >
                {WORDS.evidence}
              </button>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
