/** What became of people whom the focal state wanted from other states: outcomes, each told by one or more happenings. */
import type { DayNumber } from '../time/civil-date.ts'
import { compareText } from './compare-text.ts'
import { type Happening, happeningsOf } from './happenings.ts'
import type { DossierView } from './view.ts'

export type OutcomeResult =
  /** Handed or sent to the focal state, by whatever procedure. */
  | 'returned'
  /** Not handed over. */
  | 'refused'
  /** Sent to a state that is not the focal one. */
  | 'sent-on'

export interface RequestOutcome {
  /** The states that decided. */
  readonly states: readonly string[]
  readonly result: OutcomeResult
  /** At least one. */
  readonly happenings: readonly [Happening, ...Happening[]]
  /** First and last day on which it can have been; null: open. */
  readonly earliest: DayNumber | null
  readonly latest: DayNumber | null
}

/**
 * The outcomes of a view as of its date. A refusal and a transfer to a third state by the same state, of the same
 * number of people, on dates that share a day, are one outcome: the people who were refused were sent on.
 */
export function requestOutcomes(view: DossierView): RequestOutcome[] {
  const happenings = happeningsOf(view)
  const { focalState } = view.dossier
  const isOthers = ({ actors }: Happening) => actors.length > 0 && !actors.includes(focalState)
  const of = (kind: Happening['kind'], isToFocal: boolean) =>
    happenings.filter(
      (one) => one.kind === kind && isOthers(one) && one.counterparts.includes(focalState) === isToFocal,
    )
  const returned = of('return', true).map((one) => toOutcome('returned', [one]))
  const sentOn = of('third-state-transfer', false)
  const unmatched = new Set(sentOn)
  const denied = of('refusal', true).map((refusal) => {
    const transfer = sentOn.find((one) => unmatched.has(one) && isSame(refusal, one))
    if (!transfer) return toOutcome('refused', [refusal])
    unmatched.delete(transfer)
    return toOutcome('sent-on', [refusal, transfer])
  })
  return [...returned, ...denied, ...[...unmatched].map((one) => toOutcome('sent-on', [one]))].toSorted(byDate)
}

function isSame(refusal: Happening, transfer: Happening): boolean {
  return (
    refusal.peopleLow !== null &&
    refusal.peopleLow === transfer.peopleLow &&
    refusal.peopleHigh === transfer.peopleHigh &&
    refusal.actors.some((state) => transfer.actors.includes(state)) &&
    (refusal.earliest ?? -Infinity) <= (transfer.latest ?? Infinity) &&
    (transfer.earliest ?? -Infinity) <= (refusal.latest ?? Infinity)
  )
}

function toOutcome(result: OutcomeResult, happenings: RequestOutcome['happenings']): RequestOutcome {
  const start = Math.max(...happenings.map(({ earliest }) => earliest ?? -Infinity))
  const end = Math.min(...happenings.map(({ latest }) => latest ?? Infinity))
  return {
    states: [...new Set(happenings.flatMap(({ actors }) => actors))],
    result,
    happenings,
    earliest: Number.isFinite(start) ? start : null,
    latest: Number.isFinite(end) ? end : null,
  }
}

function byDate(a: RequestOutcome, b: RequestOutcome): number {
  return (a.earliest ?? -Infinity) - (b.earliest ?? -Infinity) || compareText(a.happenings[0].id, b.happenings[0].id)
}
