import { formatNumber, formatShare } from '@ffc/core'
import type { PoolData } from '@ffc/core/analyses/pool.run'
import type { ScopeRecord } from '@ffc/core/analyses/scopes.run'
import { type ComputedAnswer, type Refusal, isRefusal } from '../answers.ts'
import { figureSheet } from '../figure-sheet.ts'
import { flatSheet } from '../flat-sheet.ts'
import { notesPane, refusalSheet } from '../notes-sheet.ts'
import type { ChoiceValue, PaneContext, PaneDefinition, ScreenDefinition } from '../screen.ts'
import type { TableSheet, Target, TextSheet } from '../sheet.ts'

const question: PaneDefinition['question'] = ({ given }) => ({ analysis: 'pool', given: given('pool') })
const ask =
  (analysis: string): PaneDefinition['question'] =>
  ({ given }) => ({ analysis, given: given(analysis) })
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
    { name: 'shares', title: 'Shares', question: ask('shares'), sheet: (answer) => flatSheet(answer) },
    { ...notesPane(question), refused: lensRefusal },
  ],
}

function scopesOf({ ask: put }: PaneContext): readonly ScopeRecord[] {
  const outcome = put({ analysis: 'scopes', given: {} })
  return outcome && !isRefusal(outcome) ? (outcome.answer.data as readonly ScopeRecord[]) : []
}

/** The parameters that look at one scope. */
function lensOf({ scope }: ScopeRecord): Readonly<Record<string, string>> {
  const { organisation, theatre, counted, measure } = scope
  return {
    organisation: organisation ?? 'any',
    theatre,
    counted,
    ...(measure === 'unstated' ? {} : { measure }),
  }
}

/** All figures at once, which only one scope would allow; then each scope, the fullest first. */
function lensChoices(context: PaneContext): ChoiceValue[] {
  const scopes = scopesOf(context).toSorted((a, b) => b.claims.length - a.claims.length)
  return [
    { label: 'all figures', given: {} },
    ...scopes.map((scope) => ({ label: wordsOf(scope), given: lensOf(scope) })),
  ]
}

function lensTarget(scope: ScopeRecord): Target {
  return { screen: 'estimates', pane: 'forest', parameters: { pool: lensOf(scope) } }
}

function wordsOf({ scope }: ScopeRecord): string {
  const { counted, organisation, theatre, measure, period } = scope
  const parts = [
    plain(counted),
    organisation === null ? 'of no group in particular' : `of ${plain(organisation)}`,
    theatre === 'any' ? 'anywhere' : `in ${plain(theatre)}`,
    measure === 'unstated' ? null : plain(measure),
    period,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

function plain(word: string): string {
  return word.replaceAll('-', ' ')
}

/** The lenses through which figures are pooled, and why they are not pooled without one. */
function lensRefusal(refusal: Refusal, context: PaneContext): TextSheet {
  const lenses = scopesOf(context).toSorted((a, b) => b.claims.length - a.claims.length)
  return {
    kind: 'text',
    blocks: [
      ...lenses.map((scope) => ({
        id: scope.id,
        heading: 'Choose a lens: each counts the same people (Enter, or t for the next)',
        text: `${scope.claims.length} ${scope.claims.length === 1 ? 'figure' : 'figures'}: ${wordsOf(scope)}`,
        says: wordsOf(scope),
        rows: scope.claims,
        opens: lensTarget(scope),
      })),
      ...refusalSheet(refusal).blocks,
    ],
  }
}

function lensesSheet({ answer }: ComputedAnswer): TableSheet {
  const scopes = answer.data as readonly ScopeRecord[]
  return {
    kind: 'table',
    empty: 'No published figure in this view.',
    columns: [
      { key: 'counted', label: 'Who is counted', least: 16, most: 26 },
      { key: 'organisation', label: 'Of', least: 8, most: 30 },
      { key: 'theatre', label: 'Where', least: 8, most: 16 },
      { key: 'claims', label: 'Figures', align: 'right', falls: true },
      { key: 'measure', label: 'Measure', least: 8, most: 12 },
      { key: 'period', label: 'Period', least: 6, most: 14 },
      { key: 'within', label: 'Lies within', grows: true, least: 10 },
    ],
    rows: scopes.map((record, index) => ({
      id: record.id,
      record: index,
      says: `${wordsOf(record)}: ${record.claims.join(', ')}.`,
      rows: record.claims,
      opens: lensTarget(record),
      cells: [
        { text: plain(record.scope.counted) },
        { text: record.scope.organisation === null ? 'no group in particular' : plain(record.scope.organisation) },
        { text: plain(record.scope.theatre) },
        { text: String(record.claims.length), order: record.claims.length },
        { text: plain(record.scope.measure) },
        { text: record.scope.period ?? '–' },
        { text: record.within.join('; '), tone: 'muted' as const },
      ],
    })),
  }
}

function figuresSheet(answer: ComputedAnswer): TableSheet {
  return flatSheet(answer, {
    columns: [
      'low',
      'central',
      'high',
      'bound',
      'counted',
      'organisation',
      'theatre',
      'statedBy',
      'statedOn',
      'wording',
    ],
    empty: 'No published figure in this view.',
    change: { bound: { most: 8 }, counted: { most: 18 }, organisation: { most: 20 }, statedBy: { most: 24 } },
    words: { counted: (value) => plain(String(value ?? '')), organisation: (value) => plain(String(value ?? 'any')) },
    says: (record) => sayFigure((answer.answer.data as readonly FigureRecord[])[record]),
  })
}

interface FigureRecord {
  readonly id: string
  readonly low: number | null
  readonly central: number | null
  readonly high: number | null
  readonly bound: string
  readonly counted: string
  readonly statedBy: string
  readonly statedOn: string | null
  readonly derivedFrom?: string | null
}

function sayFigure(figure: FigureRecord | undefined): string {
  if (!figure) return ''
  const { low, central, high, bound, counted, statedBy, statedOn, derivedFrom, id } = figure
  const numbers = [...new Set([low, central, high].filter((one) => one !== null))].map((one) => formatNumber(one))
  const origin = derivedFrom ? `; goes back to ${derivedFrom}` : ''
  return `${bound === 'exact' ? '' : `${bound} `}${numbers.join('–')} ${plain(counted)}, stated by ${statedBy}${statedOn ? ` ${statedOn}` : ''}${origin} (${id}).`
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
