import { expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import type { FlipData } from '../cooperation/flip.ts'
import { flipFinding } from './flip-finding.ts'

const NORMALISED =
  'The values of the two are normalised: 1 is the most cooperation, also where it is the absence of refusals or transfers.'

const weight = (title: string, from: number, to: number | null) => ({ title, from, to })
const sides = (above: number, below: number, rank = 37) => ({
  above: { score: above, rank },
  below: { score: below, rank: 38 },
})

const find = (changes: PartOf<FlipData>) =>
  flipFinding(
    partOf<FlipData>({
      aboveName: 'Laos',
      belowName: 'Nepal',
      distance: 0.2091,
      before: sides(0.3116, 0.1, 11),
      after: null,
      weights: [weight('Returns', 0.3, 0.2), weight('Arrests', 0.1, 0.4), weight('Treaties', 0.6, 0.4)],
      ...changes,
    }),
    CHINA_VIEW,
  )

test('the smallest change that swaps two states is told by its largest part', () => {
  expect(find({})).toEqual({
    title: 'Nepal draws level with Laos once the weights move by 0.209, most of all that of Arrests: 10% to 40%',
    subtitle:
      'Scores 0.312 (rank 11) and 0.100 (rank 38) as of 25 January 2019. The smallest change of the weights, by Euclidean ' +
      'distance, after which Laos and Nepal score the same.',
    notes: [
      'It takes more weight on Arrests, and less weight on Treaties and Returns; a step further and Nepal stands above.',
      NORMALISED,
    ],
  })
})

test('a part of a tenth of the largest only makes up for the others', () => {
  const small = Array.from({ length: 11 }, (_, place) => weight(`Other ${place}`, 0.05, 0.01))
  const large = [weight('Arrests', 0, 0.4), weight('Returns', 0, 0.04)]
  expect(find({ weights: [...large, ...small] }).notes[0]).toContain(
    'It takes more weight on Arrests, and a little less on each of the others; a step',
  )
  const others = small.map(({ title, from, to }) => weight(title, to!, from))
  expect(find({ weights: [weight('Arrests', 0.4, 0), ...others] }).notes[0]).toContain(
    'It takes a little more on each of the others, and less weight on Arrests; a step',
  )
})

test.each([
  [sides(0.1649, 0.1651), 'both 0.165'],
  [sides(0.164, 0.166), 'Laos 0.164 and Nepal 0.166'],
])('what the whole index gives then is told', (after, scores) => {
  expect(find({ after }).notes[1]).toBe(
    `Run again with these weights, the whole index gives ${scores}, rank 37 of all states.`,
  )
})

test.each([
  [null, 'No weights put Nepal level with Laos'],
  [0, 'Laos and Nepal score the same already'],
])('with a distance of %s there is no change to tell', (distance, title) => {
  const weights = [weight('Returns', 0.3, null)]
  expect(find({ distance, weights, after: sides(0.1, 0.1) })).toMatchObject({ title, notes: [NORMALISED] })
})
