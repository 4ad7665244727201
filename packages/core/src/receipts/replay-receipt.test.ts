import { describe, expect, test } from 'vitest'
import { readDataFolder } from '../../test/support/data-folder.ts'
import { CATALOGUE, TOOLS, findEntry } from '../analyses/catalogue.ts'
import { parseDataTable } from '../dossier/data-table.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Failure } from '../failure.ts'
import { CORE_VERSION } from '../version.ts'
import { type Receipt, formatReceipt, parseReceipt, receiptOf } from './receipt.ts'
import { replayReceipt } from './replay-receipt.ts'

const DOSSIER: Dossier = { ...readDataFolder(), version: '1.0.0', hash: `${'a'.repeat(32)}${'e'.repeat(32)}` }
/** A later version, without one treaty of the article. */
const LATER: Dossier = {
  ...DOSSIER,
  version: '1.1.0',
  hash: 'b'.repeat(64),
  tables: {
    ...DOSSIER.tables,
    milestones: DOSSIER.tables.milestones.filter(({ treaty }) => treaty !== 'chn-tha-extradition-1993'),
  },
}

const TABLE = parseDataTable('waits.csv', 'time,event\n3,1\n5,0\n8,1\n', 'c'.repeat(64))

const receipt = (name: string, parameters: Readonly<Record<string, string>> = {}): Receipt =>
  receiptOf(findEntry(name)!.prepare(DOSSIER, parameters))

