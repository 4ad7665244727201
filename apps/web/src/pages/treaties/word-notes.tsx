import { formatShare, formatYears } from '@ffc/core/present'
import type { LagData, LagQuantile } from '@ffc/core/treaty-lag'
import { TREATIES_TEXT } from '../../text/treaties.ts'

export interface WordNotesProps {
  readonly data: LagData
  readonly level: number
}

/** The words of the figure in plain ones, with its own numbers, beside it. */
export function WordNotes(props: WordNotesProps) {
  const words = TREATIES_TEXT.words
  const only = () => (props.data.groups.length === 1 ? props.data.groups[0] : undefined)
  const median = () => only()?.quantiles.find(({ probability }) => probability === 0.5)
  return (
    <aside class="margin words" aria-label="Words">
      <dl>
        <dt>{words.median}</dt>
        <dd>{only() ? words.medianMeaning(median()?.value ?? null) : words.medianOfGroups}</dd>
        <dt>{words.interval}</dt>
        <dd>{intervalMeaning(median(), props.level)}</dd>
        <dt>{words.censored}</dt>
        <dd>{words.censoredMeaning(props.data.censored)}</dd>
        <dt>{words.atRisk}</dt>
        <dd>{words.atRiskMeaning}</dd>
      </dl>
    </aside>
  )
}

function intervalMeaning(median: LagQuantile | undefined, level: number): string {
  const { intervalMeaning, intervalMissing } = TREATIES_TEXT.words
  const share = formatShare(level)
  if (median?.value === null || median?.lower === null || median === undefined) return intervalMissing(share)
  const upper = median.upper === null ? TREATIES_TEXT.doubt.notReached : formatYears(median.upper)
  return intervalMeaning(share, formatYears(median.lower), upper)
}
