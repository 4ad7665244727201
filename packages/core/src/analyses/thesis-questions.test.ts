/** The answers that judges of arguments ask for. */
import { describe, expect, it } from 'vitest'
import { type TableRows, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { forecastTreaties } from '../treaty-lag/forecast.ts'
import { interplay } from './interplay.run.ts'
import { shares } from './shares.run.ts'
import { thesisQuestions } from './thesis-questions.ts'

const STATES = ['AFG', 'ARE', 'BGR', 'BLR', 'ESP', 'FRA', 'ITA', 'KOR', 'LAO']
const ROWS: TableRows = {
  ...treatyRows({
    ...Object.fromEntries(
      STATES.map((state, index) => [state, { signed: '2000-01-01', 'in-force': `${2001 + index}-01-01` }]),
    ),
    TUR: { signed: '2017-01-01', pending: '2019-01-25' },
    SYR: { signed: '2018-01-01', pending: '2019-01-25' },
  }),
  organisations: [{ id: 'islamic-state' }],
  estimates: [
    { id: 'part', central: '100', organisation: 'islamic-state', theatre: 'syria-iraq' },
    { id: 'whole', central: '1000', organisation: 'islamic-state', theatre: 'syria-iraq', counted: 'foreign-fighters' },
  ],
  events: [
    { id: 'riots', happening: 'xinjiang-riots-2009', date: '2005-07-05' },
    { id: 'returned', happening: 'one', date: '2010-01-01', actors: 'TUR', counterparts: 'CHN' },
  ],
}
const viewOf = (rows: TableRows = ROWS) => selectView(makeDossier(rows))
const ask = (rows: TableRows = ROWS) => thesisQuestions(viewOf(rows))

describe('a forecast', () => {
  it('is that of the longest horizon', () => {
    const treaty = forecastTreaties(viewOf()).data.treaties.find(({ id }) => id === 'chn-syr')!
    const { months, value } = treaty.probabilities.at(-1)!
    expect(treaty.pendingDays).toBe(389)
    expect(ask().forecast('chn-syr')).toEqual({ months, value, pendingDays: 389 })
  })

  it('is none of a treaty that is not pending', () => {
    expect(ask().forecast('chn-afg')).toBeNull()
  })

  it('is none where nobody has waited as long, or nothing was ever in force', () => {
    const first = treatyRows({ SYR: { signed: '2018-01-01', pending: '2019-01-25' } })
    expect(ask({ ...ROWS, ...first, events: [] }).forecast('chn-syr')).toBeNull()
    expect(ask({ ...ROWS, treaties: [], milestones: [], events: [] }).forecast('chn-syr')).toBeNull()
  })
})

describe('a share', () => {
  it('is the one that the shares analysis gives, with the rows of both figures', () => {
    const { share } = shares.run(viewOf(), shares.defaults).data
    expect(ask().share()).toEqual({
      q05: share.q05,
      median: share.median,
      q95: share.q95,
      sources: ['part', 'whole'].map((row) => ({ row, source: 'page', locator: 'p1' })),
    })
  })

  it('is none where it is refused', () => {
    expect(ask({ ...ROWS, estimates: [] }).share()).toBeNull()
  })
})

describe('a turning point', () => {
  it('is assessed as the interplay analysis does', () => {
    const assessed = ask().turningPoint('xinjiang-riots-2009')!
    const [point] = interplay.run(viewOf(), interplay.defaults).data.turningPoints
    expect(point?.assessments).toMatchObject(assessed.assessments)
    expect(assessed.assessments[0]?.hazard.n).toBe(STATES.length + 2)
  })

  it('is none where the view has none', () => {
    expect(ask().turningPoint('hope')).toBeNull()
  })
})

describe('a state', () => {
  it('has its name, what binds it, and what it did', () => {
    const named = { ...ROWS, countries: [{ id: 'TUR', name_en: 'Turkey' }] }
    const turkey = ask(named).state('TUR')
    expect(turkey).toMatchObject({ state: 'TUR', name: 'Turkey', outcomes: { returned: 1 } })
    expect(turkey.instruments.find(({ kind }) => kind === 'extradition')?.cover).toBe('pending')
  })

  it('is asked about once', () => {
    const questions = ask()
    expect(questions.state('TUR')).toBe(questions.state('TUR'))
    expect(questions.state('TUR')).not.toBe(questions.state('SYR'))
    expect(questions.lag()).toBe(questions.lag())
  })
})

it('a fault of ours is no refusal', () => {
  const broken = { ...viewOf(), tables: { ...viewOf().tables, estimates: null as never } }
  expect(() => thesisQuestions(broken).share()).toThrow(TypeError)
})
