/** What lies over a screen: lists that narrow, evidence, a command, a link. */
import type { WhyData } from '@ffc/core/analyses/why.run'
import { cellWidth } from '@ffc/figures/terminal'
import { BLANK, type Line, cutText, fitCell, fitLines, line, span, windowStart, wrapWords } from '../components/line.ts'
import { bindingsOf, keyText } from '../keys.ts'
import type { AppState, Overlay } from './app-state.ts'
import { finderEntries } from './finder-entries.ts'
import type { Size } from './size.ts'
import { copyText } from './take.ts'
import { whyOf } from './why-entries.ts'

export type FinderOverlay = Extract<Overlay, { readonly query: string }>

/** What each list is, and how it is used. */
export const FINDER_WORDS: Readonly<Record<FinderOverlay['name'], readonly [title: string, tip: string]>> = {
  help: ['Keys that work here', 'Type what you want to do, or a key; Enter does it.'],
  palette: ['Everything', 'Type a name, or a command such as lag --group-by region --as-of 2015-01-01; Enter does it.'],
  search: ['All records', 'Names in English, Chinese and pinyin, then every row that says it; Enter opens it.'],
}
const FINDER_HEAD = 4

/** A list that narrows while one types. */
export function finderLines(state: AppState, overlay: FinderOverlay, { columns, rows, ascii }: Size): Line[] {
  const entries = finderEntries(state)
  const [title, tip] = FINDER_WORDS[overlay.name]
  const problem = overlay.name === 'palette' ? overlay.problem : null
  const room = Math.max(1, rows - FINDER_HEAD)
  const start = windowStart(overlay.index, room, entries.length)
  const marks = entries.map(({ mark }) => markText(mark, ascii))
  const width = Math.min(24, Math.max(6, ...marks.slice(start, start + room).map(cellWidth))) + 2
  const empty = overlay.query === '' ? '' : 'Nothing is called so in this view. The other edition (e) may know more.'
  return [
    line(title, { bold: true }),
    [span('> ', { tone: 'accent' }), span(overlay.query), span(' ', { inverse: true })],
    ...(problem === null
      ? [line(cutText(tip, columns), { tone: 'muted' })]
      : wrapWords(problem, columns, { tone: 'accent' }).slice(0, 1)),
    BLANK,
    ...(entries.length === 0 ? [line(`  ${empty}`, { tone: 'muted' })] : []),
    ...entries.slice(start, start + room).map(({ text }, offset): Line => {
      const at = start + offset
      const isSelected = at === overlay.index
      return [
        isSelected ? span('› ', { tone: 'accent' }) : span('  '),
        span(fitCell(marks[at] ?? '', width), {
          bold: overlay.name === 'help',
          ...(overlay.name === 'help' ? {} : { tone: 'muted' }),
        }),
        span(cutText(text, Math.max(0, columns - 2 - width)), { bold: isSelected }),
      ]
    }),
  ]
}

/** Names of keys, in words where arrows cannot be drawn. */
function markText(mark: string, ascii: boolean): string {
  return mark
    .split('  ')
    .map((key) => keyText(key, ascii))
    .join('  ')
}

/** The rows behind something: who says it, where, whether it is used, and who says otherwise. */
export function whyLines(
  { heading, rows, index }: Extract<Overlay, { name: 'why' }>,
  state: AppState,
  { columns, rows: room }: Size,
): Line[] {
  const head = [...wrapWords(`Why: ${heading}`, columns, { bold: true }).slice(0, 3), BLANK]
  const lines: Line[] = []
  let [first, last] = [0, 0]
  for (const [position, id] of rows.entries()) {
    if (position === index) first = lines.length
    const found = whyOf(state, id)
    lines.push([
      position === index ? span('› ', { tone: 'accent' }) : span('  '),
      span(cutText(id, columns - 2), { bold: position === index }),
    ])
    lines.push(
      ...(found ? evidenceLines(found, columns) : wrapIndented('This view does not know the row.', columns)),
      BLANK,
    )
    if (position === index) last = lines.length
  }
  const page = Math.max(1, room - head.length)
  const start = last <= page ? 0 : Math.min(first, Math.max(0, lines.length - page))
  return fitLines([...head, ...lines.slice(start, start + page)], room)
}

