/** Small dossiers of one's own making, so that tests say what is in them, and random ones for laws. */
import type { Dossier, Tables } from '@ffc/core/dossier'
import { type Milestone, REGIONS, type Region, type Source, type Stage, TABLE_NAMES } from '@ffc/core/model'
import { type CivilDate, type Edtf, toCivilDate } from '@ffc/core/time'
import * as fc from 'fast-check'

export interface SmallTreaty {
  readonly name: string
  readonly region?: Region
  /** EDTF; null: no claim of a signature. */
  readonly signed: string | null
  readonly inForce?: string | null
  /** Days of which a source says that it was still pending. */
  readonly pendingOn?: string | null
  /** What a second, lesser source gives for a stage. */
  readonly dissent?: { readonly stage: Stage; readonly date: string }
}

export function smallDossier(treaties: readonly SmallTreaty[], asOf = '2019-01-25'): Dossier {
  const milestones = treaties.flatMap((treaty, index) => claimsOf(treaty, idOf(index)))
  const tables = {
    ...Object.fromEntries(TABLE_NAMES.map((table) => [table, []])),
    sources: [source('register', 'register'), source('paper', 'press')],
    countries: [
      country('CHN', 'China', 'Other'),
      ...treaties.map(({ name, region = 'Other' }, index) => country(codeOf(index), name, region)),
    ],
    treaties: treaties.map(({ name }, index) => ({
      id: idOf(index),
      kind: 'extradition',
      parties: ['CHN', codeOf(index)],
      titleEn: `Treaty with ${name}`,
      titleZh: null,
      source: 'register',
      locator: 'p1',
      note: null,
    })),
    milestones,
  } as unknown as Tables
  return {
    name: 'small',
    title: 'A small dossier',
    version: '1',
    hash: 'f'.repeat(64),
    focalState: 'CHN',
    editions: [{ name: 'all', title: 'All', asOf: asOf as CivilDate, sources: null }],
    tables,
  }
}

export function idOf(index: number): string {
  return `treaty-${String(index).padStart(2, '0')}`
}

function codeOf(index: number): string {
  return `X${String.fromCodePoint(65 + Math.floor(index / 26), 65 + (index % 26))}`
}

function claimsOf({ signed, inForce, pendingOn, dissent }: SmallTreaty, treaty: string): Milestone[] {
  const claim = (stage: Stage, date: string | null | undefined, from = 'register'): Milestone[] =>
    date === null || date === undefined
      ? []
      : [
          {
            id: `${treaty}.${stage}.${from}`,
            treaty,
            stage,
            party: null,
            date: date as Edtf,
            source: from,
            locator: 'p2',
            note: null,
          },
        ]
  return [
    ...claim('signed', signed),
    ...claim('in-force', inForce),
    ...claim('pending', pendingOn),
    ...(dissent ? claim(dissent.stage, dissent.date, 'paper') : []),
  ]
}

function source(id: string, tier: Source['tier']): Source {
  return {
    id,
    title: `The ${id}`,
    publisher: 'A publisher',
    citation: null,
    kind: 'newspaper',
    tier,
    language: 'en',
    url: null,
    published: null,
    accessed: '2019-01-01' as CivilDate,
    licence: null,
    note: null,
  }
}

function country(id: string, nameEn: string, region: Region) {
  return { id, nameEn, nameZh: '国', nameOfficial: null, region, source: 'register', locator: 'code' }
}

const FIRST_DAY = 8400
const LAST_DAY = 20_400

/** Names as people give them, and as an enemy would. */
const names = fc.oneof(
  fc.constantFrom('Chad', 'Bosnia and Herzegovina', '中华人民共和国', 'Côte d’Ivoire', '👩‍👩‍👧 state', 'İçel'),
  fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
  fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }),
)

const dates = fc
  .tuple(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), fc.constantFrom('day', 'month', 'year', 'before', 'between'))
  .map(([day, precision]) => {
    const date = toCivilDate(day)
    if (precision === 'month') return date.slice(0, 7)
    if (precision === 'year') return date.slice(0, 4)
    if (precision === 'before') return `../${date}`
    return precision === 'between' ? `${date}/${toCivilDate(day + 400)}` : date
  })

const exactDates = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(toCivilDate)

const smallTreaties: fc.Arbitrary<SmallTreaty> = fc.record<Required<Omit<SmallTreaty, 'dissent'>>>({
  name: names,
  region: fc.constantFrom(...REGIONS),
  signed: fc.option(fc.oneof({ weight: 4, arbitrary: exactDates }, dates)),
  inForce: fc.option(fc.oneof({ weight: 4, arbitrary: exactDates }, dates)),
  pendingOn: fc.option(exactDates),
})

/** Dossiers with anything from no treaty to forty, whose dates need not make sense. */
export const smallDossiers: fc.Arbitrary<Dossier> = fc
  .tuple(fc.array(smallTreaties, { maxLength: 40 }), exactDates)
  .map(([treaties, asOf]) => smallDossier(treaties, asOf))
