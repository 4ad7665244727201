import { formatNumber, formatShare } from '@ffc/core'
import type { ScoreData, ScoreRecord } from '@ffc/core/cooperation'
import type { ComputedAnswer } from '../answers.ts'
import type { PaneContext } from '../screen.ts'
import type { TableSheet } from '../sheet.ts'

/** Step of a key, and most that one indicator may weigh. */
const STEP = 0.5
const HEAVIEST = 20

/** The indicators with the weight that each has; + and − change it, and the ranking follows. */
export function weightsSheet({ answer }: ComputedAnswer, { given, view }: PaneContext): TableSheet {
  const { index, countries } = answer.data as ScoreData
  const own = new Map(view.tables.indicators.map(({ id, weight }) => [id, weight]))
  const weights = readWeights(given('score')['weights'])
  return {
    kind: 'table',
    empty: 'No indicator of this view has a row that bears on it.',
    columns: [
      { key: 'title', label: 'Indicator', least: 20, most: 30 },
      { key: 'dimension', label: 'Dimension', least: 9 },
      { key: 'weight', label: 'Weight', align: 'right', falls: true },
      { key: 'own', label: 'Own', align: 'right', falls: true },
      { key: 'share', label: 'Share', align: 'right', falls: true },
      { key: 'ranking', label: 'The ranking then', least: 22, grows: true, isDrawn: true },
    ],
    rows: index.indicators.map(({ id, title, description, dimension, weight: share, direction, isCovered }, at) => {
      const usual = own.get(id) ?? 0
      const weight = weights.get(id) ?? usual
      return {
        id,
        says: `${title}: ${description}`,
        rows: [id],
        cells: [
          { text: `${title}${direction === 'negative' ? ' (against)' : ''}` },
          { text: dimension },
          { text: formatNumber(weight, 1), order: weight, ...(weight === usual ? {} : { tone: 'accent' as const }) },
          { text: formatNumber(usual, 1), order: usual, tone: 'muted' },
          { text: isCovered ? formatShare(share) : 'none', order: share },
          { text: rankingText(countries[at]), tone: 'muted' },
        ],
      }
    }),
  }
}

/** The state in that place of the ranking. */
function rankingText(country: ScoreRecord | undefined): string {
  if (country?.score == null) return ''
  return `${country.rank} ${country.name} ${formatNumber(country.score, 2)}`
}

/** `returns=2,refusals=0` by indicator. */
function readWeights(text: string | undefined): Map<string, number> {
  const pairs = (text ?? '').split(',').filter((part) => part !== '')
  return new Map(
    pairs.map((part) => [part.slice(0, part.lastIndexOf('=')), Number(part.slice(part.lastIndexOf('=') + 1))]),
  )
}

/** The weights after one more or less for an indicator, as a parameter; those that are the index’s own are left out. */
export function changeWeight(
  text: string | undefined,
  indicator: string,
  by: 1 | -1,
  own: ReadonlyMap<string, number>,
): string {
  const weights = readWeights(text)
  const usual = own.get(indicator) ?? 0
  const next = Math.min(HEAVIEST, Math.max(0, (weights.get(indicator) ?? usual) + by * STEP))
  weights.set(indicator, next)
  return [...weights]
    .filter(([id, weight]) => weight !== own.get(id))
    .map(([id, weight]) => `${id}=${weight}`)
    .join(',')
}
