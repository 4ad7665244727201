import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import { type CivilDate, type DateRange, type DayNumber, asDateRange, toDayNumber } from '@ffc/core/time'
import type { Bar, Mark, SymbolName, Tone } from '../scene.ts'
import { contradictions } from './treaty-words.ts'
import type { WaitSpan } from './wait-scale.ts'

export interface WaitPlace {
  readonly x: (day: DayNumber) => number
  readonly span: WaitSpan
  /** Middle of the row. */
  readonly middle: number
  readonly barHeight: number
  /** Radius of the end mark. */
  readonly dot: number
  readonly asOf: CivilDate
}

/**
 * One treaty's wait: a bar from signature to entry into force with a dot at its end; pending ones fade and end in a
 * hollow dot where they were last confirmed. Dates that are not exact have soft ends as long as the doubt; disputed ones
 * a ring. Dashes mark what no source speaks of: from the last confirmation to the as-of date, and before a signature of
 * which only the latest day is known.
 */
export function waitMarks(record: TreatyRecord, place: WaitPlace): Mark[] {
  const start = record.signedOn === null ? null : cut(asDateRange(record.signedOn), place.span)
  if (start === null) return markWithoutSignature(record, place)
  const marks: Mark[] = start.isOpen ? [dashes(place.span.start, start.latest, place)] : []
  const tone: Tone = record.status === 'pending' || record.status === 'unknown' ? 'pending' : 'in-force'
  if (!start.isOpen && start.latest > start.earliest)
    marks.push(bar(start.earliest, start.latest, tone, place, { soft: 'left' }))

  if (record.inForceOn !== null) {
    const end = cut(asDateRange(record.inForceOn), place.span)
    const firm = Math.max(start.latest, end.earliest)
    if (firm > start.latest) marks.push(bar(start.latest, firm, tone, place))
    if (end.latest > firm) marks.push(bar(firm, end.latest, tone, place, { soft: 'right' }))
    marks.push(...endMarks(record, 'filled-dot', end.latest, tone, place))
  } else if (record.status === 'pending' && record.pendingOn !== null) {
    const end = Math.max(start.latest, toDayNumber(record.pendingOn as CivilDate))
    marks.push(bar(start.latest, end, tone, place, { fade: 'right' }), ...dashesToAsOf(end, place))
    marks.push(...endMarks(record, 'hollow-dot', end, tone, place))
  } else {
    // Nothing says how the wait went on: the signature alone is known.
    marks.push(...dashesToAsOf(start.latest, place))
    const symbol = record.status === 'pending' ? 'hollow-dot' : 'short-tick'
    marks.push(...endMarks(record, symbol, start.latest, tone, place))
  }
  return [...marks, ...signatureRing(record, start.latest, place)]
}

/** Without a signature there is no wait to draw, only the day of entry into force where that is known. */
function markWithoutSignature(record: TreatyRecord, place: WaitPlace): Mark[] {
  if (record.inForceOn === null) return [undatedMark(record, place)]
  const { earliest, latest, isOpen } = cut(asDateRange(record.inForceOn), place.span)
  return [
    ...(!isOpen && latest > earliest ? [bar(earliest, latest, 'in-force', place, { soft: 'left' })] : []),
    ...endMarks(record, 'filled-dot', latest, 'in-force', place),
  ]
}

/** What was never signed is a short tick at the as-of line; what is signed on no known day, dashes all the way. */
function undatedMark({ status }: TreatyRecord, place: WaitPlace): Mark {
  const { x, span, middle, dot } = place
  if (status === 'sought' || status === 'rejected') {
    return { kind: 'symbol', symbol: 'short-tick', at: [x(span.end), middle], tone: 'muted', size: dot }
  }
  return dashes(span.start, span.end, place)
}

interface Stretch {
  readonly earliest: DayNumber
  readonly latest: DayNumber
  /** "Before": the doubt has no length, so no soft end can be as long as it. */
  readonly isOpen: boolean
}

/** A date within the span; an open side reaches as far as the span. */
function cut({ earliest, latest }: DateRange, { start, end }: WaitSpan): Stretch {
  const within = (day: DayNumber) => Math.min(Math.max(day, start), end)
  return { earliest: within(earliest ?? start), latest: within(latest ?? end), isOpen: earliest === null }
}

function bar(from: DayNumber, to: DayNumber, tone: Tone, place: WaitPlace, edge: Pick<Bar, 'fade' | 'soft'> = {}): Bar {
  const { x, middle, barHeight } = place
  return {
    kind: 'bar',
    x: x(from),
    y: middle - barHeight / 2,
    width: x(to) - x(from),
    height: barHeight,
    tone,
    ...edge,
  }
}

/** A stretch of which nobody says anything. */
function dashes(from: DayNumber, to: DayNumber, { x, middle }: WaitPlace): Mark {
  return { kind: 'line', from: [x(from), middle], to: [x(to), middle], tone: 'faint', dashed: true }
}

/** From the last confirmation to the as-of date. */
function dashesToAsOf(from: DayNumber, place: WaitPlace): Mark[] {
  return from < place.span.end ? [dashes(from, place.span.end, place)] : []
}

function endMarks(record: TreatyRecord, symbol: SymbolName, day: DayNumber, tone: Tone, place: WaitPlace): Mark[] {
  const at = [place.x(day), place.middle] as const
  const isRinged = contradictions(record).some(({ field }) => field !== 'signedOn')
  return [
    { kind: 'symbol', symbol, at, tone, size: place.dot },
    ...(isRinged ? [{ kind: 'symbol', symbol: 'ring', at, tone: 'accent', size: place.dot + 3 } as const] : []),
  ]
}

function signatureRing(record: TreatyRecord, day: DayNumber, place: WaitPlace): Mark[] {
  const isRinged = contradictions(record).some(({ field }) => field === 'signedOn')
  if (!isRinged) return []
  return [{ kind: 'symbol', symbol: 'ring', at: [place.x(day), place.middle], tone: 'accent', size: place.dot + 3 }]
}
