/** Files to start from: every table with its header, and a description to fill in. */
import { tableColumns } from '@ffc/core/dossier'
import { TABLE_INFO, TABLE_NAMES } from '@ffc/core/model'

/** A dossier of no rows: the text of each file by its name. */
export function templateFiles(): Map<string, string> {
  return new Map([
    ['datapackage.json', `${JSON.stringify(TEMPLATE, null, 2)}\n`],
    ['README.md', readme()],
    ...TABLE_NAMES.map(
      (table) =>
        [
          `${table}.csv`,
          `${tableColumns(table)
            .map(({ name }) => name)
            .join(',')}\n`,
        ] as const,
    ),
  ])
}

/** States of the reader's own choice: the code is the first thing to change. */
const TEMPLATE = {
  name: 'own-data',
  title: 'Own data',
  version: '0.1.0',
  licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
  ffc: { focalState: 'CHN', editions: [{ name: 'all', title: 'Everything', asOf: '2019-01-25' }] },
}

function readme(): string {
  const tables = TABLE_NAMES.map((table) => {
    const columns = tableColumns(table).map(
      ({ name, info }) => `| \`${name}\` | ${info.required ? 'yes' : ''} | ${info.description} | ${info.expected} |`,
    )
    return [
      `## ${table}.csv`,
      '',
      TABLE_INFO[table].description,
      '',
      '| column | required | meaning | expected |',
      '|---|---|---|---|',
      ...columns,
      '',
    ].join('\n')
  })
  return [
    '# A dossier of your own',
    '',
    'Set `focalState` in `datapackage.json` to the state whose treaties and requests you study (ISO 3166-1 alpha-3), and',
    '`asOf` to the day up to which your sources speak. Fill `sources.csv` and `countries.csv` first: every other row names',
    'a source and a place in it. `sources`, `countries`, `treaties` and `milestones` must be there; other tables may stay',
    'without rows or be left out. Save as UTF-8, and drop the folder or a zip of it on the data page.',
    '',
    ...tables,
  ].join('\n')
}
