import type { VariedInput } from '../cooperation/index-uncertainty.ts'
import { formatShare } from './format.ts'
import { VARIED_INPUT_LABELS } from './score-labels.ts'

interface Sensitivity {
  readonly input: VariedInput
  readonly firstOrder: number | null
  readonly totalOrder: number | null
}

/** How much each choice moves the ranking, in one sentence; none where fewer than two were varied. */
export function sensitivityNotes(sensitivity: readonly Sensitivity[]): string[] {
  const told = sensitivity.flatMap(({ input, firstOrder, totalOrder }) =>
    firstOrder === null || totalOrder === null ? [] : [{ input, firstOrder, totalOrder }],
  )
  if (told.length < 2) return []
  const parts = told
    .toSorted((a, b) => b.totalOrder - a.totalOrder)
    .map(
      ({ input, firstOrder, totalOrder }) =>
        `${VARIED_INPUT_LABELS[input]} ${shareText(firstOrder)} alone, ${shareText(totalOrder)} with all else`,
    )
  return [`What moves the ranking, as shares of the variance of the average shift in rank: ${parts.join('; ')}.`]
}

/** An estimate may fall a little outside 0 to 1 by its Monte Carlo error. */
function shareText(estimate: number): string {
  return formatShare(Math.min(1, Math.max(0, estimate)))
}
