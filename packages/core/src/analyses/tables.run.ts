/** The tables of the dossier that are asked for as they are. Treaties are an analysis of their own: they have a state. */
import type { Counted, EventKind, Stance, Theatre } from '../model/vocabulary.ts'
import { type TableRecord, makeTableRun } from './table-run.ts'

const NO_FILTERS = {}

export interface EstimatesParameters {
  readonly organisation: string | null
  readonly theatre: Theatre | null
  readonly counted: Counted | null
}

export type EstimateRecord = TableRecord<'estimates'>

export const estimates = makeTableRun({
  table: 'estimates',
  page: '/estimates',
  defaults: { organisation: null, theatre: null, counted: null } as EstimatesParameters,
  noun: ['published figure', 'published figures'],
  shown: ['id', 'low', 'central', 'high', 'bound', 'counted', 'organisation', 'theatre', 'statedBy', 'statedOn'],
  dateOf: ({ statedOn }) => statedOn,
  keep: (row, { organisation, theatre, counted }) =>
    (organisation === null || row.organisation === organisation) &&
    (theatre === null || row.theatre === theatre) &&
    (counted === null || row.counted === counted),
})

export const counts = makeTableRun({
  table: 'counts',
  page: '/evidence',
  defaults: NO_FILTERS,
  noun: ['count', 'counts'],
  shown: ['id', 'what', 'low', 'high', 'bound', 'asOf', 'statedBy'],
  dateOf: ({ asOf }) => asOf,
})

export interface EventsParameters {
  readonly kind: EventKind | null
  readonly country: string | null
}

export const events = makeTableRun({
  table: 'events',
  page: '/timeline',
  defaults: { kind: null, country: null } as EventsParameters,
  noun: ['account of an event', 'accounts of events'],
  shown: ['date', 'kind', 'id', 'peopleLow', 'peopleHigh', 'summary'],
  dateOf: ({ date }) => date,
  keep: (row, { kind, country }) =>
    (kind === null || row.kind === kind) &&
    (country === null || [row.place, ...row.actors, ...row.counterparts].includes(country)),
  sortBy: ({ date, id }) => `${date} ${id}`,
})

export const organisations = makeTableRun({
  table: 'organisations',
  describes: true,
  page: '/evidence',
  defaults: NO_FILTERS,
  noun: ['organisation', 'organisations'],
  shown: ['id', 'nameEn', 'nameZh', 'aliases', 'description'],
})

export const ties = makeTableRun({
  table: 'ties',
  page: '/evidence',
  defaults: NO_FILTERS,
  noun: ['tie between organisations', 'ties between organisations'],
  shown: ['from', 'relation', 'to', 'period', 'statedBy'],
})

export const routes = makeTableRun({
  table: 'routes',
  page: '/routes',
  defaults: NO_FILTERS,
  noun: ['leg of a route', 'legs of routes'],
  shown: ['route', 'leg', 'fromCountry', 'fromPlace', 'toCountry', 'toPlace', 'period'],
  sortBy: ({ route, leg }) => `${route} ${String(leg).padStart(4, '0')}`,
})

export interface PositionsParameters {
  readonly country: string | null
  readonly stance: Stance | null
}

export const positions = makeTableRun({
  table: 'positions',
  page: '/evidence',
  defaults: { country: null, stance: null } as PositionsParameters,
  noun: ['position', 'positions'],
  shown: ['country', 'subject', 'stance', 'date', 'statedBy'],
  dateOf: ({ date }) => date,
  keep: (row, { country, stance }) =>
    (country === null || row.country === country) && (stance === null || row.stance === stance),
  sortBy: ({ country, subject, id }) => `${country} ${subject} ${id}`,
})

export const terms = makeTableRun({
  table: 'terms',
  describes: true,
  page: '/evidence',
  defaults: NO_FILTERS,
  noun: ['term', 'terms'],
  shown: ['id', 'zh', 'pinyin', 'en', 'usedBy'],
})

export const countries = makeTableRun({
  table: 'countries',
  page: '/cooperation',
  defaults: NO_FILTERS,
  noun: ['state', 'states'],
  shown: ['id', 'nameEn', 'nameZh', 'region'],
})

export const indicators = makeTableRun({
  table: 'indicators',
  page: '/methods',
  defaults: NO_FILTERS,
  noun: ['indicator', 'indicators'],
  shown: ['id', 'dimension', 'title', 'weight', 'direction', 'rule'],
})

export const sources = makeTableRun({
  table: 'sources',
  page: '/evidence',
  defaults: NO_FILTERS,
  noun: ['source', 'sources'],
  shown: ['id', 'publisher', 'kind', 'tier', 'published', 'title'],
})
