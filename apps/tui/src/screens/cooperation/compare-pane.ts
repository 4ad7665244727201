import { BASIS_LABELS, formatNumber } from '@ffc/core'
import type { ComparedIndicator, ComparisonData } from '@ffc/core/cooperation'
import type { ComputedAnswer } from '../answers.ts'
import type { PaneDefinition } from '../screen.ts'
import type { SheetCell, TableSheet } from '../sheet.ts'
import { CAUTION, scoreQuestion } from './ranking-sheet.ts'
import { comparedStates } from './compared-states.ts'

/** Two states side by side, indicator by indicator. */
export const comparePane: PaneDefinition = {
  name: 'compare',
  title: 'Compare',
  caution: CAUTION,
  also: (context) => [scoreQuestion(context)],
  question: (context) => {
    const { weights, normalise, aggregate } = context.given('score')
    const choices = Object.entries({ weights, normalise, aggregate }).filter(([, value]) => value)
    return { analysis: 'compare', given: { ...Object.fromEntries(choices), ...comparedStates(context) } }
  },
  sheet: compareSheet,
}

function compareSheet({ answer }: ComputedAnswer): TableSheet {
  const { one, other, indicators } = answer.data as ComparisonData
  return {
    kind: 'table',
    empty: 'No indicator is known of both.',
    columns: [
      { key: 'title', label: 'Indicator', least: 16, most: 30 },
      { key: 'one', label: one.name, least: 14, most: 30 },
      { key: 'other', label: other.name, least: 14, most: 30 },
      { key: 'difference', label: 'Adds to the gap', align: 'right', falls: true },
    ],
    rows: indicators.map((compared, record) => ({
      id: compared.indicator,
      record,
      rows: evidenceRows(compared.one, compared.other),
      says: `${compared.title}: ${one.name} ${sideText(compared.one)}; ${other.name} ${sideText(compared.other)}.`,
      cells: [
        { text: compared.title, rows: [compared.indicator] },
        sideCell(compared.one),
        sideCell(compared.other),
        {
          text: compared.difference === null ? '–' : signed(compared.difference),
          order: compared.difference === null ? null : Math.abs(compared.difference),
        },
      ],
    })),
  }
}

type Side = ComparedIndicator['one']

function sideCell(side: Side): SheetCell {
  return { text: sideText(side), order: side.value, rows: evidenceRows(side) }
}

function sideText({ value, basis }: Side): string {
  return value === null ? BASIS_LABELS[basis] : `${formatNumber(value, 2)} ${BASIS_LABELS[basis]}`
}

function evidenceRows(...sides: readonly Side[]): string[] {
  return [...new Set(sides.flatMap(({ evidence }) => evidence.map(({ row }) => row)))]
}

function signed(difference: number): string {
  const text = formatNumber(Math.abs(difference), 3)
  return Number(text) === 0 ? '0' : `${difference < 0 ? '−' : '+'}${text}`
}