function wrapIndented(text: string, columns: number, style = {}): Line[] {
  return wrapWords(text, columns - 4, style).map((one): Line => [span('    '), ...one])
}

/** Columns of a row that say in words what it claims. */
const SAYING = [
  'summary',
  'statement',
  'meaning',
  'what',
  'wording',
  'description',
  'titleEn',
  'nameEn',
  'stage',
  'date',
  'stance',
  'note',
]

function evidenceLines({ row, standing, sources, dissent, claims }: WhyData, columns: number): Line[] {
  const says = SAYING.map((key) => row[key]).filter((part) => typeof part === 'string' && part !== '')
  return [
    ...(says.length > 0 ? wrapIndented(says.join(' · '), columns) : []),
    ...(standing === null ? [] : wrapIndented(`Standing: ${standing}.`, columns)),
    ...sources.flatMap(({ title, publisher, published, locator, url, tier, language }) => [
      ...wrapIndented(`${title}. ${publisher}${published === null ? '' : `, ${published}`}, ${locator}.`, columns),
      ...wrapIndented([tier, language, url].filter((part) => part !== null).join(' · '), columns, { tone: 'muted' }),
    ]),
    ...claims.flatMap(({ says: claim, source, locator }) =>
      wrapIndented(`Claim: ${claim} (${source}, ${locator})`, columns),
    ),
    ...dissent.flatMap(({ field, value, source, locator }) =>
      wrapIndented(`Otherwise: ${field} ${value} (${source}, ${locator})`, columns, { bold: true }),
    ),
  ]
}

/** The command that prints what the screen shows. */
export function commandLines(text: string, columns: number): Line[] {
  return [
    line('This screen as a command', { bold: true }),
    BLANK,
    ...wrapWords(text, columns),
    BLANK,
    ...wrapWords('It is printed once more when you quit. With --json it prints the whole answer.', columns, {
      tone: 'muted',
    }),
  ]
}

export function webLines(url: string, columns: number): Line[] {
  return [
    line('The same on the web', { bold: true }),
    BLANK,
    ...cutLong(url, columns),
    BLANK,
    ...wrapWords(
      'Enter opens the browser of this computer. ffc serve starts the pages; the link is printed when you quit.',
      columns,
      {
        tone: 'muted',
      },
    ),
  ]
}

/** A link must not be cut: it goes on in the next line. */
function cutLong(text: string, columns: number): Line[] {
  const parts = text.match(new RegExp(`.{1,${Math.max(1, columns)}}`, 'gu')) ?? []
  return parts.map((part) => line(part))
}

/** What can be copied, with its key and what would be copied. */
export function copyLines(state: AppState, { columns, ascii }: Size): Line[] {
  const whats = ['cell', 'row', 'command', 'citation', 'link'] as const
  const keys = new Map(bindingsOf(['copy']).map(({ action, keys: [key = ''] }) => [action, key]))
  return [
    line('Copy', { bold: true }),
    BLANK,
    ...whats.map((what): Line => {
      const text = copyText({ ...state, overlay: null }, what)
      return [
        span(`  ${fitCell(keyText(keys.get(`copy-${what}`) ?? '', ascii), 3)}`, { bold: true }),
        span(fitCell(what, 10)),
        span(cutText(text ?? '–', Math.max(0, columns - 16)), { tone: 'muted' }),
      ]
    }),
    BLANK,
    ...wrapWords(
      'It is sent to the terminal, which may or may not put it on the clipboard; it is printed when you quit as well.',
      columns,
      { tone: 'muted' },
    ),
  ]
}

export function overwriteLines(path: string, columns: number): Line[] {
  return [...wrapWords(`${path} is there already.`, columns, { bold: true }), BLANK, line('Write over it?')]
}
