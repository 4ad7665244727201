import { asCivilDate, toCivilDate, toDayNumber } from '@ffc/core/time'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, stepByKey, within } from './as-of-steps.ts'

const day = asCivilDate
const range = { first: day('1993-08-26'), last: day('2019-01-25') }
const days = fc.integer({ min: 0, max: 30_000 }).map(toCivilDate)

describe('a month later', () => {
  test('is the same day of the next month, or the last day that it has', () => {
    expect(addMonths(day('2019-01-25'), 1)).toBe('2019-02-25')
    expect(addMonths(day('2019-01-31'), 1)).toBe('2019-02-28')
    expect(addMonths(day('2020-01-31'), 1)).toBe('2020-02-29')
    expect(addMonths(day('2018-12-31'), 2)).toBe('2019-02-28')
    expect(addMonths(day('2019-01-31'), -2)).toBe('2018-11-30')
  })

  test('is 28 to 31 days away', () => {
    fc.assert(
      fc.property(days, (date) => {
        const distance = toDayNumber(addMonths(date, 1)) - toDayNumber(date)
        expect(distance).toBeGreaterThanOrEqual(28)
        expect(distance).toBeLessThanOrEqual(31)
      }),
    )
  })
})

describe('keys', () => {
  const at = day('2010-06-15')
  const cases: readonly (readonly [key: string, isFine: boolean, lands: string])[] = [
    ['ArrowRight', false, '2010-07-15'],
    ['ArrowLeft', false, '2010-05-15'],
    ['ArrowRight', true, '2010-06-16'],
    ['ArrowDown', true, '2010-06-14'],
    ['PageUp', false, '2011-06-15'],
    ['PageDown', false, '2009-06-15'],
    ['Home', false, range.first],
    ['End', false, range.last],
  ]
  test.each(cases)('%s (fine: %s) leads to %s', (key, isFine, lands) => {
    expect(stepByKey(at, key, isFine, range)).toBe(lands)
  })

  test('other keys are left to the browser', () => {
    expect(stepByKey(at, 'a', false, range)).toBeNull()
  })

  test('never lead out of the range', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown'),
        fc.boolean(),
        (date, key, fine) => {
          const target = stepByKey(within(date, range), key, fine, range)
          expect(target !== null && target >= range.first && target <= range.last).toBe(true)
        },
      ),
    )
  })
})
