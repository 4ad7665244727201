/** Steps along the as-of slider: arithmetic of civil dates, nothing else. */
import { type CivilDate, asCivilDate, toCivilDate, toDayNumber, yearOf } from '@ffc/core/time'

export interface AsOfRange {
  readonly first: CivilDate
  readonly last: CivilDate
}

/** That many months later (earlier when negative), on the same day of the month or the last one that it has. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months
  const [start, next] = [firstOfMonth(index), firstOfMonth(index + 1)]
  const day = Math.min(Number(date.slice(8, 10)), toDayNumber(next) - toDayNumber(start))
  return asCivilDate(`${start.slice(0, 8)}${String(day).padStart(2, '0')}`)
}

function firstOfMonth(index: number): CivilDate {
  const year = String(Math.floor(index / 12)).padStart(4, '0')
  return asCivilDate(`${year}-${String((index % 12) + 1).padStart(2, '0')}-01`)
}

function addDays(date: CivilDate, days: number): CivilDate {
  return toCivilDate(toDayNumber(date) + days)
}

export function within(date: CivilDate, { first, last }: AsOfRange): CivilDate {
  return date < first ? first : date > last ? last : date
}

/** Where a key leads: arrows a month (a day with Shift), Page keys a year, Home and End the ends; null: not our key. */
export function stepByKey(date: CivilDate, key: string, isFine: boolean, range: AsOfRange): CivilDate | null {
  const step = (sign: 1 | -1) => (isFine ? addDays(date, sign) : addMonths(date, sign))
  const target = (() => {
    switch (key) {
      case 'ArrowRight':
      case 'ArrowUp':
        return step(1)
      case 'ArrowLeft':
      case 'ArrowDown':
        return step(-1)
      case 'PageUp':
        return addMonths(date, 12)
      case 'PageDown':
        return addMonths(date, -12)
      case 'Home':
        return range.first
      case 'End':
        return range.last
      default:
        return null
    }
  })()
  return target === null ? null : within(target, range)
}
