import { describe, expect, it } from 'vitest'
import type { Cells, TableRows } from '../../test/support/dossier.ts'
import { THREE_STATES, deed, scoredView } from '../../test/support/scored-world.ts'
import { SCORE_DEFAULTS, type ScoreParameters, cooperationScore } from './score.ts'

/** The warnings beyond what stands beside every score, but for that on the state of which no practice is reported. */
function warnings(rows: TableRows = {}, parameters: Partial<ScoreParameters> = {}, asOf?: string): readonly string[] {
  const { warnings: all } = cooperationScore(scoredView(rows, asOf), { ...SCORE_DEFAULTS, draws: 10, ...parameters })
  return all.slice(2).filter((one) => !/^Of \d+ of the \d+ states no act/.test(one))
}

/** The tables of the three states with these rows more. */
const withRows = (
  table: 'treaties' | 'milestones' | 'events' | 'counts' | 'indicators',
  ...rows: Cells[]
): TableRows => ({
  [table]: [...(THREE_STATES[table] ?? []), ...rows],
})

describe('a score is given with', () => {
  it('nothing but what stands beside every score where all is plain and known', () => {
    expect(warnings()).toEqual([])
    const [counts, virtue, ...others] = cooperationScore(scoredView({ ...withRows('events', deed('return', 'KAZ')) }), {
      ...SCORE_DEFAULTS,
      draws: 10,
    }).warnings
    expect(counts).toMatch(/cooperation with China:/)
    expect(virtue).toMatch(/no grade for virtue/)
    expect(others).toEqual([])
  })

  it('the states of which no practice is reported, by number', () => {
    const all = cooperationScore(scoredView(), { ...SCORE_DEFAULTS, draws: 10 }).warnings
    expect(all.slice(2)).toEqual([
      'Of 1 of the 3 states no act of practice is reported: they are judged by the rest alone. What is unknown counts neither ' +
        'for nor against them; the bounds of a score say how far it could move it.',
    ])
  })

  it('the indicators that no row bears on', () => {
    const more = [
      { id: 'arrests', title: 'Arrests', dimension: 'practice', rule: 'arrests' },
      { id: 'exchanges', title: 'Exchanges', dimension: 'practice', rule: 'exchanges' },
    ]
    expect(warnings(withRows('indicators', ...more))).toEqual([
      'Left out of the index, since no row of this view bears on them: Arrests, Exchanges.',
    ])
  })
})

describe('the record leaves open', () => {
  it('who the partners are where no source names them', () => {
    const rows = {
      ...withRows('treaties', { id: 'alone', kind: 'framework', title_en: 'A framework', parties: 'CHN' }),
      ...withRows('events', deed('cooperation', 'CHN'), deed('cooperation', 'THA'), deed('arrest', 'CHN'), {
        ...deed('cooperation', 'CHN', { id: 'later', happening: 'later', summary: 'Later.', date: '2020' }),
      }),
    }
    expect(warnings(rows)).toEqual([
      'No source names the partners in these, so that no state gets credit: A framework; “cooperation-CHN”.',
    ])
  })

  it('what its own source calls speculation', () => {
    const rumour = (kind: string, more: Cells = {}) =>
      deed(kind, 'TUR', { id: `rumour-${kind}`, described_as: 'speculation', described_by: 'somebody', ...more })
    const rows = withRows(
      'events',
      rumour('arrest', { summary: 'It is said.' }),
      rumour('statement'),
      rumour('refusal', { date: '2020' }),
    )
    expect(warnings(rows)[0]).toBe('Not counted, since their own source calls them speculation: “It is said”.')
    expect(warnings(withRows('events', rumour('statement')))).toEqual([])
    const two = withRows(
      'events',
      rumour('arrest', { summary: 'The U.S. told. It is said.' }),
      rumour('return', { summary: 'Some went home' }),
    )
    expect(warnings(two)[0]).toMatch(/speculation: “The U\.S\. told\. It is said”; “Some went home”\.$/)
  })

  it('whether a list is complete that a source counts longer', () => {
    const count = (low: string, more: Cells = {}): Cells => ({
      id: `count-${low}`,
      treaty_kind: 'extradition',
      treaty_status: 'signed',
      low,
      high: low,
      stated_by: 'the ministry',
      ...more,
    })
    const open = (...counts: Cells[]) => warnings(withRows('counts', ...counts), { vary: ['claims'] })
    expect(open(count('54'), count('20'))).toEqual([
      'There are 54 extradition treaties signed, says the ministry, and the rows name 3: some state with “none on record” may have one.',
    ])
    const alone = withRows(
      'treaties',
      { id: 'alone', parties: 'CHN' },
      { id: 'other', kind: 'framework', parties: 'CHN;THA' },
    )
    expect(warnings({ ...alone, ...withRows('counts', count('54')) }, { vary: ['claims'] })[0]).toMatch(
      /^There are 54 .*, and the rows name 3:/,
    )
    expect(open(count('4'))).toHaveLength(1)
    expect(open(count('3'))).toEqual([])
    expect(open(count('54', { treaty_status: 'in-force' }))).toEqual([])
    expect(open(count('54', { partner: 'THA' }))).toEqual([])
    expect(open(count('54', { low: '', bound: 'up-to' }))).toEqual([])
  })

  it('how it could be read otherwise, unless that is drawn too', () => {
    const undated = withRows('events', deed('arrest', 'THA'), deed('refusal', 'TUR', { date: '2009/2014' }))
    expect(warnings(undated)).toEqual([
      'Claims could be read the other way on 1 point; the rank intervals say nothing of that unless claims are varied too.',
    ])
    expect(warnings(undated, { vary: ['weights', 'claims'] })).toEqual([])
  })

  it('when an instrument that nobody dates came about, for a score of the past', () => {
    const rows = withRows('treaties', { id: 'undated', kind: 'framework', title_en: 'Undated', parties: 'CHN;THA' })
    const sentence = 'No source dates these instruments, so that they count at every date: Undated.'
    const vary = { vary: ['claims'] } as const
    expect(warnings(rows, vary)).toEqual([])
    expect(warnings(rows, vary, '2018-01-01')).toContain(sentence)
    expect(warnings(rows, { ...vary, since: 2018 })).toEqual([sentence])
    expect(warnings(rows, vary, '2020-01-01')).not.toContain(sentence)
    const others = { id: 'others', kind: 'framework', title_en: 'Others', parties: 'CHN;TUR' }
    const two = { treaties: [...(rows.treaties ?? []), others] }
    expect(warnings(two, { ...vary, since: 2018 })).toEqual([sentence.replace('Undated.', 'Others; Undated.')])
    expect(warnings({}, { ...vary, since: 2018 })).toEqual([])
    const one = (id: string): Cells => ({ id, kind: 'framework', title_en: id, parties: 'CHN;THA' })
    const stage = (treaty: string, name: string, date: string) => ({
      id: `${treaty}-${name}`,
      treaty,
      stage: name,
      date,
    })
    const dated = {
      ...withRows('treaties', one('Signed'), one('Bound')),
      ...withRows(
        'milestones',
        stage('Signed', 'signed', ''),
        stage('Bound', 'signed', ''),
        stage('Bound', 'in-force', '2010'),
      ),
    }
    expect(warnings(dated, { ...vary, since: 2018 }).join(' ')).toMatch(/count at every date: Signed\./)
  })
})

