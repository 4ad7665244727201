/** Two views side by side where there is room for both, one over the other where there is not; and what differs, in words. */
import { type DiffData } from '@ffc/core/analyses/diff.run'
import { formatDay, toQueryString, viewPairs } from '@ffc/core'
import { BLANK, type Line, fitLines, line, padLine, span, wrapWords } from '../components/line.ts'
import { answerOnce, isRefusal } from './answers.ts'
import type { AppState, Overlay, Snapshot } from './app-state.ts'
import { viewOf } from './model.ts'
import { paneLines, titleOf } from './pane-lines.ts'
import { LEAST_COLUMNS, LEAST_ROWS, type Size } from './size.ts'

const DIVIDER = 3

type Compare = Extract<Overlay, { name: 'compare' }>

export function compareLines(state: AppState, { with: kept }: Compare, size: Size): Line[] {
  const before = { ...state, ...kept, overlay: null, prompt: null }
  const after = { ...state, overlay: null, prompt: null }
  const half = Math.floor((size.columns - DIVIDER) / 2)
  const words = differenceLines(before, after, size.columns)
  if (half < LEAST_COLUMNS) {
    return [
      ...summaryLines('The kept view', before, size.columns),
      BLANK,
      ...summaryLines('This view', after, size.columns),
      BLANK,
      ...words,
    ]
  }
  const rows = Math.max(LEAST_ROWS, size.rows - Math.min(words.length + 1, Math.floor(size.rows / 3)) - 2)
  const [left, right] = [before, after].map((one) => [
    viewLine(one),
    ...fitLines(paneLines(one, { ...size, columns: half, rows }).lines, rows),
  ])
  const both = (left ?? []).map((one, at): Line => [
    ...padLine(one, half),
    span(' │ ', { tone: 'faint' }),
    ...(right?.[at] ?? BLANK),
  ])
  return [...both, BLANK, ...words]
}

function viewLine(state: AppState): Line {
  const { edition, asOf, knownAt } = viewOf(state)
  const known = knownAt === null ? '' : ` · known by ${formatDay(knownAt)}`
  return line(`${edition.name} edition · as of ${formatDay(asOf)}${known}`, { bold: true, inverse: true })
}

function summaryLines(name: string, state: AppState, columns: number): Line[] {
  const { title, subtitle } = titleOf(state)
  return [
    [span(`${name}: `, { tone: 'muted' }), ...viewLine(state)],
    ...wrapWords(title, columns, { bold: true }),
    ...wrapWords(subtitle, columns, { tone: 'muted' }),
  ]
}

/** What the second view says otherwise of treaties and rows, by core’s diff. */
function differenceLines(before: AppState, after: AppState, columns: number): Line[] {
  const query = (state: Snapshot) => toQueryString(viewPairs(viewOf(state as AppState), {}, {}))
  const [from, to] = [query(before), query(after)]
  if (from === to)
    return [line('Both views look at the same evidence; only what is asked of it differs.', { tone: 'muted' })]
  // The dossier of the extended edition holds the rows of all.
  const dossier = [before.dossier, after.dossier].toSorted(
    (a, b) => b.tables.sources.length - a.tables.sources.length,
  )[0]!
  const outcome = answerOnce(
    dossier,
    {},
    { analysis: 'diff', given: { from, to: to === '' ? defaultQuery(after) : to } },
  )
  if (isRefusal(outcome)) return wrapWords(`${outcome.message}. ${outcome.tip}`, columns, { tone: 'muted' })
  const { finding, answer } = outcome
  const { treaties, rows } = answer.data as DiffData
  return [
    ...wrapWords(finding.title, columns, { bold: true }),
    ...[...treaties, ...rows].flatMap(({ sentence }) =>
      wrapWords(sentence, columns - 2).map((one, at): Line => [span(at === 0 ? '· ' : '  '), ...one]),
    ),
  ]
}

/** A view that is all defaults, said so that it is not taken for "the other one". */
function defaultQuery(state: AppState): string {
  const { edition, asOf } = viewOf(state)
  return `?edition=${edition.name}&as-of=${asOf}`
}
