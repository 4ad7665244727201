import {
  COUNTED_LABELS,
  type DossierView,
  THEATRE_LABELS,
  formatEdtf,
  formatNumber,
  formatShare,
  peopleText,
} from '@ffc/core'
import type { PoolData } from '@ffc/core/analyses/pool.run'
import type { EstimateRecord } from '@ffc/core/analyses/tables.run'
import type { ScopeRecord } from '@ffc/core/analyses/scopes.run'
import { type ComputedAnswer, type Refusal, isRefusal } from '../answers.ts'
import { figureSheet } from '../figure-sheet.ts'
import { flatSheet } from '../flat-sheet.ts'
import { shortDate } from '../short-date.ts'
import { notesPane, refusalSheet } from '../notes-sheet.ts'
import type { ChoiceValue, PaneContext, PaneDefinition, ScreenDefinition } from '../screen.ts'
import type { TableSheet, Target, TextSheet } from '../sheet.ts'
import { type LensChoice, isSameLens, lensesOf, plainWord } from './lenses.ts'

const question: PaneDefinition['question'] = ({ given }) => ({ analysis: 'pool', given: given('pool') })
const ask =
  (analysis: string): PaneDefinition['question'] =>
  ({ given }) => ({ analysis, given: given(analysis) })
/** "by 2019-01-25" is the longest. */
const DATE = 13
const POOL_METHODS = ['linear', 'logarithmic', 'quantile', 'envelope', 'random-effects']

export const estimatesScreen: ScreenDefinition = {
  name: 'estimates',
  title: 'Estimates',
  question: 'How many, and of whom?',
  choice: { analyses: ['pool'], values: lensChoices },
  secondChoice: {
    analyses: ['pool'],
    values: () => POOL_METHODS.map((method) => ({ label: method, given: { method } })),
  },
  panes: [
    {
      name: 'forest',
      title: 'Forest',
      question,
      refused: lensRefusal,
      sheet: (answer, context) =>
        figureSheet('pool', answer, context, {
          opens: (_part, [row]) =>
            row === undefined ? undefined : { screen: 'estimates', pane: 'figures', item: row },
        }),
    },
    { name: 'lenses', title: 'Lenses', question: ask('scopes'), sheet: lensesSheet },
    { name: 'figures', title: 'All figures', question: ask('estimates'), sheet: figuresSheet },
    {
      name: 'density',
      title: 'Pooled',
      question,
      figure: 'pool/density',
      refused: lensRefusal,
      sheet: (answer, context) => figureSheet('pool/density', answer, context, { sticky: 0 }),
    },
    {
      name: 'influence',
      title: 'Influence',
      question,
      figure: 'pool/influence',
      sheet: influenceSheet,
      refused: lensRefusal,
    },
    { name: 'shares', title: 'Shares', question: ask('shares'), sheet: sharesSheet },
    { ...notesPane(question), refused: lensRefusal },
  ],
}

/** What groups are called. */
function namesOf({ tables }: DossierView): ReadonlyMap<string, string> {
  return new Map(tables.organisations.map(({ id, nameEn }) => [id, nameEn]))
}

function scopesOf({ ask: put }: PaneContext): readonly ScopeRecord[] {
  const outcome = put({ analysis: 'scopes', given: {} })
  return outcome && !isRefusal(outcome) ? (outcome.answer.data as readonly ScopeRecord[]) : []
}

/** All figures at once, which only one scope would allow; then each lens through which figures may be pooled. */
function lensChoices(context: PaneContext): ChoiceValue[] {
  const lenses = lensesOf(scopesOf(context), namesOf(context.view)).filter(({ isPoolable }) => isPoolable)
  return [{ label: 'all figures', given: {} }, ...lenses.map(({ words, given }) => ({ label: words, given }))]
}

function lensTarget({ given }: LensChoice): Target {
  return { screen: 'estimates', pane: 'forest', parameters: { pool: given } }
}

/** The lenses through which figures are pooled, and why they are not pooled without one. */
function lensRefusal(refusal: Refusal, context: PaneContext): TextSheet {
  const lenses = lensesOf(scopesOf(context), namesOf(context.view)).filter(({ isPoolable }) => isPoolable)
  return {
    kind: 'text',
    blocks: [
      ...lenses.map((lens) => ({
        id: lens.words,
        heading: 'Choose a lens: each counts the same people (Enter, or t for the next)',
        text: `${figures(lens.claims.length)}: ${lens.words}`,
        says: lens.words,
        rows: lens.claims,
        opens: lensTarget(lens),
      })),
      ...refusalSheet(refusal).blocks,
    ],
  }
}

function figures(count: number): string {
  return count === 1 ? '1 figure' : `${count} figures`
}

