/** Which state on a route is bound least, and which returned least: two questions, each with a rule of its own. */
import { type Cover, type InstrumentCover, extraditionOf } from './instrument-cover.ts'
import type { OutcomeCounts } from './practice.ts'

interface Compared {
  readonly state: string
  readonly instruments: readonly InstrumentCover[]
  readonly outcomes: OutcomeCounts
}

export interface WeakestLink {
  /** States that share the place: more than one where the rule does not tell them apart. */
  readonly states: readonly string[]
}

/** The rule on paper, in words. */
export const PAPER_RULE =
  'the state whose extradition treaty goes least far (in force, signed, sought, none); among equals the one with fewer ' +
  'kinds of instruments in force, then with fewer instruments signed'

/** The rule in practice, in words. */
export const PRACTICE_RULE =
  'of the states that refused more often than they returned, the one with the most refusals over returns'

/** How far towards handing people over: an extradition treaty signed but not in force binds nobody yet. */
const EXTRADITION_LEVELS: Record<Cover, number> = {
  'in-force': 3,
  pending: 2,
  unknown: 2,
  sought: 1,
  rejected: 0,
  terminated: 0,
  'none-claimed': 0,
  'none-on-record': 0,
}

/** Weakest on paper, by `PAPER_RULE`; practice is not weighed. Null without states. */
export function weakestOnPaper(stops: readonly Compared[]): WeakestLink | null {
  return lowest(stops, ({ instruments }) => [
    EXTRADITION_LEVELS[extraditionOf(instruments).cover],
    instruments.filter(({ cover }) => cover === 'in-force').length,
    instruments.flatMap((one) => one.instruments).filter(({ status }) => status !== 'sought').length,
  ])
}

/**
 * Weakest in practice, by `PRACTICE_RULE`: returns less outcomes without return, below zero somewhere. Null where no
 * state refused more than it returned.
 */
export function weakestInPractice(stops: readonly Compared[]): WeakestLink | null {
  const balance = ({ outcomes }: Compared) => outcomes.returned - outcomes.notReturned
  const refusing = stops.filter((stop) => balance(stop) < 0)
  return lowest(refusing, (stop) => [balance(stop)])
}

/** The stops whose keys come first, compared number by number. */
function lowest(stops: readonly Compared[], keyOf: (stop: Compared) => readonly number[]): WeakestLink | null {
  const keyed = stops.map((stop) => ({ state: stop.state, key: keyOf(stop) }))
  const [best] = keyed.toSorted((a, b) => compareKeys(a.key, b.key))
  if (!best) return null
  return { states: keyed.filter(({ key }) => compareKeys(key, best.key) === 0).map(({ state }) => state) }
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
