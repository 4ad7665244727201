import type { Dossier, Tables } from '../dossier/dossier.ts'
import { TABLE_NAMES } from '../model/table-name.ts'
import { head } from './generated/head.ts'

/**
 * The dossier that ships with core, checked when it was built, so that reading it takes neither zod nor the parser.
 * The default edition loads alone; any other name loads all rows.
 */
export async function loadBundledDossier(edition?: string): Promise<Dossier> {
  const first = (await import('./generated/first/index.ts')).tables
  if (edition === undefined || edition === head.editions[0]?.name) return { ...head, tables: first }
  const rest = (await import('./generated/rest/index.ts')).tables
  const { history } = await import('./history.ts')
  return { ...head, tables: mergeTables(first, rest), history }
}

function mergeTables(first: Tables, rest: Tables): Tables {
  return Object.fromEntries(
    TABLE_NAMES.map((table) => [
      table,
      [...first[table], ...rest[table]].toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    ]),
  ) as unknown as Tables
}
