import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CivilDate, asCivilDate, daysBetween, toCivilDate, toDayNumber } from '../time/civil-date.ts'
import { beforeAfter, sideOf } from './before-after.ts'

const day = (text: string): CivilDate => asCivilDate(text)
const request = { at: day('2009-07-05'), years: 2, recordStart: day('1993-01-01'), asOf: day('2019-01-25') }

it('both stretches are as long as the window, and the turning point begins the second', () => {
  const { before, after } = beforeAfter(request)!
  expect([before.to, after.from]).toEqual(['2009-07-04', '2009-07-05'])
  expect([daysBetween(before.from, before.to) + 1, daysBetween(after.from, after.to) + 1]).toEqual([731, 731])
  expect(before.years).toBe(731 / 365.25)
})

it('the record’s start and the view’s end cut them', () => {
  const { before, after } = beforeAfter({ ...request, years: 20 })!
  expect([before.from, after.to]).toEqual(['1993-01-01', '2019-01-25'])
})

it.each(['1993-01-01', '1990-05-05', '2019-01-25', '2020-01-01'])('%s leaves no time on one side', (at) => {
  expect(beforeAfter({ ...request, at: day(at) })).toBeNull()
})

it('a date lies before or after only if every day that it may mean does', () => {
  const window = beforeAfter(request)!
  const number = (text: string) => toDayNumber(day(text))
  expect(sideOf(window, number('2009-07-04'), number('2009-07-04'))).toBe('before')
  expect(sideOf(window, number('2009-07-05'), number('2009-07-05'))).toBe('after')
  expect(sideOf(window, number('2009-01-01'), number('2009-12-31'))).toBe('unclear')
  expect(sideOf(window, null, number('2009-01-01'))).toBe('unclear')
  expect(sideOf(window, null, number('2000-01-01'))).toBe('outside')
  expect(sideOf(window, number('2018-01-01'), null)).toBe('outside')
  const [first, last] = [toDayNumber(window.before.from), toDayNumber(window.after.to)]
  expect([sideOf(window, null, first), sideOf(window, last, null)]).toEqual(['unclear', 'unclear'])
  expect([sideOf(window, null, first - 1), sideOf(window, last + 1, null)]).toEqual(['outside', 'outside'])
})

it('every day within the window lies on exactly one side', () => {
  const window = beforeAfter(request)!
  const [first, last] = [toDayNumber(window.before.from), toDayNumber(window.after.to)]
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (number) => {
      expect(sideOf(window, number, number)).toBe(toCivilDate(number) < request.at ? 'before' : 'after')
    }),
  )
})
