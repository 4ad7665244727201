import { type Dossier, selectView } from '@ffc/core/dossier'
import { TABLE_NAMES, type TableName } from '@ffc/core/model'

/** Path below core/src/bundled/generated → text of the module. */
export type Modules = ReadonlyMap<string, string>

const HEADER = '// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.\n'

const TYPE_NAMES: Record<TableName, string> = {
  sources: 'Source',
  countries: 'Country',
  treaties: 'Treaty',
  milestones: 'Milestone',
  estimates: 'Estimate',
  counts: 'Count',
  events: 'Event',
  organisations: 'Organisation',
  ties: 'Tie',
  routes: 'Route',
  positions: 'Position',
  terms: 'Term',
  theses: 'Thesis',
  indicators: 'Indicator',
  conversions: 'Conversion',
}

/**
 * TypeScript modules of a dossier, the default edition apart from what others add, so that a page that shows the
 * default carries nothing else. Modules rather than JSON: an import of JSON widens every word to `string`.
 */
export function bundleModules(dossier: Dossier): Modules {
  const { tables, ...head } = dossier
  const modules = new Map<string, string>()
  const first = selectView(dossier).tables
  for (const table of TABLE_NAMES) {
    const inFirst = new Set(first[table].map(({ id }) => id))
    modules.set(`first/${table}.ts`, tableModule(table, first[table]))
    modules.set(
      `rest/${table}.ts`,
      tableModule(
        table,
        tables[table].filter(({ id }) => !inFirst.has(id)),
      ),
    )
  }
  for (const part of ['first', 'rest']) modules.set(`${part}/index.ts`, indexModule())
  modules.set(
    'head.ts',
    `${HEADER}import type { Dossier } from '../../dossier/dossier.ts'\n\n` +
      `export const head = ${JSON.stringify(head, null, 2)} as unknown as Omit<Dossier, 'tables'>\n`,
  )
  return modules
}

function tableModule(table: TableName, rows: readonly object[]): string {
  const type = TYPE_NAMES[table]
  const lines = rows.map((row) => `  ${JSON.stringify(row)},\n`).join('')
  return (
    `${HEADER}import type { ${type} } from '../../../model/tables.ts'\n\n` +
    `export const ${table} = [\n${lines}] as unknown as readonly ${type}[]\n`
  )
}

function indexModule(): string {
  const imports = TABLE_NAMES.map((table) => `import { ${table} } from './${table}.ts'\n`).join('')
  return (
    `${HEADER}import type { Tables } from '../../../dossier/dossier.ts'\n${imports}\n` +
    `export const tables: Tables = { ${TABLE_NAMES.join(', ')} }\n`
  )
}
