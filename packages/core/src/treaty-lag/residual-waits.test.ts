import { expect, test } from 'vitest'
import { makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { loadBundledDossier } from '../bundled/load-bundled-dossier.ts'
import { selectView } from '../dossier/view.ts'
import { FORECAST_DEFAULTS, MODEL_CHOICES, forecastTreaties } from './forecast.ts'
import { residualWaits } from './residual-waits.ts'

const view = selectView(await loadBundledDossier('article'))

test.each(MODEL_CHOICES)('the middle one of an odd number of chances is the median of the forecast by %s', (model) => {
  const parameters = { ...FORECAST_DEFAULTS, model }
  const { treaties } = forecastTreaties(view, parameters).data
  const waits = residualWaits(view, parameters, 5)
  expect(waits.map(({ treaty, days }) => [treaty, days[2]])).toEqual(
    treaties.map(({ id, medianResidualDays }) => [id, medianResidualDays.value]),
  )
})

test('are none where no wait can be measured', () => {
  expect(residualWaits(selectView(makeDossier({})), FORECAST_DEFAULTS, 5)).toEqual([])
})

test('are those of the curve, which has none, where nothing has bound and no law can be fitted', () => {
  const pending = selectView(makeDossier(treatyRows({ THA: { signed: '2016-11-21', pending: '2019-01-25' } })))
  expect(residualWaits(pending, FORECAST_DEFAULTS, 2)).toEqual([{ treaty: 'chn-tha', days: [null, null] }])
})

test('chances are ascending, and what a curve never reaches is null and comes last', () => {
  for (const { days } of residualWaits(view, { ...FORECAST_DEFAULTS, model: 'km' }, 40)) {
    const known = days.filter((day) => day !== null)
    expect(known).toEqual(known.toSorted((a, b) => a - b))
    expect(days.slice(0, known.length)).toEqual(known)
  }
})
