/** What a state did, from all accounts of it. */
import { groupBy } from '../dossier/group-by.ts'
import { type Happening, toHappening } from '../dossier/happenings.ts'
import { remembered } from '../dossier/remembered.ts'
import { hasHappened } from '../dossier/treaty-state.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Event } from '../model/tables.ts'
import type { EventKind } from '../model/vocabulary.ts'
import { type CivilDate, earlierOf, toCivilDate } from '../time/civil-date.ts'
import type { Reading } from './reading.ts'

type DoneBy = (account: Event, state: string, focal: string) => boolean

const isTowardsFocal: DoneBy = ({ actors, counterparts }, state, focal) =>
  actors.includes(state) && counterparts.includes(focal)

/** Who must stand where in an account for it to be an act of the state, by kind of event. */
const DONE_BY = {
  return: isTowardsFocal,
  refusal: isTowardsFocal,
  exchange: isTowardsFocal,
  'third-state-transfer': ({ actors, counterparts }, state, focal) =>
    actors.includes(state) && !counterparts.includes(focal),
  arrest: ({ actors }, state) => actors.includes(state),
  cooperation: ({ actors, counterparts }, state, focal) => {
    const sides = [...actors, ...counterparts]
    return sides.includes(state) && sides.includes(focal)
  },
} as const satisfies Partial<Record<EventKind, DoneBy>>

/** Kinds of events that are acts of practice. */
export type ActKind = keyof typeof DONE_BY

/** What one state did in one happening, however many accounts there are of it. */
export interface Act {
  readonly kind: ActKind
  readonly state: string
  readonly accounts: readonly Event[]
  /** From this day on it loses weight; null if it may lie as far back as anybody likes. */
  readonly day: CivilDate | null
}

/** What of a reading acts depend on. */
type ReadingOfActs = Pick<Reading, 'speculation' | 'dating'>

/** Ways of reading that acts depend on: with and without speculation, by the first and by the last day. */
const READINGS_KEPT = 4
const rememberActs = remembered<DossierView, readonly Act[]>(READINGS_KEPT)

/** The acts of practice that had happened by the view's date, one for each state that did it. */
export function actsOf(view: DossierView, reading: ReadingOfActs): readonly Act[] {
  const { speculation, dating } = reading
  return rememberActs(view, `${speculation} ${dating}`, () => findActs(view, { speculation, dating }))
}

function findActs({ tables, asOf, dossier }: DossierView, reading: ReadingOfActs): Act[] {
  const admitted = tables.events.filter(
    (event) => hasHappened(event.date, asOf) && (reading.speculation || !isSpeculation(event)),
  )
  const deeds = admitted.flatMap((account) => {
    const { kind } = account
    if (!isActKind(kind)) return []
    return [...new Set([...account.actors, ...account.counterparts])]
      .filter((state) => state !== dossier.focalState && DONE_BY[kind](account, state, dossier.focalState))
      .map((state) => ({ kind, state, account }))
  })
  const groups = groupBy(deeds, ({ kind, state, account }) => `${kind} ${state} ${account.happening}`)
  return [...groups.values()].map((group) => {
    const { kind, state, account } = group[0]!
    const happening = toHappening(
      account.happening,
      group.map((deed) => deed.account),
    )
    return { kind, state, accounts: happening.accounts, day: dayOf(happening, asOf, reading) }
  })
}

export function isActKind(kind: EventKind): kind is ActKind {
  return Object.hasOwn(DONE_BY, kind)
}

/** Whether its own source passes an account on as speculation. */
export function isSpeculation({ describedAs }: Event): boolean {
  return describedAs === 'speculation'
}

function dayOf({ earliest, latest }: Happening, asOf: CivilDate, { dating }: ReadingOfActs): CivilDate | null {
  if (dating === 'first-day') return earliest === null ? null : toCivilDate(earliest)
  return latest === null ? asOf : earlierOf(toCivilDate(latest), asOf)
}
