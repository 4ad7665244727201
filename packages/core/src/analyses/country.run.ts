import { compareText } from '../dossier/compare-text.ts'
import { type Evidence, evidenceOf } from '../dossier/evidence.ts'
import { treatyStates } from '../dossier/treaty-state.ts'
import { type RowsAboutCountry, rowsAboutCountry } from '../evidence/rows-about-country.ts'
import { Failure } from '../failure.ts'
import type { Region } from '../model/vocabulary.ts'
import { countryFinding } from '../present/country-finding.ts'
import { TREATY_STATUS_LABELS } from '../present/labels.ts'
import { type InstrumentCover, coverOf } from '../routes/instrument-cover.ts'
import { type OutcomeCounts, practiceOf } from '../routes/practice.ts'
import type { AnalysisRun, Cell, FlatTable } from './analysis.ts'
import { type TableRecord, toTableRecord } from './table-run.ts'
import { type TreatyRecord, treaties } from './treaties.run.ts'

export interface CountryParameters {
  /** ISO 3166-1 alpha-3. */
  readonly iso3: string
}

/** An argument that names rows about the state. */
export interface CountryThesis {
  readonly id: string
  readonly title: string
  /** The rows about the state, of those that bear on it. */
  readonly rows: readonly string[]
  readonly sources: readonly Evidence[]
}

export interface CountryData {
  readonly iso3: string
  readonly name: string
  readonly nameZh: string
  readonly nameOfficial: string | null
  readonly region: Region
  readonly isFocal: boolean
  /** The row of the state. */
  readonly sources: readonly Evidence[]
  /** What lies between it and the focal state, kind by kind; empty for the focal state itself. */
  readonly instruments: readonly InstrumentCover[]
  readonly treaties: readonly TreatyRecord[]
  /** What became of people whom the focal state wanted from it; null for the focal state itself. */
  readonly outcomes: OutcomeCounts | null
  readonly events: readonly TableRecord<'events'>[]
  readonly positions: readonly TableRecord<'positions'>[]
  readonly counts: readonly TableRecord<'counts'>[]
  readonly estimates: readonly TableRecord<'estimates'>[]
  readonly routes: readonly TableRecord<'routes'>[]
  readonly theses: readonly CountryThesis[]
}

export const country: AnalysisRun<CountryParameters, CountryData> = {
  name: 'country',
  page: '/cooperation',
  pageParameter: 'iso3',
  defaults: { iso3: '' },
  positionals: ['iso3'],

  run(view, { iso3 }) {
    const row = view.countriesById.get(iso3)
    if (!row) throw unknownState(iso3)
    const isFocal = iso3 === view.dossier.focalState
    const rows = rowsAboutCountry(view, iso3)
    const instruments = isFocal ? [] : coverOf(view, treatyStates(view), iso3)
    const own = treaties.run(view, { ...treaties.defaults, partner: iso3 })
    const data: CountryData = {
      iso3,
      name: row.nameEn,
      nameZh: row.nameZh,
      nameOfficial: row.nameOfficial,
      region: row.region,
      isFocal,
      sources: evidenceOf([row]),
      instruments,
      treaties: own.data,
      outcomes: isFocal ? null : practiceOf(view)(iso3, instruments).outcomes,
      events: rows.events.toSorted(byDate).map((event) => toTableRecord<'events'>(event)),
      positions: rows.positions.map((position) => toTableRecord<'positions'>(position)),
      counts: rows.counts.map((count) => toTableRecord<'counts'>(count)),
      estimates: rows.estimates.map((estimate) => toTableRecord<'estimates'>(estimate)),
      routes: rows.routes.map((route) => toTableRecord<'routes'>(route)),
      theses: thesesAbout(rows),
    }
    return {
      data,
      n: partsOf(data).length,
      warnings: [...own.warnings, ...warningsOf(data)],
      sources: [...own.sources, ...sourcesOf(data)],
      methods: own.methods,
    }
  },

  finding: countryFinding,

  table: countryTable,
}

