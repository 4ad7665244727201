/** What is said of each table beside its columns, in one place; without a schema, so that a page can read it. */
import type { TableName } from './table-name.ts'
import type { Row } from './tables.ts'

export interface TableInfo<Table extends TableName> {
  readonly title: string
  /** What its rows are, as a sentence for readers of a package. */
  readonly description: string
  /** What those who edit data call a row: the table's name in the singular. */
  readonly singular: string
  /** What readers of answers call a row. */
  readonly noun: string
  /** JSON keys that hold ids of other rows. The schema says the same; a test holds the two together. */
  readonly references: readonly (keyof Row<Table> & string)[]
}

export const TABLE_INFO: { readonly [Table in TableName]: TableInfo<Table> } = {
  sources: {
    title: 'Sources',
    description: 'Who published what, when, where, of what kind and with what authority.',
    singular: 'source',
    noun: 'source',
    references: [],
  },
  countries: {
    title: 'Countries',
    description: 'States, by ISO 3166-1 alpha-3 code.',
    singular: 'country',
    noun: 'state',
    references: ['source'],
  },
  treaties: {
    title: 'Treaties',
    description: 'Instruments between the focal state and others.',
    singular: 'treaty',
    noun: 'instrument',
    references: ['parties', 'source'],
  },
  milestones: {
    title: 'Milestones',
    description: 'A source says that a treaty reached a stage on a date.',
    singular: 'milestone',
    noun: 'stage',
    references: ['treaty', 'party', 'source'],
  },
  estimates: {
    title: 'Estimates',
    description: 'Published figures of how many people, with exactly whom they count and who stated them.',
    singular: 'estimate',
    noun: 'figure',
    references: ['organisation', 'derivedFrom', 'source'],
  },
  counts: {
    title: 'Counts',
    description: 'A source counts something other than people: treaties of a kind, countries, documents.',
    singular: 'count',
    noun: 'count',
    references: ['partner', 'source'],
  },
  events: {
    title: 'Events',
    description: 'A source’s account of something that happened.',
    singular: 'event',
    noun: 'event',
    references: ['place', 'actors', 'counterparts', 'organisations', 'treaties', 'source'],
  },
  organisations: {
    title: 'Organisations',
    description: 'Groups, bodies and media outlets that the sources speak of.',
    singular: 'organisation',
    noun: 'organisation',
    references: ['source'],
  },
  ties: {
    title: 'Ties',
    description: 'A source says how one organisation relates to another.',
    singular: 'tie',
    noun: 'tie',
    references: ['from', 'to', 'source'],
  },
  routes: {
    title: 'Routes',
    description: 'Legs of migration routes, in order.',
    singular: 'route leg',
    noun: 'leg of a route',
    references: ['fromCountry', 'toCountry', 'source'],
  },
  positions: {
    title: 'Positions',
    description: 'A source says how a state stands towards a term or a framework.',
    singular: 'position',
    noun: 'stance',
    references: ['country', 'subject', 'source'],
  },
  terms: {
    title: 'Terms',
    description: 'Terms of the debate, in Chinese and English, with who uses them.',
    singular: 'term',
    noun: 'term',
    references: ['source'],
  },
  theses: {
    title: 'Theses',
    description: 'The arguments of the article, in our own words, with what bears on them.',
    singular: 'thesis',
    noun: 'argument',
    references: ['bearsOn', 'source'],
  },
  indicators: {
    title: 'Indicators',
    description: 'The indicators of the default cooperation index.',
    singular: 'indicator',
    noun: 'indicator',
    references: ['source'],
  },
  conversions: {
    title: 'Conversions',
    description: 'Stated ways from one scope of figures to another.',
    singular: 'conversion',
    noun: 'conversion',
    references: ['fromOrganisation', 'toOrganisation', 'source'],
  },
}
