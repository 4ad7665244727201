import { expect, test } from 'vitest'
import { shortDate } from './short-date.ts'

test.each([
  [null, 10, '–'],
  ['2017-05-13', 10, '2017-05-13'],
  ['../2014~', 10, 'by 2014~'],
  ['../2019-01-25', 13, 'by 2019-01-25'],
  ['../2019-01-25', 10, '–2019'],
  ['2014-05/2016-02', 10, '2014–2016'],
  ['2016/2016-08-03', 10, '2016'],
  ['2014/..', 12, 'from 2014'],
])('%s in %i cells', (date, width, text) => {
  expect(shortDate(date, width)).toBe(text)
})
