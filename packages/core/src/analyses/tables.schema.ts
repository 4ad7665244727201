import * as z from 'zod'
import { fieldOutput } from '../model/field.ts'
import type { TableName } from '../model/table-name.ts'
import { TABLES } from '../model/tables.ts'
import { COUNTED, EVENT_KINDS, STANCES, THEATRES } from '../model/vocabulary.ts'
import { type CatalogueEntry, defineEntry } from './catalogue-entry.ts'
import { countryFilter, filter, idFilter } from './parameters.ts'
import { evidenceSchema } from './shared.schema.ts'
import type { TableRecord } from './table-run.ts'
import * as tables from './tables.run.ts'

/** The fields of a table's records, from the model: no second list of columns. */
export function recordShape(table: TableName): Record<string, z.ZodType> {
  const columns = Object.entries(TABLES[table].shape)
    .filter(([key]) => key !== 'source' && key !== 'locator')
    .map(([key, field]) => [key, fieldOutput(field)])
  return { ...Object.fromEntries(columns), sources: z.array(evidenceSchema) }
}

/** The schema of a table's records. */
export function recordsOf<Table extends TableName>(table: Table): z.ZodType<readonly TableRecord<Table>[]> {
  return z.array(z.object(recordShape(table))) as unknown as z.ZodType<readonly TableRecord<Table>[]>
}

const estimatesEntry = defineEntry(tables.estimates, {
  title: 'Published figures of how many',
  description:
    'Every published figure as its source gives it: whom it counts, how it bounds the truth, who stated it, and what it ' +
    'repeats. Figures that count different people are not comparable; nothing is added up here.',
  parameters: {
    organisation: idFilter('Only figures about this organisation: its id.'),
    theatre: filter(THEATRES, 'Only figures about this theatre.'),
    counted: filter(COUNTED, 'Only figures that count these people.'),
  },
  data: recordsOf('estimates'),
  examples: [{ title: 'Figures of the Islamic State', parameters: { organisation: 'islamic-state' } }],
})

const eventsEntry = defineEntry(tables.events, {
  title: 'What happened, as each source tells it',
  description:
    'Accounts of returns, refusals, exchanges, transfers, attacks, arrests, protests, statements, laws and visits, with ' +
    'how and by whom people were described. Accounts of one happening share `happening`; no account outranks another.',
  parameters: {
    kind: filter(EVENT_KINDS, 'Only events of this kind.'),
    country: countryFilter('Only events in or with this state: ISO 3166-1 alpha-3.'),
  },
  data: recordsOf('events'),
  examples: [{ title: 'Refusals', parameters: { kind: 'refusal' } }],
})

const positionsEntry = defineEntry(tables.positions, {
  title: 'Where states stand on terms and frameworks',
  description: 'Each state’s stance towards a term or a framework, as a source reports it.',
  parameters: {
    country: countryFilter('Only this state: ISO 3166-1 alpha-3.'),
    stance: filter(STANCES, 'Only this stance.'),
  },
  data: recordsOf('positions'),
  examples: [{ title: 'Who endorses', parameters: { stance: 'endorses' } }],
})

const countsEntry = defineEntry(tables.counts, {
  title: 'How many treaties, as sources count them',
  description: 'Counts that sources give of treaties and other things; they need not agree with the rows.',
  parameters: {},
  data: recordsOf('counts'),
  examples: [{ title: 'In the extended edition', parameters: { edition: 'extended' } }],
})

const organisationsEntry = defineEntry(tables.organisations, {
  title: 'Organisations that the sources speak of',
  description: 'Groups, bodies and outlets, described by who says so.',
  parameters: {},
  data: recordsOf('organisations'),
  examples: [{ title: 'In the extended edition', parameters: { edition: 'extended' } }],
})

const tiesEntry = defineEntry(tables.ties, {
  title: 'How organisations relate',
  description: 'Ties between organisations, as a source states them.',
  parameters: {},
  data: recordsOf('ties'),
  examples: [{ title: 'In the extended edition', parameters: { edition: 'extended' } }],
})

const routesEntry = defineEntry(tables.routes, {
  title: 'Migration routes, leg by leg',
  description: 'The legs of each route in order, with the places and the period that the source names.',
  parameters: {},
  data: recordsOf('routes'),
  examples: [{ title: 'In the extended edition', parameters: { edition: 'extended' } }],
})

const termsEntry = defineEntry(tables.terms, {
  title: 'Terms of the debate',
  description: 'Chinese terms with pinyin and English, and who uses them. Contested words are attributed.',
  parameters: {},
  data: recordsOf('terms'),
  examples: [{ title: 'In the extended edition', parameters: { edition: 'extended' } }],
})

const countriesEntry = defineEntry(tables.countries, {
  title: 'States that the view speaks of',
  description:
    'States by ISO 3166-1 alpha-3 code, with English and Chinese names and the region group of the lag analysis.',
  parameters: {},
  data: recordsOf('countries'),
  examples: [{ title: 'In the extended edition', parameters: { edition: 'extended' } }],
})

const indicatorsEntry = defineEntry(tables.indicators, {
  title: 'Indicators of the cooperation index',
  description: 'The default index as data: dimension, indicator, rule, weight and direction.',
  parameters: {},
  data: recordsOf('indicators'),
  examples: [{ title: 'In the extended edition', parameters: { edition: 'extended' } }],
})

const sourcesEntry = defineEntry(tables.sources, {
  title: 'Who published what, and when',
  description:
    'Every source of the view in full: publisher, kind, authority on treaty dates, language, address, dates.',
  parameters: {},
  data: recordsOf('sources'),
  examples: [{ title: 'In the extended edition', parameters: { edition: 'extended' } }],
})

/** In the order in which help lists them. */
export const TABLE_ENTRIES: readonly CatalogueEntry[] = [
  estimatesEntry,
  eventsEntry,
  positionsEntry,
  routesEntry,
  termsEntry,
  organisationsEntry,
  tiesEntry,
  countsEntry,
  countriesEntry,
  indicatorsEntry,
  sourcesEntry,
]
