/** The two lines under every screen: the keys that matter here, and which view it is. */
import { TREATY_KIND_LABELS, formatDay } from '@ffc/core'
import stringWidth from 'string-width'
import { type Line, type Span, cutText, lineWidth, span } from '../components/line.ts'
import { type Mode, bindingsOf, keyText } from '../keys.ts'
import type { AppState, Prompt } from './app-state.ts'
import { positionOf, viewOf } from './model.ts'
import { modeOf } from './reduce.ts'
import type { Size } from './size.ts'

/** The line being typed, news, or the keys that matter here. */
export function keyLine(state: AppState, { columns, ascii }: Size): Line {
  if (state.loading !== null) return [span(cutText(`Loading the ${state.loading} edition…`, columns))]
  if (state.notice !== null) return [span(cutText(state.notice, columns), { tone: 'accent' })]
  const keys = keySpans(modeOf(state), ascii)
  if (state.prompt) return promptLine(state.prompt, keys, columns)
  const { at, of } = positionOf(state)
  const position = span(of === 0 ? '' : `${at} of ${of}`, { tone: 'muted' })
  const room = columns - lineWidth(keys) - lineWidth([position])
  return state.overlay || room < 0 ? keys : [...keys, span(' '.repeat(room)), position]
}

function keySpans(mode: Mode, ascii: boolean): Span[] {
  return bindingsOf(mode).flatMap(({ keys, hint }) => {
    const word = hint?.[mode]
    if (word === undefined) return []
    return [span(keyText(keys[0] ?? '', ascii), { bold: true }), span(` ${word}   `, { tone: 'muted' })]
  })
}

const PROMPT_WORDS: Readonly<Record<Prompt['name'], string>> = { 'as-of': 'As of', filter: 'Filter' }

function promptLine({ name, text, problem }: Prompt, keys: readonly Span[], columns: number): Line {
  const typed = [span(`${PROMPT_WORDS[name]}: `, { bold: true }), span(text), span(' ', { inverse: true }), span('  ')]
  const rest = problem === null ? keys : [span(problem, { tone: 'accent' })]
  const room = columns - lineWidth(typed)
  const width = lineWidth(rest)
  return width <= room
    ? [...typed, ...rest]
    : [
        ...typed,
        span(cutText(rest.map((one) => one.text).join(''), room), { tone: problem === null ? 'muted' : 'accent' }),
      ]
}

/** Edition, as-of date, what is left out, data version. */
export function statusLine(state: AppState, columns: number): Line {
  const { edition, asOf, knownAt, exclude, dossier } = viewOf(state)
  const { list, kind } = state
  const parts = [
    `${edition.name} edition`,
    `as of ${formatDay(asOf)}`,
    knownAt === null ? null : `known by ${formatDay(knownAt)}`,
    exclude.length === 0 ? null : `without ${exclude.length} ${exclude.length === 1 ? 'row' : 'rows'}`,
    kind === 'extradition' ? null : kind === null ? 'all kinds' : TREATY_KIND_LABELS[kind].plural,
    list.filter === '' ? 'no filter' : `filter “${list.filter}”`,
    `data ${dossier.version} ${dossier.hash.slice(0, 8)}`,
  ].filter((part) => part !== null)
  const text = cutText(parts.join(' · '), columns)
  return [span(text + ' '.repeat(Math.max(0, columns - stringWidth(text))), { inverse: true })]
}