function unknownState(iso3: string): Failure {
  return new Failure(
    'not-found',
    `no state "${iso3}" in this view`,
    'Use an ISO 3166-1 alpha-3 code such as MYS; ffc countries lists those of the view, and ffc search finds them by name.',
  )
}

function thesesAbout({ theses, ...rows }: RowsAboutCountry): CountryThesis[] {
  const about = new Set(Object.values(rows).flatMap((list) => list.map(({ id }) => id)))
  return theses.map((thesis) => ({
    id: thesis.id,
    title: thesis.title,
    rows: thesis.bearsOn.filter((id) => about.has(id)),
    sources: evidenceOf([thesis]),
  }))
}

function byDate(a: { date: string; id: string }, b: { date: string; id: string }): number {
  return compareText(a.date, b.date) || compareText(a.id, b.id)
}

function sourcesOf({ sources, instruments, ...data }: CountryData): string[] {
  const denials = instruments.flatMap(({ denial }) => denial?.sources ?? [])
  const lists = [data.events, data.positions, data.counts, data.estimates, data.routes, data.theses]
  const evidence = lists.flatMap((list) => list.flatMap((one) => one.sources))
  return [...sources, ...denials, ...evidence].map(({ source }) => source)
}

function warningsOf({ estimates, isFocal }: CountryData): string[] {
  if (estimates.length === 0 || isFocal) return []
  return ['Figures are those of theatres that lie in the state; they count fighters from elsewhere, not its nationals.']
}

interface Part {
  readonly part: string
  readonly id: string
  readonly date: string | null
  readonly what: string
  readonly sources: readonly Evidence[]
}

/** Every record of the profile in one list, as the table prints it. */
function partsOf(data: CountryData): Part[] {
  return [
    ...data.treaties.map((treaty) => ({
      part: 'treaty',
      id: treaty.id,
      date: treaty.signedOn,
      what: `${treaty.titleEn}: ${TREATY_STATUS_LABELS[treaty.status]}${treaty.inForceOn ? ` ${treaty.inForceOn.replace('../', 'by ')}` : ''}`,
      sources: treaty.sources,
    })),
    ...data.counts.map((count) => ({
      part: 'count',
      id: count.id,
      date: count.asOf,
      what: `${count.what}: ${rangeText(count.low, null, count.high)} (${count.statedBy})`,
      sources: count.sources,
    })),
    ...data.events.map((event) => ({
      part: event.kind,
      id: event.id,
      date: event.date,
      what: event.summary,
      sources: event.sources,
    })),
    ...data.positions.map((position) => ({
      part: 'position',
      id: position.id,
      date: position.date,
      what: `${position.stance.replaceAll('-', ' ')}: ${position.subject}`,
      sources: position.sources,
    })),
    ...data.routes.map((route) => ({
      part: 'route',
      id: route.id,
      date: route.period,
      what: `${route.title}, leg ${route.leg}: ${route.fromCountry} to ${route.toCountry}`,
      sources: route.sources,
    })),
    ...data.estimates.map((estimate) => ({
      part: 'figure',
      id: estimate.id,
      date: estimate.statedOn,
      what: `${estimate.bound} ${rangeText(estimate.low, estimate.central, estimate.high)} ${estimate.counted} (${estimate.statedBy})`,
      sources: estimate.sources,
    })),
    ...data.theses.map((thesis) => ({
      part: 'argument',
      id: thesis.id,
      date: null,
      what: thesis.title,
      sources: thesis.sources,
    })),
  ]
}

function rangeText(low: number | null, central: number | null, high: number | null): string {
  return [...new Set([low, central, high].filter((value) => value !== null))].join('–')
}

function countryTable(data: CountryData): FlatTable {
  return {
    columns: [
      { key: 'part', label: 'Part' },
      { key: 'date', label: 'Date' },
      { key: 'what', label: 'What' },
      { key: 'id', label: 'Row', detail: true },
      { key: 'sources', label: 'Sources' },
    ],
    rows: partsOf(data).map(({ part, id, date, what, sources }): Cell[] => [
      part,
      date,
      what,
      id,
      [...new Set(sources.map(({ source, locator }) => `${source} ${locator}`))].join('; '),
    ]),
  }
}
