import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { parameterPairs, quoteForShell, toCommand, toFlags, toQueryString, viewPairs } from './view-string.ts'

const DOSSIER = makeDossier(treatyRows({ THA: { signed: '1993-08-26' } }), {
  ffc: {
    focalState: 'CHN',
    editions: [
      { name: 'article', title: 'Article', asOf: '2019-01-25' },
      { name: 'extended', title: 'Extended', asOf: '2026-11-23' },
    ],
  },
})
const DEFAULTS = { kind: 'extradition', groupBy: 'none', level: 0.95, partner: null, horizons: [12, 24] }

const pairsOf = (request: Parameters<typeof selectView>[1], parameters: Partial<typeof DEFAULTS> = {}) =>
  viewPairs(selectView(DOSSIER, request), { ...DEFAULTS, ...parameters }, DEFAULTS)

describe('a view in pairs', () => {
  it('leaves out what is usual', () => {
    expect(pairsOf({})).toEqual([])
    expect(pairsOf({ edition: 'article', asOf: asCivilDate('2019-01-25'), exclude: [] }, DEFAULTS)).toEqual([])
    expect(pairsOf({ edition: 'extended', asOf: asCivilDate('2026-11-23') })).toEqual([['edition', 'extended']])
  })

  it('has one order: evidence first, then parameters as their defaults stand', () => {
    const request = {
      exclude: ['page', 'chn-tha', 'page'],
      knownAt: asCivilDate('2020-01-01'),
      asOf: asCivilDate('2019-01-25'),
      edition: 'extended',
    }
    expect(pairsOf(request, { horizons: [60], level: 0.9, groupBy: 'region' })).toEqual([
      ['edition', 'extended'],
      ['as-of', '2019-01-25'],
      ['known-at', '2020-01-01'],
      ['exclude', 'chn-tha,page'],
      ['group-by', 'region'],
      ['level', '0.9'],
      ['horizons', '60'],
    ])
  })

  it('takes equal lists for equal, and null for nothing', () => {
    expect(parameterPairs({ ...DEFAULTS, horizons: [12, 24] }, DEFAULTS)).toEqual([])
    expect(parameterPairs({ ...DEFAULTS, partner: 'THA' as never }, DEFAULTS)).toEqual([['partner', 'THA']])
    expect(parameterPairs({ ...DEFAULTS, kind: null as never }, DEFAULTS)).toEqual([['kind', '']])
    expect(parameterPairs({ ...DEFAULTS, horizons: [12, 60] }, DEFAULTS)).toEqual([['horizons', '12,60']])
  })
})

describe('as a query string', () => {
  it('is nothing for the default view', () => {
    expect(toQueryString([])).toBe('')
  })

  it('keeps commas readable and encodes what an address cannot hold', () => {
    expect(
      toQueryString([
        ['exclude', 'a,b'],
        ['words', 'a&b=c d#反?+'],
      ]),
    ).toBe('?exclude=a,b&words=a%26b%3Dc%20d%23%E5%8F%8D%3F%2B')
  })

  it('reads back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'as-of'), fc.string({ unit: 'grapheme' }))), (pairs) => {
        expect([...new URLSearchParams(toQueryString(pairs))]).toEqual(pairs)
      }),
    )
  })
})

describe('as flags', () => {
  it('are quoted only where a shell would take them apart', () => {
    expect(
      toFlags([
        ['as-of', '2017-01-01'],
        ['exclude', 'a,b.c'],
        ['words', "it's $(here)"],
        ['none', ''],
      ]),
    ).toBe(String.raw` --as-of 2017-01-01 --exclude a,b.c --words 'it'\''s $(here)' --none ''`)
  })

  it('come out of a POSIX shell as they went in', () => {
    const hostile = [
      '; rm -rf /',
      '$HOME',
      '`id`',
      "'",
      "''",
      '"',
      '\\',
      '\n',
      '*',
      '~',
      '#',
      '!',
      '-rf',
      '& |<>',
      '反恐',
    ]
    const words = ['', ...hostile, ...hostile.map((word) => `a${word}b`)]
    const printed = execFileSync('sh', ['-c', `printf '%s\\0' ${words.map(quoteForShell).join(' ')}`], {
      encoding: 'utf8',
    })
    expect(printed.split('\0').slice(0, -1)).toEqual(words)
  })
})

describe('as a command', () => {
  const flip = {
    name: 'flip',
    positionals: ['one', 'otherState'],
    defaults: { one: '', otherState: '', isQuick: false },
  }

  it('has arguments before flags, and switches without a value', () => {
    expect(
      toCommand(flip, [
        ['edition', 'extended'],
        ['one', 'IDN'],
        ['other-state', 'MYS'],
        ['is-quick', 'true'],
      ]),
    ).toBe('ffc flip IDN MYS --edition extended --is-quick')
  })

  it('keeps the place of an argument that is not given, unless it is the last', () => {
    expect(toCommand(flip, [['other-state', 'MYS']])).toBe("ffc flip '' MYS")
    expect(toCommand(flip, [['one', 'IDN']])).toBe('ffc flip IDN')
    expect(toCommand(flip, [])).toBe('ffc flip')
  })

  it('keeps what begins with a hyphen from being read as a flag', () => {
    expect(toCommand({ name: 'search', positionals: ['words'], defaults: {} }, [['words', '-x']])).toBe(
      'ffc search -- -x',
    )
    expect(toCommand({ name: 'composite', defaults: { low: 0 } }, [['low', '-1']])).toBe('ffc composite --low=-1')
  })
})
