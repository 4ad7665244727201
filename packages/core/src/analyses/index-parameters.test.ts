import { describe, expect, it } from 'vitest'
import {
  UNCERTAINTY_PARAMETERS,
  directionAssignments,
  stateParameter,
  weightAssignments,
  yearFilter,
} from './index-parameters.ts'

const weights = weightAssignments('Weights.')
const messageOf = (
  schema: { safeParse(value: unknown): { error?: { issues: readonly { message: string }[] } | undefined } },
  value: unknown,
) => schema.safeParse(value).error?.issues[0]?.message

describe('weights', () => {
  it('have one form however they are written', () => {
    const expected = ['a=1', 'b=0.5']
    for (const given of ['b=.5,a=1', ' a=1 , b=5e-1', ['b=0.50', 'a=1'], { b: 0.5, a: 1 }]) {
      expect(weights.parse(given)).toEqual(expected)
    }
    expect(weights.parse(undefined)).toEqual([])
    expect(weights.parse('')).toEqual([])
  })

  it('may belong to names with an equals sign', () => {
    expect(weights.parse('a=b=2')).toEqual(['a=b=2'])
  })

  it.each(['a', 'a=', '=1', 'a=-1', 'a=x', 'a=Infinity', 'a=1e999'])('%j is refused with an example', (given) => {
    expect(messageOf(weights, given)).toMatch(/expected a name and a number of 0 or more, such as returns=2/)
  })

  it('given twice are refused', () => {
    expect(messageOf(weights, 'a=1,a=2')).toBe('"a" stands twice')
  })
})

it('directions are 1 or −1', () => {
  const directions = directionAssignments('Directions.')
  expect(directions.parse('a=-1,b=+1')).toEqual(['a=-1', 'b=1'])
  expect(messageOf(directions, 'a=2')).toMatch(/1 \(more is better\) or -1/)
})

it('draws and seed are whole numbers in reach', () => {
  const { draws, seed } = UNCERTAINTY_PARAMETERS
  expect(draws.parse('250')).toBe(250)
  for (const given of ['0', '1.5', '1000001', 'many']) {
    expect(messageOf(draws, given)).toMatch(/expected a whole number from 1 to 1000000/)
  }
  expect(seed.parse(0)).toBe(0)
  expect(messageOf(seed, '-1')).toMatch(/expected a whole number from 0/)
})

it('a concentration is uniform or above 0', () => {
  const { concentration } = UNCERTAINTY_PARAMETERS
  expect(concentration.parse('uniform')).toBe('uniform')
  expect(concentration.parse('50')).toBe(50)
  expect(concentration.parse(undefined)).toBeNull()
  for (const given of ['0', '-1', 'wide', 'Infinity'])
    expect(messageOf(concentration, given)).toMatch(/expected uniform, or a number/)
})

it('a state is three letters, in capitals', () => {
  expect(stateParameter('State.').parse('tha')).toBe('THA')
  expect(messageOf(stateParameter('State.'), 'Thailand')).toMatch(/ISO 3166-1 alpha-3/)
})

it('a year is from 1900 to 2100, or nothing', () => {
  expect(yearFilter('Year.').parse('2000')).toBe(2000)
  expect(yearFilter('Year.').parse(undefined)).toBeNull()
  expect(messageOf(yearFilter('Year.'), '99')).toMatch(/from 1900 to 2100/)
})
