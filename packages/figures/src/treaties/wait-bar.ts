import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import type { CivilDate } from '@ffc/core/time'
import type { Frame, Mark, Scene } from '../scene.ts'
import { treatyName, treatySentence } from './treaty-words.ts'
import { claimRows } from './claim-rows.ts'
import { type WaitPlace, waitMarks } from './wait-marks.ts'
import { type WaitSpan, type YearTick, spanScale, yearTicks } from './wait-scale.ts'

export interface WaitBarOptions {
  readonly frame: Frame
  /** The same for every bar of a table: `waitSpan(records, asOf)`. */
  readonly span: WaitSpan
  readonly asOf: CivilDate
}

/** One treaty's wait, small enough for a row of a table. */
export function waitBar(record: TreatyRecord, { frame, span, asOf }: WaitBarOptions): Scene {
  const sentence = treatySentence(record)
  const height = frame.height ?? frame.lineHeight
  const place: WaitPlace = { ...rowMeasures(frame), x: rowScale(frame, span), span, middle: height / 2, asOf }
  return {
    name: 'wait-bar',
    width: frame.width,
    height,
    title: treatyName(record),
    subtitle: '',
    description: sentence,
    source: '',
    parts: [
      { name: 'as-of', marks: [asOfLine(place.x(span.end), 0, height)] },
      { name: record.id, marks: waitMarks(record, place), label: sentence, rows: claimRows(record) },
    ],
  }
}

/** The years over a column of wait bars, on the same scale. */
export function waitAxis({ frame, span }: Omit<WaitBarOptions, 'asOf'>): Scene {
  const x = rowScale(frame, span)
  const middle = (frame.height ?? frame.lineHeight) / 2
  const ticks = yearTicks(span, frame.width / (9 * frame.characterWidth))
  return {
    name: 'wait-axis',
    width: frame.width,
    height: frame.height ?? frame.lineHeight,
    title: 'Years',
    subtitle: '',
    description: `Calendar axis from ${ticks[0]?.label ?? ''} to ${ticks.at(-1)?.label ?? ''}.`,
    source: '',
    parts: [{ name: 'axis', marks: yearLabels(ticks, x, middle, frame, frame.width) }],
  }
}

/** Bar height and dot of a row. */
export function rowMeasures(frame: Frame): Pick<WaitPlace, 'barHeight' | 'dot'> {
  return { barHeight: frame.isGrid ? frame.lineHeight / 2 : 6, dot: frame.isGrid ? frame.characterWidth / 2 : 4.5 }
}

/** Room at both ends of a row for the mark that stands there. */
export function rowInset(frame: Frame): number {
  return frame.isGrid ? frame.characterWidth / 2 : 8
}

function rowScale(frame: Frame, span: WaitSpan): (day: number) => number {
  const inset = rowInset(frame)
  return spanScale(span, inset, frame.width - 2 * inset)
}

/** The one vertical hairline: the as-of date. */
export function asOfLine(x: number, top: number, bottom: number): Mark {
  return { kind: 'line', from: [x, top], to: [x, bottom], tone: 'muted' }
}

/** Labels of years, moved in at the left end and left out at the right where they would leave the room. */
export function yearLabels(
  ticks: readonly YearTick[],
  x: (day: number) => number,
  middle: number,
  frame: Frame,
  right: number,
  left = 0,
): Mark[] {
  return ticks.flatMap(({ day, label }): Mark[] => {
    const half = frame.textWidth(label) / 2
    const at = Math.max(x(day), left + half)
    return at + half > right ? [] : [{ kind: 'text', at: [at, middle], text: label, anchor: 'middle', tone: 'muted' }]
  })
}
