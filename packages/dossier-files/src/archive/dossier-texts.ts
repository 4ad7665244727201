import { type Dossier, tableCsv } from '@ffc/core/dossier'
import { TABLE_NAMES, type TableName } from '@ffc/core/model'
import { MANIFEST_FILE } from './unzip-tables.ts'

/**
 * The files of a dossier in which one table is another's: every other table as it stands, and a manifest whose version
 * says so, since whoever quotes an answer must know that it rests on two hands.
 */
export function dossierTexts(base: Dossier, ownTable: TableName, ownText: string): Map<string, string> {
  return new Map([
    [MANIFEST_FILE, `${JSON.stringify(manifestOf(base, ownTable))}\n`],
    ...TABLE_NAMES.map(
      (table) => [`${table}.csv`, table === ownTable ? ownText : tableCsv(table, base.tables[table])] as const,
    ),
  ])
}

function manifestOf({ name, title, version, about, focalState, editions }: Dossier, ownTable: TableName): object {
  return {
    name,
    title,
    version: `${version} with own ${ownTable}`,
    ...(about?.licences.length ? { licenses: about.licences.map(withoutNulls) } : {}),
    ffc: { focalState, editions: editions.map(withoutNulls) },
  }
}

function withoutNulls(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null))
}
