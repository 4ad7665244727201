/** Whose side took the time, on five treaties signed on one day. */
import { describe, expect, it } from 'vitest'
import { type TableRows, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { stages } from './stages.run.ts'

const SIGNED = '2001-01-01'
const ROWS: TableRows = {
  ...treatyRows({
    ESP: {
      signed: SIGNED,
      'approved-by-focal': '2001-01-21',
      'approved-by-partner': '2001-01-11',
      'in-force': '2001-05-11',
    },
    DEU: { signed: SIGNED, 'approved-by-partner': '2001-01-31' },
    FRA: { signed: SIGNED, 'approved-by-focal': '2001-04-11', 'approved-by-partner': '2001-04-21' },
    ITA: { signed: SIGNED, 'approved-by-focal': '2001-01-11' },
    PRT: { signed: { register: SIGNED } },
  }),
  sources: [{ id: 'page' }, { id: 'register' }],
  countries: [
    { id: 'CHN', name_en: 'China' },
    { id: 'ESP', name_en: 'Spain' },
  ],
}

function run(rows = ROWS, kind = stages.defaults.kind) {
  return stages.run(selectView(makeDossier(rows)), { kind })
}

it('each side has the median of the days to its approvals, and the treaties that waited for it', () => {
  const { data, n } = run()
  expect([n, data.n, data.bothDated, data.focalName]).toEqual([5, 5, 2, 'China'])
  expect(data.sides).toEqual([
    { side: 'focal', n: 3, medianDays: 20, approvedLast: 1 },
    { side: 'partner', n: 3, medianDays: 30, approvedLast: 1 },
  ])
})

it('of an even number of approvals the median lies between the two in the middle', () => {
  const { data } = run({
    ...ROWS,
    ...treatyRows({
      ESP: { signed: SIGNED, 'approved-by-focal': '2001-04-11' },
      FRA: { signed: SIGNED, 'approved-by-focal': '2001-01-11' },
    }),
  })
  expect(data.sides[0]).toMatchObject({ n: 2, medianDays: 55 })
  expect(data.sides[1]).toEqual({ side: 'partner', n: 0, medianDays: null, approvedLast: 0 })
})

it('of another kind there are none', () => {
  expect(run(ROWS, 'three-evils')).toMatchObject({ n: 0, data: { treaties: [] }, warnings: [] })
})

describe('what to know before quoting', () => {
  it('of how many treaties both approvals are dated', () => {
    expect(run().warnings).toEqual([
      expect.stringMatching(
        /^Sources of this view date both approvals for 2 of 5 treaties\. The rest is unknown, not fast/,
      ),
    ])
  })

  it('nothing, where they are of all', () => {
    const approved = { 'approved-by-focal': '2001-04-11', 'approved-by-partner': '2001-01-11' }
    expect(run({ ...ROWS, ...treatyRows({ ESP: { signed: SIGNED, ...approved } }) }).warnings).toEqual([])
  })

  it('who says so', () => {
    const { sources, methods } = run()
    expect(new Set(sources)).toEqual(new Set(['page', 'register']))
    expect(methods).toHaveLength(1)
  })
})

it('is a table of one row a treaty, with the names of both sides in its head', () => {
  const { data } = run()
  const { columns, rows } = stages.table(data)
  const label = (wanted: string) => columns.find(({ key }) => key === wanted)?.label
  expect([label('approvedByFocalOn'), label('focalDays')]).toEqual(['Approved by China', 'China (days)'])
  expect(Object.fromEntries(columns.map(({ key }, index) => [key, rows[1]![index]]))).toEqual({
    treaty: 'chn-esp',
    partnerName: 'Spain',
    signedOn: SIGNED,
    approvedByFocalOn: '2001-01-21',
    approvedByPartnerOn: '2001-01-11',
    exchangedOn: null,
    inForceOn: '2001-05-11',
    focalDays: 20,
    partnerDays: 10,
    afterApprovalDays: 110,
    lastSide: 'focal',
    missing: 'exchanged',
  })
  expect(rows[2]?.at(-1)).toBe('exchanged; in-force')
})
