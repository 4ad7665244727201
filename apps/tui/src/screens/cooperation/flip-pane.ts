import { formatNumber, formatShare } from '@ffc/core'
import type { FlipData } from '@ffc/core/cooperation'
import type { ComputedAnswer } from '../answers.ts'
import type { PaneDefinition } from '../screen.ts'
import type { TableSheet } from '../sheet.ts'
import { scoreQuestion } from './ranking-sheet.ts'
import { comparedStates } from './compared-states.ts'

/** What would flip the state under the ranking’s cursor with another one. */
export const flipPane: PaneDefinition = {
  name: 'flip',
  title: 'Flip',
  also: (context) => [scoreQuestion(context)],
  question: (context) => {
    const { one, other } = comparedStates(context)
    const { aggregate: _aggregate, ...given } = context.given('flip')
    const { weights } = context.given('score')
    return {
      analysis: 'flip',
      given: { ...given, ...(weights === undefined || weights === '' ? {} : { weights }), one, other },
    }
  },
  sheet: flipSheet,
}

function flipSheet({ answer }: ComputedAnswer): TableSheet {
  const { weights, aboveName, belowName } = answer.data as FlipData
  return {
    kind: 'table',
    empty: 'No indicator is known of both.',
    columns: [
      { key: 'title', label: 'Indicator', least: 16, most: 30 },
      { key: 'above', label: aboveName, align: 'right', least: 6, most: 16 },
      { key: 'below', label: belowName, align: 'right', least: 6, most: 16 },
      { key: 'from', label: 'Share now', align: 'right', falls: true },
      { key: 'to', label: 'Share then', align: 'right', falls: true },
      { key: 'change', label: 'Change', align: 'right', falls: true, least: 8 },
    ],
    rows: weights.map(({ indicator, title, dimension, from, to, aboveValue, belowValue }, record) => {
      const change = to === null ? null : to - from
      return {
        id: indicator,
        record,
        rows: [indicator],
        says: `${title} (${dimension}): from ${formatShare(from)} of all weights to ${to === null ? 'no weight that does it' : formatShare(to)}.`,
        cells: [
          { text: title },
          { text: value(aboveValue), order: aboveValue },
          { text: value(belowValue), order: belowValue },
          { text: formatShare(from), order: from },
          { text: to === null ? '–' : formatShare(to), order: to },
          { text: change === null ? '–' : signed(change), order: change === null ? null : Math.abs(change) },
        ],
      }
    }),
  }
}

function value(number: number | null): string {
  return number === null ? 'not known' : formatNumber(number, 2)
}

/** In points of a hundred. */
function signed(change: number): string {
  const points = formatNumber(Math.abs(100 * change), 1)
  return points === '0.0' ? '0' : `${change < 0 ? '−' : '+'}${points}`
}
