import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitByGroup } from './group-codes.ts'
import { orderByTime } from './time-order.ts'

test('the order of time within a group is that of its rows alone', () => {
  const row = fc.record({
    time: fc.integer({ min: 1, max: 9 }),
    earlier: fc.integer({ min: 1, max: 9 }),
    group: fc.integer({ min: 0, max: 2 }),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), fc.boolean(), (more, isDelayed) => {
      const rows = [0, 1, 2].map((group) => ({ time: 5, earlier: 1, group })).concat(more)
      const columnsOf = (some: typeof rows) => ({
        time: Float64Array.from(some, ({ time }) => time),
        event: new Uint8Array(some.length),
        entry: isDelayed ? Float64Array.from(some, ({ time, earlier }) => Math.max(0, time - earlier)) : undefined,
      })
      const all = columnsOf(rows)
      const codes = Uint32Array.from(rows, ({ group }) => group)
      const parts = splitByGroup(orderByTime(all), codes, 3)
      const alone = [0, 1, 2].map((group) => {
        const members = [...rows.keys()].filter((index) => codes[index] === group)
        const order = orderByTime(columnsOf(members.map((index) => rows[index]!)))
        const inAllRows = (some: Uint32Array) => some.map((index) => members[index]!)
        const { entries } = order
        return {
          ...order,
          order: inAllRows(order.order),
          entries: entries && { ...entries, entry: all.entry, order: inAllRows(entries.order) },
        }
      })
      expect(parts).toEqual(alone)
    }),
  )
})
