/** Happenings on a calendar axis: their symbols, their doubt, their words. */
import type { TimelineRecord } from '@ffc/core/analyses/timeline.run'
import { formatDay } from '@ffc/core/present'
import { type CivilDate, toDayNumber } from '@ffc/core/time'
import { lineOfText } from '../rows/row-layout.ts'
import type { Frame, Mark, Tone } from '../scene.ts'
import type { StateNames } from '../state-names.ts'
import type { WaitSpan } from '../treaties/wait-scale.ts'
import { SYMBOL_WORDS, happeningSymbol } from './happening-symbol.ts'

export interface Stretch {
  /** In pixels. */
  readonly from: number
  readonly to: number
  /** What the days between mean: the day lies there, it was by the last of them, or it goes on from the first. */
  readonly meaning: 'within' | 'by' | 'since'
}

/** Length of the dashes before a day of which only "by then" is known, in characters: the doubt itself has none. */
const BEFORE_CHARACTERS = 3

/** Where the days that a date may mean lie, as far as they are drawn. */
export function stretchOf(
  { earliest, latest }: TimelineRecord,
  { start, end }: WaitSpan,
  x: (day: number) => number,
  { characterWidth }: Frame,
): Stretch {
  const place = (text: string) => x(Math.min(Math.max(toDayNumber(text as CivilDate), start), end))
  const to = latest === null ? x(end) : place(latest)
  if (earliest === null) return { from: Math.max(x(start), to - BEFORE_CHARACTERS * characterWidth), to, meaning: 'by' }
  return { from: Math.min(place(earliest), to), to, meaning: latest === null ? 'since' : 'within' }
}

export interface HappeningPlace {
  readonly middle: number
  readonly size: number
  readonly frame: Frame
}

/** The symbol of a happening at the last day that its date may mean, and its doubt before it. */
export function happeningMarks(record: TimelineRecord, { from, to, meaning }: Stretch, place: HappeningPlace): Mark[] {
  const { middle, size, frame } = place
  const { symbol, tone } = happeningSymbol(record.kind)
  const at = [meaning === 'since' ? from : to, middle] as const
  return [
    ...(from === to ? [] : [doubtMark({ from, to, meaning }, tone, middle, frame)]),
    { kind: 'symbol', symbol, at, tone, size: symbol === 'small-circle' ? size * 0.75 : size },
  ]
}

function doubtMark({ from, to, meaning }: Stretch, tone: Tone, middle: number, { isGrid, lineHeight }: Frame): Mark {
  if (meaning === 'by') return { kind: 'line', from: [from, middle], to: [to, middle], tone: 'muted', dashed: true }
  const height = isGrid ? lineHeight / 2 : 3
  const edge = meaning === 'since' ? ({ fade: 'right' } as const) : ({ soft: 'left' } as const)
  return { kind: 'bar', x: from, y: middle - height / 2, width: to - from, height, tone, ...edge }
}

/** When, what, whose, and who tells it. */
export function happeningSentence(record: TimelineRecord, { names }: Pick<StateNames, 'names'>): string {
  const states = record.countries.map((country) => names.get(country) ?? country).join(', ')
  const sources = [...new Set(record.sources.map((one) => one.source))].join(', ')
  return `${whenWords(record)}: ${record.title.replace(/\.$/, '')}.${states === '' ? '' : ` ${states}.`} Told by ${sources}.`
}

function whenWords({ earliest, latest }: TimelineRecord): string {
  const say = (day: string) => formatDay(day as CivilDate)
  if (earliest === null) return latest === null ? 'Undated' : `By ${say(latest)}`
  if (latest === null) return `From ${say(earliest)} on`
  return earliest === latest ? say(earliest) : `Between ${say(earliest)} and ${say(latest)}`
}

/** The symbols that occur, each with its meaning, over as many lines as they need. */
export function symbolKey(
  present: ReadonlySet<string>,
  firstMiddle: number,
  frame: Frame,
): { marks: Mark[]; bottom: number } {
  const { characterWidth, lineHeight } = frame
  const marks: Mark[] = []
  let [left, middle] = [0, firstMiddle]
  for (const [symbol, words] of SYMBOL_WORDS) {
    if (!present.has(symbol)) continue
    const width = 2 * characterWidth + frame.textWidth(words)
    if (left > 0 && left + width > frame.width) {
      left = 0
      middle += lineHeight
    }
    marks.push(
      { kind: 'symbol', symbol, at: [left + characterWidth / 2, middle], tone: 'muted', size: characterWidth / 2 },
      lineOfText(words, middle, frame, { left: left + 2 * characterWidth }),
    )
    left += width + 2 * characterWidth
  }
  return { marks, bottom: middle + lineHeight / 2 + (frame.isGrid ? 0 : 4) }
}