describe('the choices of the caller mean', () => {
  it('no score where a value is missing and must not be', () => {
    expect(warnings({}, { missing: 'exclude' })).toEqual([
      'Without a score under this policy for missing values: Kazakhstan, Thailand.',
    ])
  })

  it('other scales and contributions under other means', () => {
    const floor =
      'Values start at 0.01 and not at 0, or a single indicator at its worst would make any score 0. Contributions add up to the '
    expect(warnings({}, { aggregate: 'geometric' })).toEqual([`${floor}logarithm of the score.`])
    expect(warnings({}, { aggregate: 'harmonic' })).toEqual([`${floor}reciprocal of the score.`])
    expect(warnings({}, { aggregate: 'geometric', missing: 'zero' })).toEqual([
      'A value of 0 makes the geometric mean 0, whatever the others: Kazakhstan, Thailand.',
      `${floor}logarithm of the score.`,
    ])
    expect(warnings({}, { vary: ['aggregation'] })).toEqual([
      'Where the mean is varied values start at 0.01 and not at 0, which changes no rank under the arithmetic mean.',
    ])
    expect(warnings({}, { aggregate: 'geometric', vary: ['aggregation'] })).toEqual([`${floor}logarithm of the score.`])
  })

  it('z-scores left out of what is drawn where a mean does not take them', () => {
    const sentence =
      'Z-scores are not among the normalisations drawn: they fall below 0, which the other means do not take.'
    expect(warnings({}, { vary: ['normalisation'] })).toEqual([])
    expect(warnings({}, { vary: ['normalisation'], aggregate: 'geometric' })).toContain(sentence)
    expect(warnings({}, { vary: ['normalisation', 'aggregation'] })).toContain(sentence)
    expect(warnings({}, { vary: ['aggregation'] })).not.toContain(sentence)
  })

  it('nothing to leave out of a single indicator', () => {
    const weights = ['refusals=0', 'returns=0', 'stance=0']
    const sentence = 'Only one indicator has a weight, so that none can be left out.'
    const weightless = 'Of weight 0, in every draw: Refusals, Returns, Stance.'
    expect(warnings({}, { vary: ['indicators'], weights })).toEqual([sentence, weightless])
    expect(warnings({}, { weights })).toEqual([weightless])
    expect(warnings({}, { vary: ['indicators'], weights: weights.slice(1) })).toEqual([
      'Of weight 0, in every draw: Returns, Stance.',
    ])
    expect(warnings({}, { vary: ['indicators'] })).toEqual([])
  })
})
