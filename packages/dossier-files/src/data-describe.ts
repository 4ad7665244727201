/**
 * `pnpm data:describe`: writes the description of every table into data/datapackage.json from the model. What people say
 * of the data there, above the tables, stays as it is.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tableResource } from '@ffc/core/dossier'
import { TABLE_NAMES } from '@ffc/core/model'
import { DATA_FOLDER } from './data-folder.ts'

const file = join(DATA_FOLDER, 'datapackage.json')
const manifest = JSON.parse(await readFile(file, 'utf8'))
const described = { ...manifest, resources: TABLE_NAMES.map((table) => tableResource(table)) }
await writeFile(file, `${JSON.stringify(described, null, 2)}\n`)
console.log(`wrote ${TABLE_NAMES.length} tables into data/datapackage.json`)
