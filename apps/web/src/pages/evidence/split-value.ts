import type { corrections } from '@ffc/core/analyses/corrections.run'
import { formatNumber } from '@ffc/core/present'
import { isEdtf } from '@ffc/core/time'

export type Contradiction = ReturnType<typeof corrections.run>['data'][number]

/**
 * The words or the number of what one side says, and the date that it ends in: "entry into force 1998-02-10",
 * "14 as of 2018-09", "2018?", "5000". A number of people may look like a year, so numbers have a date only after
 * "as of".
 */
export function splitValue(
  field: Contradiction['field'],
  value: string,
): { readonly text: string; readonly date: string | null } {
  if (field === 'people' || field === 'count') {
    const [number = '', date] = value.split(' as of ')
    const text = number.replace(/\d+/g, (digits) => formatNumber(Number(digits)))
    return date === undefined ? { text, date: null } : { text: `${text} as of`, date }
  }
  const words = value.split(' ')
  const last = words.at(-1) ?? ''
  return isEdtf(last) ? { text: words.slice(0, -1).join(' '), date: last } : { text: value, date: null }
}
