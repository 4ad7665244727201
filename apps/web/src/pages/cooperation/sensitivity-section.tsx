import { type ScoreData, type ScoreParameters, VARIED_INPUTS, type VariedInput } from '@ffc/core/cooperation'
import { formatNumber, formatShare } from '@ffc/core/present'
import { Show } from 'solid-js'
import { isServer } from 'solid-js/web'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { COOPERATION_TEXT } from '../../text/cooperation.ts'
import { DrawsLine } from './draws-line.tsx'
import type { Score } from './score/create-score.ts'

const WORDS = COOPERATION_TEXT.sensitivity

export interface SensitivitySectionProps {
  readonly data: ScoreData
  readonly parameters: ScoreParameters
  readonly score: Score
  readonly onVary: (vary: readonly VariedInput[]) => void
}

/** How much each choice that makes the index moves its ranking. */
export function SensitivitySection(props: SensitivitySectionProps) {
  const isAsked = () => props.parameters.vary.length > 0
  const rows = () =>
    props.data.sensitivity
      .toSorted((a, b) => (b.totalOrder ?? 0) - (a.totalOrder ?? 0))
      .map(({ input, firstOrder, totalOrder, totalOrderError }) => [
        COOPERATION_TEXT.inputs[input],
        share(firstOrder),
        share(totalOrder),
        totalOrderError === null ? WORDS.unsettled : formatNumber(totalOrderError, 3),
      ])
  return (
    <section aria-label={WORDS.heading}>
      <div class="spread-main">
        <h2>{WORDS.heading}</h2>
        <p>{WORDS.lead}</p>
        <Show when={props.data.sensitivity.length > 0}>
          <PlainTable
            caption={WORDS.caption}
            columns={[
              { label: WORDS.columns.input },
              { label: WORDS.columns.first, isFigure: true },
              { label: WORDS.columns.total, isFigure: true },
              { label: WORDS.columns.error, isFigure: true },
            ]}
            rows={rows()}
          />
          <p class="quiet">{WORDS.meaning}</p>
        </Show>
        <Show when={isAsked() && props.data.sensitivity.length === 0}>
          <DrawsLine score={props.score} count={props.parameters.draws} />
        </Show>
        <p>
          <button
            type="button"
            class="text-button"
            disabled={isServer}
            onClick={() => props.onVary(isAsked() ? [] : VARIED_INPUTS)}
          >
            {isAsked() ? WORDS.stop : WORDS.start}
          </button>
        </p>
      </div>
    </section>
  )
}

/** An estimate may fall a little outside 0 to 1 by its Monte Carlo error. */
function share(estimate: number | null): string {
  return estimate === null ? WORDS.unsettled : formatShare(Math.min(1, Math.max(0, estimate)))
}
