import { expect, test } from 'vitest'
import { loadBundledDossier } from '../bundled/load-bundled-dossier.ts'
import { selectView } from '../dossier/view.ts'
import { HAZARD_DEFAULTS, type HazardData } from '../treaty-lag/hazard-model.ts'
import { hazardFinding } from './hazard-finding.ts'

const view = selectView(await loadBundledDossier('article'))

const fitOf = (term: string, hazardRatio: number, pValue: number) =>
  ({
    n: 36,
    events: 30,
    cox: { coefficients: [{ term, hazardRatio, lower: hazardRatio / 2, upper: hazardRatio * 2, pValue }] },
  }) as unknown as HazardData

test('what is hard to put down to chance is stated', () => {
  expect(hazardFinding(fitOf('signature-year', 0.9, 0.01), view, HAZARD_DEFAULTS).title).toBe(
    'Each later year of signature goes with entry into force coming 10% slower at any moment',
  )
  expect(hazardFinding(fitOf('region=Europe', 1.5, 0.01), view, HAZARD_DEFAULTS).title).toBe(
    'Europe (region), against the reference, goes with entry into force coming 50% faster at any moment',
  )
})

test('what can be put down to chance is not stated as a fact', () => {
  expect(hazardFinding(fitOf('region=Europe', 0.5, 0.2), view, HAZARD_DEFAULTS).title).toBe(
    'Nothing here can be told from chance: the clearest, Europe (region), goes with binding 50% slower, 95% interval ×0.25–1.00',
  )
})
