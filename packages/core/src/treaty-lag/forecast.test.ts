import { describe, expect, it } from 'vitest'
import { type TreatyClaims, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { failureOf } from '../../test/support/failure-of.ts'
import { selectView } from '../dossier/view.ts'
import { formatDay } from '../present/format.ts'
import { DAYS_PER_MONTH, toCivilDate } from '../time/civil-date.ts'
import { FORECAST_DEFAULTS, type ForecastParameters, forecastTreaties } from './forecast.ts'

const SIGNED = 10_000

const boundAfter = (days: number): TreatyClaims => ({
  signed: toCivilDate(SIGNED),
  'in-force': toCivilDate(SIGNED + days),
})
const waitingFor = (days: number): TreatyClaims => ({
  signed: toCivilDate(SIGNED),
  pending: toCivilDate(SIGNED + days),
})

/** Three that bound; two that wait. */
const WORLD = {
  THA: boundAfter(100),
  LAO: boundAfter(300),
  FRA: boundAfter(600),
  ESP: waitingFor(200),
  ITA: waitingFor(800),
}
/** Events by days of waiting: what an exponential law that fits WORLD has for a hazard. */
const RATE = 3 / (100 + 300 + 600 + 200 + 800)

function forecast(world: Readonly<Record<string, TreatyClaims>>, parameters: Partial<ForecastParameters> = {}) {
  const view = selectView(makeDossier(treatyRows(world)))
  return forecastTreaties(view, { ...FORECAST_DEFAULTS, ...parameters })
}

describe('a forecast', () => {
  it('is of each treaty that still waits, from the last day that confirms it', () => {
    const { treaties } = forecast({ ...WORLD, AUS: { signed: '2007-09-06', rejected: '2017-03-28' } }).data
    expect(treaties).toMatchObject([
      {
        id: 'chn-esp',
        partner: 'ESP',
        partnerName: 'ESP',
        signedOn: toCivilDate(SIGNED),
        pendingOn: toCivilDate(SIGNED + 200),
        pendingDays: 200,
        disputed: false,
      },
      { id: 'chn-ita', partner: 'ITA', pendingDays: 800 },
    ])
    expect(treaties[0]?.sources.map(({ row }) => row)).toEqual(['chn-esp.signed.page', 'chn-esp.pending.page'])
  })

  it('by an exponential law forgets how long a treaty has waited', () => {
    const { model, treaties } = forecast(WORLD, { model: 'exponential', horizons: [6, 24] }).data
    expect(model).toBe('exponential')
    for (const { probabilities, medianResidualDays } of treaties) {
      expect(probabilities).toMatchObject(
        [6, 24].map((months) => ({
          months,
          value: expect.closeTo(1 - Math.exp(-RATE * months * DAYS_PER_MONTH), 8),
        })),
      )
      expect(medianResidualDays.value).toBeCloseTo(Math.LN2 / RATE, 4)
    }
  })

  it('by the curve is the share of those who had waited as long: of three, one by 300 days and another by 600', () => {
    const { treaties } = forecast(WORLD, { model: 'km', horizons: [4, 24] }).data
    expect(treaties[0]?.probabilities).toMatchObject([
      { value: expect.closeTo(1 / 3) },
      { value: expect.closeTo(2 / 3) },
    ])
    expect(treaties[0]?.medianResidualDays.value).toBe(400)
  })

  it('has wider limits at a higher level', () => {
    const width = (level: number) => {
      const [first] = forecast(WORLD, { model: 'exponential', level }).data.treaties
      return [first!.probabilities[0]!, first!.medianResidualDays].map(({ lower, upper }) => upper! - lower!)
    }
    const [narrow, wide] = [width(0.8), width(0.99)]
    expect(wide[0]).toBeGreaterThan(narrow[0]!)
    expect(wide[1]).toBeGreaterThan(narrow[1]!)
    const curve = (level: number) => forecast(WORLD, { model: 'km', level }).data.treaties[0]!.probabilities[1]!.upper!
    expect(curve(0.99)).toBeGreaterThan(curve(0.8))
  })
})

describe('the models of a forecast', () => {
  it('are compared by AIC, the lowest first, and the first is the one called best', () => {
    const { model, comparison } = forecast(WORLD).data
    expect(comparison.map(({ distribution }) => distribution).toSorted()).toEqual([
      'exponential',
      'loglogistic',
      'lognormal',
      'weibull',
    ])
    const aics = comparison.map(({ aic }) => aic)
    expect(aics).toEqual(aics.toSorted((a, b) => a - b))
    expect(model).toBe(comparison[0]?.distribution)
    for (const { aic, logLikelihood, parameters } of comparison)
      expect(aic).toBeCloseTo(2 * parameters - 2 * logLikelihood, 9)
  })

  it('are none where nothing has bound: the curve is left, which has no end to forecast', () => {
    const { data, warnings } = forecast({ ESP: waitingFor(200), ITA: waitingFor(800) })
    expect(data).toMatchObject({ model: 'km', comparison: [] })
    expect(warnings.filter((warning) => /^No \w+ model: \S/.test(warning))).toHaveLength(4)
  })

  it('a law that could not be fitted forecasts nothing, and says for whom', () => {
    const { data, warnings } = forecast({ ESP: waitingFor(200), ITA: waitingFor(800) }, { model: 'weibull' })
    const none = { value: null, lower: null, upper: null }
    for (const { probabilities, medianResidualDays } of data.treaties) {
      expect(probabilities).toEqual([12, 24, 60].map((months) => ({ months, ...none })))
      expect(medianResidualDays).toEqual(none)
    }
    expect(warnings).toContain('No forecast for chn-esp, chn-ita: nothing like it has been observed.')
  })
})

describe('what is said with a forecast', () => {
  it('is nothing of the kind where every model fits and every wait is confirmed to the end', () => {
    const { warnings } = forecast({
      THA: boundAfter(100),
      LAO: boundAfter(300),
      FRA: boundAfter(600),
      ESP: { signed: toCivilDate(SIGNED), pending: '2019-01-25' },
    })
    expect(warnings).toEqual([])
  })

  it('which treaties are older than anything that was observed', () => {
    const { warnings } = forecast(WORLD, { model: 'km' })
    expect(warnings).toContain(
      'The Kaplan–Meier curve ends before the age of chn-ita: nothing like it has been observed.',
    )
  })

  it('is nothing of the curve’s end where no horizon is asked', () => {
    expect(forecast(WORLD, { model: 'km', horizons: [] }).warnings.join()).not.toContain('ends before the age')
  })

  it('which were rejected, and which are last confirmed before the view’s day', () => {
    const { warnings } = forecast({ ...WORLD, AUS: { signed: '2007-09-06', rejected: '2017-03-28' } })
    expect(warnings).toEqual([
      expect.stringMatching(/^Rejected, and censored on that day: chn-aus\./),
      'Forecasts start on the last day that a source confirms as pending, before 25 January 2019, for ' +
        `chn-esp (${formatDay(toCivilDate(SIGNED + 200))}), chn-ita (${formatDay(toCivilDate(SIGNED + 800))}).`,
    ])
  })

  it('is a refusal where there is no wait to learn from', () => {
    const failure = failureOf(() => forecast({}))
    expect(failure.code).toBe('refused')
    expect(failure.message).toContain('kind extradition can be measured as of 2019-01-25')
    expect(failure.tip).toBe('Ask as of a later date, of another kind, or in another edition.')
  })
})
