import { BASIS_LABELS, formatNumber } from '@ffc/core'
import type { ScoreData, ScoreRecord } from '@ffc/core/cooperation'
import { cellWidth } from '@ffc/figures/terminal'
import { fitCell, line } from '../../components/line.ts'
import type { ComputedAnswer } from '../answers.ts'
import type { SheetCell, SheetColumn, SheetRow, TableSheet } from '../sheet.ts'
import { stateRow } from './ranking-sheet.ts'

type IndexIndicator = ScoreData['index']['indicators'][number]

const CELL = 4
/** Narrower columns are headed by a code, where the title does not fit. */
const LEAST_TITLE = 9
const MOST_TITLE = 28
/** From nothing to all that the indicator counts; what is not known is a dot. */
const SHADES = ['░', '▒', '▓', '█'] as const
const UNKNOWN = '·'

/** States down, indicators across: a darker cell is more of what the indicator counts; each cell has its own evidence. */
export function heatSheet({ answer }: ComputedAnswer): TableSheet {
  const { countries, index } = answer.data as ScoreData
  const indicators = index.indicators.filter(({ isCovered }) => isCovered)
  const codes = codesOf(indicators)
  return {
    kind: 'table',
    gap: 1,
    empty: 'No state of this view can be scored.',
    columns: [
      { key: 'name', label: 'State', least: 10, most: 22 },
      ...indicators.map((indicator): SheetColumn => ({
        key: indicator.id,
        label: indicator.title,
        title: indicator.title,
        least: CELL,
        most: MOST_TITLE,
        falls: true,
        drawHeader: (width) => line(fitCell(headerText(indicator, width, codes), width), { tone: 'muted' }),
      })),
      { key: 'score', label: 'Score', align: 'right', least: 5, falls: true },
    ],
    rows: countries.map((country, record) => heatRow(country, record, indicators)),
  }
}

function headerText({ id, title }: IndexIndicator, width: number, codes: ReadonlyMap<string, string>): string {
  return width < LEAST_TITLE && cellWidth(title) > width ? (codes.get(id) ?? '') : title
}

function heatRow(country: ScoreRecord, record: number, indicators: readonly IndexIndicator[]): SheetRow {
  const { name, score } = country
  return {
    ...stateRow(country, record),
    says: `${name}: score ${score === null ? 'none' : formatNumber(score, 2)}.`,
    cells: [
      { text: name },
      ...indicators.map((indicator) => heatCell(country, indicator)),
      { text: score === null ? '–' : formatNumber(score, 2), order: score },
    ],
  }
}

function heatCell({ name, contributions }: ScoreRecord, { id, title, direction }: IndexIndicator): SheetCell {
  const contribution = contributions.find(({ indicator }) => indicator === id)
  const value = contribution?.value ?? null
  const basis = contribution ? BASIS_LABELS[contribution.basis] : ''
  return {
    text: value === null ? UNKNOWN : shadeOf(value).repeat(CELL - 1),
    order: value,
    rows: [...new Set(contribution?.evidence.map(({ row }) => row))],
    says: `${name}, ${title}${direction === 'negative' ? ' (counts against)' : ''}: ${value === null ? 'not known' : formatNumber(value, 2)}${basis === '' ? '' : `, ${basis}`}.`,
    ...(value === null ? { tone: 'muted' } : {}),
  }
}

function shadeOf(value: number): string {
  return SHADES[Math.min(SHADES.length - 1, Math.floor(value * SHADES.length))] ?? UNKNOWN
}

/** Four letters for each indicator: of its first word, or of its last where another begins alike. */
function codesOf(indicators: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  const first = (id: string) => id.slice(0, CELL)
  return new Map(
    indicators.map(({ id }) => {
      const isShared = indicators.some((other) => other.id !== id && first(other.id) === first(id))
      return [id, isShared ? (id.split('-').at(-1) ?? id).slice(0, CELL) : first(id)]
    }),
  )
}
