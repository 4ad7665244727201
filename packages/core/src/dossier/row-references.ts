import type { TableName } from '../model/table-name.ts'
import type { Row } from '../model/tables.ts'

/**
 * The columns of each table that hold ids of other rows, by JSON key. The schemas say the same (a test holds the two
 * together); it stands here again so that a page that only reads data loads no schema.
 */
export const REFERENCE_KEYS: { readonly [Table in TableName]: readonly (keyof Row<Table> & string)[] } = {
  sources: [],
  countries: ['source'],
  treaties: ['parties', 'source'],
  milestones: ['treaty', 'party', 'source'],
  counts: ['partner', 'source'],
  estimates: ['organisation', 'derivedFrom', 'source'],
  events: ['place', 'actors', 'counterparts', 'organisations', 'treaties', 'source'],
  organisations: ['source'],
  ties: ['from', 'to', 'source'],
  routes: ['fromCountry', 'toCountry', 'source'],
  positions: ['country', 'subject', 'source'],
  terms: ['source'],
  theses: ['bearsOn', 'source'],
  indicators: ['source'],
  conversions: ['fromOrganisation', 'toOrganisation', 'source'],
}

/** Ids of the rows that a row names. */
export function rowReferences(table: TableName, row: Row): readonly string[] {
  return REFERENCE_KEYS[table].flatMap((key) => {
    const value = (row as Readonly<Record<string, unknown>>)[key]
    return typeof value === 'string' ? [value] : Array.isArray(value) ? (value as string[]) : []
  })
}
