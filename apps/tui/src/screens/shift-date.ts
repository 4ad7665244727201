import { type CivilDate, isCivilDate, toCivilDate, toDayNumber } from '@ffc/core'

const LAST_DAY_OF_MONTH = 31
const FIRST_YEAR = 1
const LAST_YEAR = 9998

/** So many months later, or earlier; the last day of the month where that day does not exist. */
export function shiftMonths(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const index = year * 12 + (month - 1) + months
  const newYear = Math.min(Math.max(Math.floor(index / 12), FIRST_YEAR), LAST_YEAR)
  const newMonth = ((index % 12) + 12) % 12
  for (let newDay = Math.min(day, LAST_DAY_OF_MONTH); newDay > 0; newDay -= 1) {
    const text = [String(newYear).padStart(4, '0'), pad(newMonth + 1), pad(newDay)].join('-')
    if (isCivilDate(text)) return text
  }
  // Every month has a first day.
  return toCivilDate(toDayNumber(date))
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
