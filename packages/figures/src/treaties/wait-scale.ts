import { type CivilDate, type DayNumber, asDateRange, toDayNumber, yearOf } from '@ffc/core/time'
import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'

const FIRST_OF_YEAR = '-01-01'

/** The stretch of calendar that waits are drawn on, in day numbers. */
export interface WaitSpan {
  readonly start: DayNumber
  readonly end: DayNumber
}

/**
 * From the start of the year of the first date in the records to the as-of date: the same for every bar that stands in
 * one list. Without dates, the ten years before the as-of date.
 */
export function waitSpan(records: readonly TreatyRecord[], asOf: CivilDate): WaitSpan {
  const end = toDayNumber(asOf)
  const days = records
    .flatMap(({ signedOn, inForceOn }) => [signedOn, inForceOn])
    .flatMap((date) => (date === null ? [] : [asDateRange(date)]))
    .flatMap(({ earliest, latest }) => earliest ?? latest ?? [])
    .filter((day) => day <= end)
  const first = days.length > 0 ? Math.min(...days) : toDayNumber(startOfYear(yearOf(asOf) - 10))
  return { start: Math.min(firstOfItsYear(first), end - 365), end }
}

function firstOfItsYear(day: DayNumber): DayNumber {
  // The mean year overshoots by less than a year at most, so the first of two candidates that is not after the day.
  const year = 1970 + Math.floor(day / 365.2425)
  const candidate = toDayNumber(startOfYear(year))
  return candidate <= day ? candidate : toDayNumber(startOfYear(year - 1))
}

function startOfYear(year: number): CivilDate {
  return `${String(year).padStart(4, '0')}${FIRST_OF_YEAR}` as CivilDate
}

export interface YearTick {
  readonly day: DayNumber
  readonly label: string
}

const STEPS = [1, 2, 5, 10, 20, 50, 100] as const

/** The first days of round years within the span, no more than asked for. */
export function yearTicks({ start, end }: WaitSpan, most: number): YearTick[] {
  const firstYear = 1970 + Math.floor(start / 365.2425)
  const lastYear = 1970 + Math.ceil(end / 365.2425)
  const step = STEPS.find((years) => (lastYear - firstYear) / years < most) ?? 100
  const ticks: YearTick[] = []
  for (let year = Math.floor(firstYear / step) * step; year <= lastYear; year += step) {
    const day = toDayNumber(startOfYear(year))
    if (day >= start && day <= end) ticks.push({ day, label: String(year) })
  }
  return ticks
}

/** From day numbers to pixels. */
export function spanScale({ start, end }: WaitSpan, left: number, width: number): (day: DayNumber) => number {
  return (day) => left + ((day - start) / (end - start)) * width
}
