/**
 * J. P. Klein and M. L. Moeschberger, Survival Analysis: Techniques for Censored and Truncated Data, 2nd edition,
 * Springer 2003, chapter 4: weeks of remission of 21 children on 6-mercaptopurine.
 * The data are from E. J. Freireich and others, Blood 21 (1963), 699–716.
 */
import { expect, test } from 'vitest'
import { kaplanMeier, restrictedMean } from '../../src/survival/index.ts'
import { SIX_MP } from './freireich-1963.ts'

const curve = kaplanMeier(SIX_MP)
const atEvents = [...curve.time.keys()].filter((index) => curve.events[index]! > 0)

test('Table 4.1: the product-limit estimate and its standard error', () => {
  const rows = atEvents.map((index) => [
    curve.time[index]!,
    curve.atRisk[index]!,
    curve.survival[index]!.toFixed(3),
    curve.standardError[index]!.toFixed(3),
  ])
  expect(rows).toEqual([
    [6, 21, '0.857', '0.076'],
    [7, 17, '0.807', '0.087'],
    [10, 15, '0.753', '0.096'],
    [13, 12, '0.690', '0.107'],
    [16, 11, '0.627', '0.114'],
    [22, 7, '0.538', '0.128'],
    [23, 6, '0.448', '0.135'],
  ])
})

test('Table 4.2: the Nelson–Aalen estimate', () => {
  expect(atEvents.map((index) => curve.cumulativeHazard[index]!.toFixed(4))).toEqual([
    '0.1429',
    '0.2017',
    '0.2683',
    '0.3517',
    '0.4426',
    '0.5854',
    '0.7521',
  ])
})

test('section 4.5: the mean restricted to 35 weeks', () => {
  const { value, standardError } = restrictedMean(curve, 35)
  expect([value.toFixed(2), standardError.toFixed(2)]).toEqual(['23.29', '2.83'])
})
