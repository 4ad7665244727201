import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDataFolder } from '../../test/support/data-folder.ts'
import { findEntry } from '../analyses/catalogue.ts'
import { quoteForShell } from '../analyses/view-string.ts'
import { Failure } from '../failure.ts'
import { type Receipt, formatReceipt, parseReceipt, receiptOf } from './receipt.ts'

const hexadecimal = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length })

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
const name = fc.constantFrom('edition', 'as-of', 'known-at', 'exclude', 'group-by', 'words', 'level', 'constructor')

const receipts: fc.Arbitrary<Receipt> = fc.record({
  analysis: fc.constantFrom('lag', 'meta-analysis'),
  parameters: fc.uniqueArray(fc.tuple(name, fc.string({ unit: 'grapheme', maxLength: 20 })), {
    selector: ([key]) => key,
  }),
  dataVersion: text,
  dataHash: hexadecimal(12),
  coreVersion: text,
  answerHash: hexadecimal(16),
})

const WHOLE = 'ffc:lag/edition=article/as-of=2017-01-01@data=0.1.0-8f14e45fceea/core=0.1.0/answer=1f3870be274f6c49'

/** The receipt in canonical form, or something of the failure. */
function outcomeOf(given: string, said: (failure: Failure) => string = ({ code }) => code): string {
  try {
    return formatReceipt(parseReceipt(given))
  } catch (error) {
    return error instanceof Failure ? said(error) : String(error)
  }
}

describe('a receipt as text', () => {
  test('reads back as it was', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        expect(parseReceipt(formatReceipt(receipt))).toEqual(receipt)
      }),
    )
  })

  test('needs no quotes in a shell', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        expect(quoteForShell(formatReceipt(receipt))).toBe(formatReceipt(receipt))
      }),
    )
  })

  test('may have space around it', () => {
    expect(formatReceipt(parseReceipt(` ${WHOLE}\n`))).toBe(WHOLE)
  })

  test.each([
    ['', 'does not begin with "ffc:"'],
    ['https://example.org', 'does not begin with "ffc:"'],
    ['ffc:lag/edition=article', 'ends before its "@data="'],
    [`${WHOLE}@data=1`, 'more than one "@"'],
    [WHOLE.replace('lag', 'Lag'), '"Lag" is no name of an analysis'],
    [WHOLE.replace('as-of=2017-01-01', 'edition=extended'), 'edition is given twice'],
    [WHOLE.replace('as-of=2017', 'as-of'), '"as-of-01-01" is no name=value'],
    [WHOLE.replace('as-of=2017', 'as-of=%2'), '"as-of=%2-01-01" is not percent-encoded'],
    [WHOLE.replace('-8f14e45fceea', ''), '"data=0.1.0" does not end in 12 digits'],
    [WHOLE.replace('8f14e45fceea', '8f14'), 'does not end in 12 digits'],
    [WHOLE.replace('/core=0.1.0', ''), 'has no "core="'],
    [WHOLE.slice(0, -1), '"answer=1f3870be274f6c4" is not 16 digits'],
    [`${WHOLE}/more=1`, 'more than data, core and answer'],
    [WHOLE.replace('core=0.1.0', 'core='), 'has no "core="'],
    [WHOLE.replace('lag', 'L'.repeat(40)), `"${'L'.repeat(40)}" is no name`],
    [WHOLE.replace('lag', 'L'.repeat(41)), `"${'L'.repeat(40)}…" is no name`],
    [`ffc:${'a'.repeat(5000)}`, 'has 5004 characters'],
  ])('%s is refused', (broken, reason) => {
    expect(() => parseReceipt(broken)).toThrow(reason)
  })

  test('is read up to 4000 characters, and a value may hold an equals sign', () => {
    const longest = WHOLE.replace('article', `a=${'b'.repeat(4000 - WHOLE.length + 'article'.length - 2)}`)
    expect(longest).toHaveLength(4000)
    expect(parseReceipt(longest).parameters[0]![1]).toMatch(/^a=b+$/)
    expect(() => parseReceipt(longest.replace('=b', '=bb'))).toThrow('has 4001 characters')
  })

  test('writes what a shell treats apart in capital digits, as addresses do', () => {
    expect(formatReceipt({ ...parseReceipt(WHOLE), parameters: [['words', "~(*)!'é"]] })).toContain(
      '/words=%7E%28%2A%29%21%27%C3%A9@',
    )
  })

  test('that is broken is refused as the parameter that it is, with the form it should have', () => {
    expect(() => parseReceipt('lag')).toThrow(/^receipt: .*does not begin/)
    expect(outcomeOf('lag', ({ tip }) => tip)).toMatch(/^Paste it whole, as it was printed: ffc:<analysis>/)
  })

  test('refuses anything else with a message, never by accident', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((end) => WHOLE + end),
        ),
        (broken) => {
          expect(outcomeOf(broken)).toMatch(/^(?:ffc:|bad-parameter$)/)
        },
      ),
    )
  })
})

describe('the receipt of an answer', () => {
  const dossier = readDataFolder()
  const of = (parameters: Readonly<Record<string, string>>): Receipt =>
    receiptOf(findEntry('lag')!.prepare(dossier, parameters))

  test('spells out edition and date, then what is not usual', () => {
    expect(of({}).parameters).toEqual([
      ['edition', 'article'],
      ['as-of', '2019-01-25'],
    ])
    const view = {
      exclude: 'chn-fra-extradition-2007',
      'as-of': '2017-01-01',
      'group-by': 'region',
      interval: 'log-log',
    }
    expect(of(view).parameters).toEqual([
      ['edition', 'article'],
      ['as-of', '2017-01-01'],
      ['exclude', 'chn-fra-extradition-2007'],
      ['group-by', 'region'],
    ])
  })

  test('tells different answers apart', () => {
    const digests = ['2017-01-01', '2018-01-01', '2019-01-25'].map((day) => of({ 'as-of': day }).answerHash)
    expect(new Set(digests).size).toBe(3)
    expect(of({ 'as-of': '2017-01-01' })).toEqual(of({ asOf: '2017-01-01', edition: 'article' }))
  })
})
