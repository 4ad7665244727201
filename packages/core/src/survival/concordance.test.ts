import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { concordanceOf } from './concordance.ts'
import { makeCoxDesign } from './cox-design.ts'

test('is the count over all pairs of one stratum', () => {
  const row = fc.record({
    time: fc.integer({ min: 1, max: 6 }),
    event: fc.integer({ min: 0, max: 1 }),
    earlier: fc.integer({ min: 1, max: 6 }),
    weight: fc.integer({ min: 1, max: 3 }),
    stratum: fc.integer({ min: 0, max: 1 }),
    score: fc.integer({ min: 0, max: 4 }),
  })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
      const entry = rows.map(({ time, earlier }) => Math.max(0, time - earlier))
      let [concordant, discordant, tied] = [0, 0, 0]
      for (const [first, one] of rows.entries()) {
        for (const [second, other] of rows.entries()) {
          if (first === second || one.event === 0 || one.stratum !== other.stratum) continue
          const outlived = other.time > one.time || (other.time === one.time && other.event === 0)
          if (!outlived || entry[second]! >= one.time) continue
          const pair = one.weight * other.weight
          if (one.score > other.score) concordant += pair
          else if (one.score < other.score) discordant += pair
          else tied += pair
        }
      }
      const design = makeCoxDesign(
        {
          time: Float64Array.from(rows, ({ time }) => time),
          event: Uint8Array.from(rows, ({ event }) => event),
          entry: Float64Array.from(entry),
          weight: Float64Array.from(rows, ({ weight }) => weight),
        },
        [],
        Uint32Array.from(rows, ({ stratum }) => stratum),
      )
      const scores = Float64Array.from(design.order, (position) => rows[position]!.score)
      expect(concordanceOf(design, scores)).toEqual({
        value: (concordant + tied / 2) / (concordant + discordant + tied),
        concordant,
        discordant,
        tied,
      })
    }),
  )
})
