import { describe, expect, it } from 'vitest'
import { type TreatyClaims, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import type { LagRequest } from './lag-observations.ts'
import { lagObservations } from './lag-observations.ts'
import { waitWarnings } from './wait-warnings.ts'

function warnings(world: Readonly<Record<string, TreatyClaims>>, request: Partial<LagRequest> = {}): string[] {
  const view = selectView(makeDossier(treatyRows(world)))
  return waitWarnings(lagObservations(view, { kind: 'extradition', from: 'signed', to: 'in-force', ...request }), view)
}

describe('what is said of the waits of a view', () => {
  it('is nothing where every wait is exact', () => {
    expect(warnings({ THA: { signed: '1993-08-26', 'in-force': '1999-03-07' } })).toEqual([])
  })

  it('names what is left out with the reason, once for each reason', () => {
    expect(warnings({ THA: { signed: '1993' }, LAO: { signed: '2002-02-04' }, FRA: { signed: '2007' } })).toEqual([
      'Left out because no source gives the day on which the wait began: chn-tha, chn-fra.',
      'Left out because no source says whether the wait was over: chn-lao.',
    ])
  })

  it('tells a rejection as a competing event', () => {
    expect(warnings({ AUS: { signed: '2007-09-06', rejected: '2017-03-28' } })).toEqual([
      'Rejected, and censored on that day: chn-aus (2017-03-28). Chances to bind are those of treaties that are not rejected; with rejections counted as a way out they are lower.',
    ])
  })

  it('tells an early censoring and a wait that is taken', () => {
    const world = { VNM: { signed: '2015-04-07', pending: '2018-01-01' } }
    expect(warnings(world, { to: 'exchanged' })).toEqual([
      'Censored before 25 January 2019, at the last day that a source of this view confirms as pending: chn-vnm.',
      'Taken to wait for this stage as long as they are known not to be in force, since no source of this view reports it: chn-vnm.',
    ])
  })
})
