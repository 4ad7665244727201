/** Events as happenings: the accounts that sources give of one thing that happened, taken together. */
import type { Event } from '../model/tables.ts'
import type { EventKind } from '../model/vocabulary.ts'
import type { DayNumber } from '../time/civil-date.ts'
import { type DateRange, areCompatible, asDateRange, daysOfDoubt } from '../time/edtf.ts'
import { compareText } from './compare-text.ts'
import { distinctIds } from './distinct-ids.ts'
import { groupBy } from './group-by.ts'
import { hasHappened } from './treaty-state.ts'
import type { DossierView } from './view.ts'

/** One happening. No account outranks another: what they differ in is kept as a range. */
export interface Happening {
  readonly id: string
  readonly kind: EventKind
  /** At least one, in the order of their ids. */
  readonly accounts: readonly Event[]
  /** The most precise date that an account gives, EDTF. */
  readonly date: string
  /** First and last day on which it can have happened, all accounts considered; null: open. */
  readonly earliest: DayNumber | null
  readonly latest: DayNumber | null
  readonly actors: readonly string[]
  readonly counterparts: readonly string[]
  readonly places: readonly string[]
  /** Lowest number of people that an account allows; null where none gives one. */
  readonly peopleLow: number | null
  /** Highest number; null where none gives one, or some account leaves it open. */
  readonly peopleHigh: number | null
}

/**
 * The happenings that may have begun by the view's date, by date and id. An account that reports a later day is left
 * aside.
 */
export function happeningsOf(view: DossierView): Happening[] {
  const accounts = view.tables.events.filter(({ date }) => hasHappened(date, view.asOf))
  return [...groupBy(accounts, ({ happening }) => happening)]
    .map(([id, members]) => toHappening(id, members))
    .toSorted(byDate)
}

/** The happening that accounts tell of. Throws a `RangeError` without any. */
export function toHappening(id: string, accounts: readonly Event[]): Happening {
  const [first] = accounts
  if (!first) throw new RangeError(`no account of ${id}; a happening has at least one`)
  const ranges = accounts.map(({ date }) => asDateRange(date))
  const lows = accounts.map(({ peopleLow }) => peopleLow).filter((low) => low !== null)
  const highs = accounts.map(({ peopleHigh }) => peopleHigh).filter((high) => high !== null)
  const isOpen = accounts.some(({ peopleLow, peopleHigh }) => peopleLow !== null && peopleHigh === null)
  return {
    id,
    kind: first.kind,
    accounts,
    date: sharpest(ranges).text,
    ...span(ranges),
    actors: distinctIds(accounts.flatMap(({ actors }) => actors)),
    counterparts: distinctIds(accounts.flatMap(({ counterparts }) => counterparts)),
    places: distinctIds(accounts.map(({ place }) => place)),
    peopleLow: lows.length === 0 ? null : Math.min(...lows),
    peopleHigh: isOpen || highs.length === 0 ? null : Math.max(...highs),
  }
}

/** What all accounts allow, where they agree on some day; everything that any allows, where they do not. */
function span(ranges: readonly DateRange[]): { earliest: DayNumber | null; latest: DayNumber | null } {
  const starts = ranges.map(({ earliest }) => earliest ?? -Infinity)
  const ends = ranges.map(({ latest }) => latest ?? Infinity)
  const agree = ranges.every((one) => ranges.every((other) => areCompatible(one, other)))
  const [start, end] = agree ? [Math.max(...starts), Math.min(...ends)] : [Math.min(...starts), Math.max(...ends)]
  return { earliest: Number.isFinite(start) ? start : null, latest: Number.isFinite(end) ? end : null }
}

/** The range with the fewest days; of those that are open, the one that ends first. */
function sharpest(ranges: readonly DateRange[]): DateRange {
  const isSharper = (a: DateRange, b: DateRange) =>
    daysOfDoubt(a) === daysOfDoubt(b)
      ? (a.latest ?? Infinity) < (b.latest ?? Infinity)
      : daysOfDoubt(a) < daysOfDoubt(b)
  return ranges.reduce((best, range) => (isSharper(range, best) ? range : best))
}

function byDate(a: Happening, b: Happening): number {
  return (
    (a.earliest ?? -Infinity) - (b.earliest ?? -Infinity) ||
    (a.latest ?? Infinity) - (b.latest ?? Infinity) ||
    compareText(a.id, b.id)
  )
}
