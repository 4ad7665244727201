import { beforeAfter } from '../../src/interplay/before-after.ts'
import { asCivilDate } from '../../src/time/civil-date.ts'

/** Two stretches of 1,461 days around 1 January 2010, which are four years of 365.25. */
export const AROUND_2010 = beforeAfter({
  at: asCivilDate('2010-01-01'),
  years: 4,
  recordStart: asCivilDate('1990-01-01'),
  asOf: asCivilDate('2019-01-25'),
})!
