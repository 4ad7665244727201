import { expect, it } from 'vitest'
import { TREATY_KINDS, type TreatyKind, type TreatyStatus } from '../model/vocabulary.ts'
import type { Cover, InstrumentCover } from './instrument-cover.ts'
import type { OutcomeCounts } from './practice.ts'
import { weakestInPractice, weakestOnPaper } from './weakest-link.ts'

const NO_OUTCOMES: OutcomeCounts = { returned: 0, notReturned: 0, sentOn: 0, returnedUnbound: [], refusedBound: [] }

function stop(state: string, covers: Partial<Record<TreatyKind, Cover>>, outcomes: Partial<OutcomeCounts> = {}) {
  const instruments = TREATY_KINDS.map((kind): InstrumentCover => {
    const cover = covers[kind] ?? 'none-on-record'
    return { kind, cover, instruments: [], denial: null }
  })
  return { state, instruments, outcomes: { ...NO_OUTCOMES, ...outcomes } }
}

it('no extradition treaty is weaker than one sought, than one signed, than one in force', () => {
  const order: Cover[] = ['none-claimed', 'sought', 'pending', 'in-force']
  for (const [index, weaker] of order.slice(0, -1).entries()) {
    const stops = [stop('AAA', { extradition: order[index + 1]! }), stop('BBB', { extradition: weaker })]
    expect(weakestOnPaper(stops)?.states).toEqual(['BBB'])
  }
})

it('a treaty whose entry into force is unknown weighs as one that is pending', () => {
  expect(
    weakestOnPaper([stop('AAA', { extradition: 'unknown' }), stop('BBB', { extradition: 'pending' })])?.states,
  ).toEqual(['AAA', 'BBB'])
})

it('among equals the other instruments in force decide', () => {
  const stops = [
    stop('AAA', { extradition: 'in-force', arrangement: 'in-force' }),
    stop('BBB', { extradition: 'in-force' }),
  ]
  expect(weakestOnPaper(stops)?.states).toEqual(['BBB'])
})

it('practice does not move the weakest link on paper', () => {
  const stops = [stop('AAA', {}, { returned: 9 }), stop('BBB', { extradition: 'in-force' }, { notReturned: 9 })]
  expect(weakestOnPaper(stops)?.states).toEqual(['AAA'])
  expect(weakestInPractice(stops)?.states).toEqual(['BBB'])
})

it('nobody is weakest in practice where nobody refused more than returned', () => {
  expect(weakestInPractice([stop('AAA', {}), stop('BBB', {}, { returned: 1, notReturned: 1 })])).toBeNull()
})

it('a route without states has no weakest link', () => {
  expect(weakestOnPaper([])).toBeNull()
})

it('among equals with as many in force the fewer instruments signed decide, one that is only sought aside', () => {
  const [framework] = coversOf(['pending'])
  const [sought] = coversOf(['sought'])
  const stops = [withInstruments('AAA', framework!), withInstruments('BBB', sought!)]
  expect(weakestOnPaper(stops)?.states).toEqual(['BBB'])
  expect(weakestOnPaper([...stops, stop('CCC', {})])?.states).toEqual(['BBB', 'CCC'])
})

it('the order in which the kinds are named does not matter', () => {
  const bound = stop('AAA', { extradition: 'in-force' })
  const reversed = { ...bound, instruments: bound.instruments.toReversed() }
  expect(weakestOnPaper([reversed, stop('BBB', { extradition: 'sought' })])?.states).toEqual(['BBB'])
})

it('where several refused more than they returned, the one with the largest difference is weakest', () => {
  const stops = [
    stop('AAA', {}, { notReturned: 1 }),
    stop('BBB', {}, { returned: 1, notReturned: 4 }),
    stop('CCC', {}, { notReturned: 2 }),
  ]
  expect(weakestInPractice(stops)?.states).toEqual(['BBB'])
})

/** Frameworks of these statuses. */
function coversOf(statuses: readonly TreatyStatus[]): InstrumentCover[] {
  return statuses.map((status) => ({
    kind: 'framework',
    cover: 'none-on-record',
    denial: null,
    instruments: [
      {
        treaty: `a ${status} one`,
        status,
        signedOn: null,
        inForceOn: null,
        lagDays: null,
        pendingDays: null,
        pendingOn: null,
        disputed: false,
        sources: [],
      },
    ],
  }))
}

/** A state without an extradition treaty, and with one more instrument. */
function withInstruments(state: string, cover: InstrumentCover) {
  const usual = stop(state, {})
  return { ...usual, instruments: [...usual.instruments.filter(({ kind }) => kind !== cover.kind), cover] }
}
