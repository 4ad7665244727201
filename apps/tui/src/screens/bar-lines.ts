/** The lines under and over every screen: the keys that matter here, which view it is, which screens there are. */
import { type CivilDate, formatDay, stripControls } from '@ffc/core'
import { cellWidth } from '@ffc/figures/terminal'
import { type Line, type Span, cutText, lineWidth, span } from '../components/line.ts'
import { bindingsOf, keyText, type Tag } from '../keys.ts'
import { type AppState, type Prompt, placeOf } from './app-state.ts'
import { finderEntries } from './finder-entries.ts'
import { itemIndex, itemsOf, outcomeOf, questionOf, viewOf, wantedQuestion } from './model.ts'
import { SCREENS } from './screens.ts'
import type { Size } from './size.ts'
import { tagsOf } from './tags.ts'
import { isRefusal } from './answers.ts'
import { BINDINGS } from '../keys.ts'

const MOST_KEYS = 6

/** The line being typed, news, or the keys that matter here. */
export function keyLine(state: AppState, { columns, ascii }: Size): Line {
  const tags = tagsOf(state)
  if (state.prompt) return promptLine(state.prompt, keySpans(tags, ascii), columns)
  if (state.notice !== null) return [span(cutText(stripControls(state.notice), columns), { tone: 'accent' })]
  if (state.loading !== null) return [span(cutText(`Loading the ${state.loading.edition} edition…`, columns))]
  const wanted = wantedQuestion(state)
  if (wanted) {
    const seconds = state.elapsed > 0 ? `, ${state.elapsed} s` : ''
    return [
      span(`Computing ${wanted.analysis}${seconds}… `),
      span('Esc', { bold: true }),
      span(' stops it', { tone: 'muted' }),
    ]
  }
  const position = positionSpan(state)
  const room = columns - lineWidth([position])
  const keys = keySpans(tags, ascii)
  while (keys.length > 0 && lineWidth(keys) > room) keys.splice(-2)
  return [...keys, span(' '.repeat(Math.max(0, room - lineWidth(keys)))), position]
}

function positionSpan(state: AppState): Span {
  const { overlay } = state
  const count =
    overlay && 'query' in overlay
      ? finderEntries(state).length
      : overlay?.name === 'why'
        ? overlay.rows.length
        : overlay
          ? 0
          : itemsOf(state).length
  const at = overlay && 'index' in overlay ? overlay.index : itemIndex(state)
  return span(count === 0 ? '' : `${at + 1} of ${count}`, { tone: 'muted' })
}

function keySpans(tags: readonly Tag[], ascii: boolean): Span[] {
  return bindingsOf(tags)
    .filter(({ hint }) => hint !== null)
    .slice(0, MOST_KEYS)
    .flatMap(({ keys, hint }) => [
      span(keyText(keys[0] ?? '', ascii), { bold: true }),
      span(` ${hint}   `, { tone: 'muted' }),
    ])
}

const PROMPT_WORDS: Readonly<Record<Prompt['name'], string>> = {
  'as-of': 'As of',
  'known-at': 'Known by',
  filter: 'Find',
  export: 'Export to',
}

function promptLine({ name, text, problem }: Prompt, keys: readonly Span[], columns: number): Line {
  const typed = [span(`${PROMPT_WORDS[name]}: `, { bold: true }), span(text), span(' ', { inverse: true }), span('  ')]
  const rest = problem === null ? keys : [span(problem, { tone: 'accent' })]
  const room = columns - lineWidth(typed)
  if (room < 0) return [span(cutText(`${PROMPT_WORDS[name]}: …${text.slice(-columns + 20)}`, columns))]
  return lineWidth(rest) <= room
    ? [...typed, ...rest]
    : [
        ...typed,
        span(cutText(rest.map((one) => one.text).join(''), room), { tone: problem === null ? 'muted' : 'accent' }),
      ]
}

/** Edition, as-of date, known-at, what is left out, parameters, filter, data version; dates are short where room is. */
export function statusLine(state: AppState, columns: number): Line {
  const { dossier } = viewOf(state)
  const data = `data ${dossier.version} ${dossier.hash.slice(0, 8)}`
  const room = Math.max(0, columns - cellWidth(data) - 1)
  const [long = '', short = ''] = [formatDay, String].map((sayDay) => stripControls(viewWords(state, sayDay)))
  const left = cutText(cellWidth(long) <= room ? long : short, room)
  const blanks = ' '.repeat(Math.max(0, columns - cellWidth(left) - cellWidth(data)))
  return [span(cutText(`${left}${blanks}${data}`, columns), { inverse: true })]
}

function viewWords(state: AppState, sayDay: (day: CivilDate) => string): string {
  const { edition, asOf, knownAt, exclude } = viewOf(state)
  const { filter } = placeOf(state)
  const parts = [
    `${edition.name} edition`,
    `as of ${sayDay(asOf)}`,
    knownAt === null ? null : `known by ${sayDay(knownAt)}`,
    exclude.length === 0 ? null : `without ${exclude.length} ${exclude.length === 1 ? 'row' : 'rows'}`,
    ...parameterWords(state),
    filter === '' ? null : `“${filter}”`,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

const VIEW_NAMES: ReadonlySet<string> = new Set(['edition', 'as-of', 'known-at', 'exclude'])
const SUBJECT_NAMES: ReadonlySet<string> = new Set(['id', 'iso3'])

/** The parameters that are not the analysis’s own, as a command has them. */
function parameterWords(state: AppState): string[] {
  const question = questionOf(state)
  const outcome = outcomeOf(state, question)
  const pairs =
    outcome && !isRefusal(outcome) ? [...new URLSearchParams(outcome.query)] : Object.entries(question.given)
  return pairs
    .filter(([name]) => !VIEW_NAMES.has(name) && !SUBJECT_NAMES.has(name))
    .map(([name, value]) => `${name} ${value.replaceAll(',', ', ')}`)
}

/** The screens and their keys, where there is a line for them. */
export function screensLine(state: AppState, columns: number, ascii: boolean): Line {
  const present = placeOf(state).screen
  const spans = SCREENS.flatMap(({ name, title }): Span[] => {
    const key = BINDINGS.find(({ action }) => action === `go:${name}`)?.keys[0]
    if (key === undefined) return []
    return [
      span(`${keyText(key, ascii)} `, { tone: 'muted' }),
      span(title, name === present ? { bold: true, inverse: true } : {}),
      span('  '),
    ]
  })
  return lineWidth(spans) <= columns ? spans : []
}