describe('replaying a receipt', () => {
  test.each(CATALOGUE.flatMap(({ name, examples }) => examples.slice(0, 1).map((example) => [name, example] as const)))(
    'of %s on the same data gives the same',
    (name, { parameters }) => {
      const draws = 'draws' in findEntry(name)!.parameters.shape ? { draws: '100' } : {}
      const text = formatReceipt(receipt(name, { ...parameters, ...draws }))
      expect(replayReceipt(parseReceipt(text), DOSSIER)).toEqual({
        verdict: 'same',
        receipt: text,
        now: text,
        reasons: [],
        findings: null,
        differences: [],
        tip: null,
        summary: 'Same answer, from the same data and the same core.',
      })
    },
  )

  test('says that other data differ, and what to give to see in what', () => {
    const replay = replayReceipt(receipt('lag'), LATER)
    expect(replay).toMatchObject({
      verdict: 'differs',
      summary: 'The answer differs.',
      differences: [],
      findings: null,
    })
    expect(replay.reasons).toEqual(['The data are others: 1.0.0 (aaaaaaaaaaaa…) then, 1.1.0 (bbbbbbbbbbbb…) now.'])
    expect(replay.tip).toContain('the data of version 1.0.0')
  })

  test('beside the data of then tells the values that differ, and that the data are why', () => {
    const replay = replayReceipt(receipt('lag'), LATER, DOSSIER)
    expect(replay.differences[0]).toEqual({ path: 'n', before: '36', after: '35' })
    expect(replay.summary).toBe(`The answer differs in ${replay.differences.length} values.`)
    expect(replay.findings?.before).not.toBe(replay.findings?.after)
    expect(replay.reasons[1]).toContain('what differs comes from the data')
    expect(replay.tip).toBeNull()
  })

  test('says same where other data give the same answer', () => {
    const replay = replayReceipt(receipt('lag', { 'as-of': '1993-01-01' }), LATER)
    expect(replay).toMatchObject({ verdict: 'same', summary: 'Same answer.' })
    expect(replay.reasons).toHaveLength(1)
  })

  test('tells another core', () => {
    const older = { ...receipt('lag'), coreVersion: '0.0.1', answerHash: '0'.repeat(16) }
    const replay = replayReceipt(older, DOSSIER)
    expect(replay.reasons).toEqual([
      `Core is another version: 0.0.1 then, ${CORE_VERSION} now; methods or defaults may have changed.`,
    ])
    expect(replay.tip).toBe('Replay it with ffc 0.0.1 to have the answer of then.')
  })

  test('suspects a receipt that differs from nothing but its digest', () => {
    const replay = replayReceipt({ ...receipt('lag'), answerHash: '0'.repeat(16) }, DOSSIER)
    expect(replay.summary).toContain('the receipt was altered')
    expect(replay.tip).toContain('please report')
  })

  test('is refused where the data of now have no such row, and says so', () => {
    const gone = receipt('lag', { exclude: 'chn-tha-extradition-1993.signed.duchatel-2019' })
    const replay = replayReceipt(gone, LATER)
    expect(replay).toMatchObject({ verdict: 'refused', now: null })
    expect(replay.summary).toContain('there is no row "chn-tha-extradition-1993.signed.duchatel-2019"')
  })

  test('is refused where the question can be asked of the data of now, but not answered', () => {
    const unscored: Dossier = { ...LATER, tables: { ...LATER.tables, indicators: [] } }
    const replay = replayReceipt(receipt('score', { draws: '10' }), unscored)
    expect(replay).toMatchObject({ verdict: 'refused', now: null })
    expect(replay.summary).toContain('has no indicators')
  })

  test('is refused where another core asked what this one does not, on the same data', () => {
    const older: Receipt = { ...receipt('lag'), coreVersion: '0.0.1', parameters: [['levle', '0.9']] }
    expect(replayReceipt(older, DOSSIER)).toMatchObject({ verdict: 'refused', now: null })
  })

  test('says so where the data of then do not give the answer of then either', () => {
    const altered = { ...receipt('lag'), answerHash: '0'.repeat(16) }
    const { reasons } = replayReceipt(altered, LATER, DOSSIER)
    expect(reasons).toHaveLength(2)
    expect(reasons[1]).toContain('comes from core, or the receipt was altered')
  })

  test('works for the tools on a table of one’s own', () => {
    const tool = TOOLS.find(({ name }) => name === 'survival')!
    const made = receiptOf(tool.prepare(TABLE, { time: 'time', event: 'event' }))
    expect(formatReceipt(made)).toMatch(/^ffc:survival\/time=time\/event=event@data=waits\.csv-cccccccccccc\/core=/)
    expect(replayReceipt(made, TABLE).verdict).toBe('same')
    const other = parseDataTable('waits.csv', 'time,event\n3,1\n5,1\n8,1\n', 'd'.repeat(64))
    expect(replayReceipt(made, other).reasons[0]).toContain('both are called waits.csv')
  })

  test.each<[string, () => unknown, Partial<Failure>]>([
    [
      'an analysis there is not',
      () => replayReceipt({ ...receipt('lag'), analysis: 'leg' }, DOSSIER),
      {
        code: 'not-found',
        message: `ffc ${CORE_VERSION} has no analysis "leg"`,
        tip: 'See the help for those there are.',
      },
    ],
    [
      'data of then that are not',
      () => replayReceipt(receipt('lag'), LATER, LATER),
      {
        code: 'bad-parameter',
        message: 'earlier: these data have the hash bbbbbbbbbbbb; the receipt names aaaaaaaaaaaa',
        tip: 'Give the data of version 1.0.0 as they were when the receipt was made.',
      },
    ],
    [
      'an analysis that is asked of a table',
      () => replayReceipt(receipt('lag'), TABLE),
      { message: 'receipt: lag is asked of a dossier', tip: 'Give a dossier, not one table.' },
    ],
    [
      'a tool that is asked of a dossier',
      () => replayReceipt({ ...receipt('lag'), analysis: 'survival' }, DOSSIER),
      { message: 'receipt: survival works on a table of one’s own', tip: 'Give the file that the receipt names.' },
    ],
  ])('throws for %s, and says what to do', (_, run, failure) => {
    expect(thrownBy(run)).toMatchObject(failure)
  })

  test('throws for parameters that no data could answer', () => {
    const impossible = { ...receipt('lag'), parameters: [['levle', '0.9']] as const }
    expect(() => replayReceipt(impossible, DOSSIER)).toThrow('unknown parameter')
  })
})

function thrownBy(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return error
  }
}