function lensesSheet({ answer }: ComputedAnswer, { view }: PaneContext): TableSheet {
  const scopes = answer.data as readonly ScopeRecord[]
  const names = namesOf(view)
  const lenses = lensesOf(scopes, names)
  return {
    kind: 'table',
    empty: 'No published figure in this view.',
    columns: [
      { key: 'counted', label: 'Who is counted', least: 16, most: 28 },
      { key: 'organisation', label: 'Of', least: 8, most: 32 },
      { key: 'theatre', label: 'Where', least: 8, most: 24 },
      { key: 'claims', label: 'Figures', align: 'right', falls: true },
      { key: 'measure', label: 'Measure', least: 8, most: 12 },
      { key: 'period', label: 'Period', least: 6, most: 14 },
      { key: 'within', label: 'Lies within', grows: true, least: 10 },
    ],
    rows: scopes.map((record, index) => {
      const lens = lenses.find(({ given }) => isSameLens(given, record.scope))
      return {
        id: record.id,
        record: index,
        says: `${figures(record.claims.length)}: ${record.claims.join(', ')}.`,
        rows: record.claims,
        ...(lens ? { opens: lensTarget(lens) } : {}),
        cells: [
          { text: COUNTED_LABELS[record.scope.counted] },
          { text: groupText(record.scope.organisation, names) },
          { text: THEATRE_LABELS[record.scope.theatre] },
          { text: String(record.claims.length), order: record.claims.length },
          { text: plainWord(record.scope.measure) },
          { text: record.scope.period ?? '–' },
          { text: record.within.join('; '), tone: 'muted' as const },
        ],
      }
    }),
  }
}

const groupText = (organisation: string | null, names: ReadonlyMap<string, string>) =>
  organisation === null ? 'any group' : (names.get(organisation) ?? organisation)

function figuresSheet({ answer }: ComputedAnswer, { view }: PaneContext): TableSheet {
  const names = namesOf(view)
  return {
    kind: 'table',
    empty: 'No published figure in this view.',
    columns: [
      { key: 'figure', label: 'Figure', align: 'right', falls: true, least: 12 },
      { key: 'counted', label: 'Who is counted', least: 12, most: 28 },
      { key: 'organisation', label: 'Of', least: 8, most: 32 },
      { key: 'theatre', label: 'Where', least: 6, most: 24 },
      { key: 'statedOn', label: 'Stated', least: DATE, most: DATE },
      { key: 'statedBy', label: 'By', grows: true, least: 10 },
    ],
    rows: (answer.data as readonly EstimateRecord[]).map((figure, record) => {
      const { id, low, central, high, counted, organisation, theatre, statedBy, statedOn, sources } = figure
      return {
        id,
        record,
        says: sayFigure(figure, names),
        rows: [...new Set([id, ...sources.map(({ row }) => row)])],
        cells: [
          { text: figureText(figure), order: central ?? high ?? low },
          { text: COUNTED_LABELS[counted] },
          { text: groupText(organisation, names) },
          { text: THEATRE_LABELS[theatre] },
          { text: shortDate(statedOn, DATE), order: statedOn },
          { text: statedBy, tone: 'muted' as const },
        ],
      }
    }),
  }
}

/** Its number or range, with what it is said to be: "up to 5,000", "about 300". */
function figureText({ low, central, high, bound }: EstimateRecord): string {
  const numbers = [...new Set([low, central, high].filter((one) => one !== null))].map((one) => formatNumber(one))
  const word = bound === 'exact' || bound === 'range' ? '' : `${plainWord(bound)} `
  return `${word}${numbers.join('–')}`
}

function sayFigure(figure: EstimateRecord, names: ReadonlyMap<string, string>): string {
  const { statedBy, statedOn, derivedFrom, wording, id } = figure
  const people = peopleText({ ...figure, period: null }, names)
  const when = statedOn === null ? '' : ` ${formatEdtf(statedOn)}`
  const origin = derivedFrom.length === 0 ? '' : ` Goes back to ${derivedFrom.join(', ')}.`
  const words = wording === null ? '' : ` In its words: “${wording}”.`
  return `${figureText(figure)} ${people}, stated by ${statedBy}${when} (${id}).${origin}${words}`
}

/** What leaving out one voice does, and how far the voices disagree. */
function influenceSheet({ answer }: ComputedAnswer): TableSheet {
  const { influence, pooled, claims } = answer.data as PoolData
  return {
    kind: 'table',
    empty: 'One voice alone: there is no other to leave out.',
    columns: [
      { key: 'without', label: 'Without', least: 16, most: 44 },
      { key: 'median', label: 'Median then', align: 'right', falls: true },
      { key: 'change', label: 'Change', align: 'right', falls: true, least: 8 },
      { key: 'claims', label: 'Claims', grows: true },
    ],
    rows: influence.map(({ without, median }) => {
      const own = claims.filter(({ origin }) => origin === without)
      const change = median === null || pooled.median === null ? null : median / pooled.median - 1
      return {
        id: without,
        says: `Without ${without} the median is ${median === null ? 'none' : formatNumber(median)}${pooled.median === null ? '' : ` in place of ${formatNumber(pooled.median)}`}.`,
        rows: own.map(({ id }) => id),
        cells: [
          { text: without },
          { text: median === null ? '–' : formatNumber(median), order: median },
          {
            text: change === null ? '–' : `${change < 0 ? '−' : '+'}${formatShare(Math.abs(change))}`,
            order: change === null ? null : Math.abs(change),
          },
          { text: own.map(({ id }) => id).join(', '), tone: 'muted' as const },
        ],
      }
    }),
  }
}

/** Counts as counts, the share in percent. */
function sharesSheet(answer: ComputedAnswer): TableSheet {
  const quantile = (value: unknown) =>
    typeof value !== 'number' ? '–' : value < 1 ? `${formatNumber(100 * value, 2)}%` : formatNumber(value)
  return flatSheet(answer, {
    words: { q05: quantile, median: quantile, q95: quantile },
    change: { what: { grows: true, least: 20, most: 100 } },
  })
}
