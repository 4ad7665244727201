import type { TableName } from '../../model/table-name.ts'
import { type TableSchema, tableSchema } from './table-schema.ts'

/** A table as a Frictionless Data Resource v2: https://datapackage.org/standard/data-resource/ */
export interface TableResource {
  readonly name: TableName
  readonly path: string
  readonly title: string
  readonly description: string
  readonly type: 'table'
  readonly format: 'csv'
  readonly mediatype: 'text/csv'
  readonly encoding: 'utf-8'
  readonly schema: TableSchema
}

/** The resource that describes a table, wherever its file lies. */
export function tableResource(table: TableName): TableResource {
  return {
    name: table,
    path: `${table}.csv`,
    ...TABLE_TITLES[table],
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: tableSchema(table),
  }
}

/** What a reader of a package is told of each table. */
const TABLE_TITLES: Readonly<Record<TableName, { readonly title: string; readonly description: string }>> = {
  sources: {
    title: 'Sources',
    description: 'Who published what, when, where, of what kind and with what authority.',
  },
  countries: { title: 'Countries', description: 'States, by ISO 3166-1 alpha-3 code.' },
  treaties: { title: 'Treaties', description: 'Instruments between the focal state and others.' },
  milestones: { title: 'Milestones', description: 'A source says that a treaty reached a stage on a date.' },
  estimates: {
    title: 'Estimates',
    description: 'Published figures of how many people, with exactly whom they count and who stated them.',
  },
  counts: {
    title: 'Counts',
    description: 'A source counts something other than people: treaties of a kind, countries, documents.',
  },
  events: { title: 'Events', description: 'A source’s account of something that happened.' },
  organisations: {
    title: 'Organisations',
    description: 'Groups, bodies and media outlets that the sources speak of.',
  },
  ties: { title: 'Ties', description: 'A source says how one organisation relates to another.' },
  routes: { title: 'Routes', description: 'Legs of migration routes, in order.' },
  positions: {
    title: 'Positions',
    description: 'A source says how a state stands towards a term or a framework.',
  },
  terms: { title: 'Terms', description: 'Terms of the debate, in Chinese and English, with who uses them.' },
  theses: {
    title: 'Theses',
    description: 'The arguments of the article, in our own words, with what bears on them.',
  },
  indicators: { title: 'Indicators', description: 'The indicators of the default cooperation index.' },
  conversions: { title: 'Conversions', description: 'Stated ways from one scope of figures to another.' },
}
