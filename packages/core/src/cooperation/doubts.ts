/** Claims that could as well be read the other way, and what the indicators would be then. */
import { powerOfTwo } from '../math/power-of-two.ts'
import type { DataVariants } from '../composite/index.ts'
import { type Evidence, evidenceOf, toEvidence } from '../dossier/evidence.ts'
import { hasHappened } from '../dossier/treaty-state.ts'
import type { TreatyKind } from '../model/vocabulary.ts'
import { formatCount, formatNumber } from '../present/format.ts'
import { TREATY_KIND_LABELS } from '../present/labels.ts'
import { isCivilDate } from '../time/civil-date.ts'
import { makeCooperationRecord } from './cooperation-record.ts'
import { isActKind, isSpeculation } from './act.ts'
import { type IndicatorMatrix, columnsOf, columnsOfRecord } from './indicator-matrix.ts'
import { incompleteLists } from './incomplete-lists.ts'
import { isUnsettled } from './instrument-value.ts'
import { AS_STATED, type Reading } from './reading.ts'

/** A choice between two readings that changes some indicator of some state. */
export interface Doubt {
  readonly id: string
  /** What the index takes to be so, and what the other reading is. */
  readonly what: string
  /** The rows whose reading is in doubt. */
  readonly evidence: readonly Evidence[]
  /** A reading with this choice made the other way. */
  readonly turn: (reading: Reading) => Reading
}

/** Doubts beyond this number are turned together: the ways to combine them must be countable. */
const MOST_DOUBTS = 24

/** Readings whose columns are kept, some tens of megabytes at most. */
const MOST_KEPT = 4096

/** The doubts of a view that make a difference. */
export function doubtsOf(matrix: IndicatorMatrix): Doubt[] {
  const usual = columnsOf(matrix)
  const telling = candidates(matrix).filter(({ turn }) => differ(columnsUnder(matrix, turn(AS_STATED)), usual))
  if (telling.length <= MOST_DOUBTS) return telling
  const rest = telling.slice(MOST_DOUBTS - 1)
  return [
    ...telling.slice(0, MOST_DOUBTS - 1),
    {
      id: 'others',
      what: `${formatNumber(rest.length)} further disputes, read the other way together.`,
      evidence: rest.flatMap(({ evidence }) => evidence),
      turn: (reading) => rest.reduce((turned, doubt) => doubt.turn(turned), reading),
    },
  ]
}

/** Every combination of readings as a data set of the engine; number 0 is the index's own. */
export function readingVariants(matrix: IndicatorMatrix, doubts: readonly Doubt[]): DataVariants {
  const known = new Map<number, Float64Array[]>()
  return {
    count: powerOfTwo(doubts.length),
    columnsOf(variant) {
      const columns = known.get(variant) ?? columnsUnder(matrix, readingOf(variant, doubts))
      if (known.size < MOST_KEPT) known.set(variant, columns)
      return columns
    },
  }
}

/** Bit n of the variant turns doubt n. */
function readingOf(variant: number, doubts: readonly Doubt[]): Reading {
  return doubts.reduce(
    (reading, doubt, place) => (Math.floor(variant / powerOfTwo(place)) % 2 === 1 ? doubt.turn(reading) : reading),
    AS_STATED,
  )
}

function columnsUnder(matrix: IndicatorMatrix, reading: Reading): Float64Array[] {
  const { view, treaties } = matrix.record
  return columnsOfRecord(makeCooperationRecord(view, reading, treaties), matrix)
}

function candidates({ record }: IndicatorMatrix): Doubt[] {
  const { view, treaties } = record
  const unsettled = treaties.filter((state) => isUnsettled(state, view.asOf))
  const kinds = [...new Set(unsettled.map(({ treaty }) => treaty.kind))]
  const disputed = treaties.filter((state) => state.disputed)
  const events = view.tables.events.filter(({ kind, date }) => isActKind(kind) && hasHappened(date, view.asOf))
  const speculations = events.filter(isSpeculation)
  return [
    ...kinds.map((kind) =>
      unsettledDoubt(
        kind,
        unsettled.filter(({ treaty }) => treaty.kind === kind),
      ),
    ),
    ...incompleteLists(record).map(({ kind, named, count }) => ({
      id: `open-list-${kind}`,
      what:
        `By the largest count ${formatCount(count.low, TREATY_KIND_LABELS[kind].singular, TREATY_KIND_LABELS[kind].plural)} ` +
        `are signed, and the rows name ${named}: a state without a row counts as having none; in the other reading it is unknown.`,
      evidence: [toEvidence(count)],
      turn: (reading: Reading) => ({ ...reading, openLists: new Set([...reading.openLists, kind]) }),
    })),
    ...disputed.map(({ treaty, stages, contradictions }) => ({
      id: treaty.id,
      what: `Sources disagree on the dates of “${treaty.titleEn}”; the other reading takes the dates that were not chosen.`,
      evidence: evidenceOf([
        ...contradictions,
        ...(['signed', 'in-force'] as const).flatMap((stage) => stages.get(stage)?.alternatives ?? []),
      ]),
      turn: (reading: Reading) => ({ ...reading, dissenting: new Set([...reading.dissenting, treaty.id]) }),
    })),
    {
      id: 'speculation',
      what: 'Accounts that their own source calls speculation do not count; the other reading counts them.',
      evidence: evidenceOf(speculations),
      turn: (reading) => ({ ...reading, speculation: true }),
    },
    {
      id: 'dating',
      what: 'An act that is dated no closer than to a span counts from the last day of it; the other reading takes the first day, and drops what has none.',
      evidence: evidenceOf(events.filter(({ date }) => !isCivilDate(date))),
      turn: (reading) => ({ ...reading, dating: 'first-day' }),
    },
  ]
}

function unsettledDoubt(kind: TreatyKind, states: IndicatorMatrix['record']['treaties']): Doubt {
  return {
    id: `unsettled-${kind}`,
    what:
      `Of ${formatCount(states.length, TREATY_KIND_LABELS[kind].singular, TREATY_KIND_LABELS[kind].plural)} no source says whether they were in force on the date: ` +
      'they count as signed; the other reading has them in force.',
    evidence: evidenceOf(states.map(({ treaty }) => treaty)),
    turn: (reading) => ({ ...reading, unsettledInForce: new Set([...reading.unsettledInForce, kind]) }),
  }
}

function differ(some: readonly Float64Array[], others: readonly Float64Array[]): boolean {
  return some.some((column, indicator) => column.some((value, state) => !Object.is(value, others[indicator]![state]!)))
}
