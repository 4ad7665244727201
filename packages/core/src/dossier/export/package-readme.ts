import type { PackageDescription } from './package-description.ts'

/** What a person who opens the folder should know, in Markdown. */
export function packageReadme(description: PackageDescription): string {
  const { title, about, tables, version, dataHash, coreVersion } = description
  const example = tables.reduce((longest, table) => (table.rows > longest.rows ? table : longest)).resource.path
  const paragraphs = [
    `# ${title}`,
    about.description,
    `${description.viewSentence} Data version ${version}, SHA-256 \`${dataHash}\`, exported with ffc ${coreVersion}.`,
    ...description.notes,
    `**Licence.** ${licenceSentence(description)}`,
    `**Citation.** ${description.citation}`,
    ['| table | rows | |', '|---|---:|---|', ...tables.map(tableLine)].join('\n'),
    'Every row but a source is a claim: it names its `source` and a `locator` inside it. Dates are EDTF, as precise as the ' +
      'source: `2015-07-17`, `2015-07`, `2002/2010`. Cells with several ids separate them with `;`. Empty cells are missing ' +
      'values. `datapackage.json` (Frictionless Data Package v2) describes every column, key and file, with its SHA-256; ' +
      '`croissant.json` (Croissant 1.1) and `dataset.jsonld` (schema.org) say the same for other tools.',
    ['```r', `rows <- read.csv("${example}", na.strings = "", encoding = "UTF-8")`, '```'].join('\n'),
    [
      '```python',
      'import pandas',
      `rows = pandas.read_csv("${example}", keep_default_na=False, na_values=[""])`,
      '```',
    ].join('\n'),
    'ffc reads the folder as it is: `ffc lag --data .` answers what it answers for the view above, and `ffc validate .` checks ' +
      'it. Cells are as written: before you open a table from somebody you do not trust in a spreadsheet, import its columns ' +
      'as text, or a cell that starts with `=` may run as a formula.',
  ]
  return `${paragraphs.filter((paragraph) => paragraph !== null).join('\n\n')}\n`
}

function licenceSentence({ about: { licences } }: PackageDescription): string {
  if (licences.length === 0) return 'The data state none: ask whoever made them before you share them.'
  const links = licences.map(({ name, path, title }) => {
    const words = [title, name === null ? null : `(${name})`].filter((part) => part !== null).join(' ')
    return path === null ? words : `[${words || path}](${path})`
  })
  return `${links.join(', ')}.`
}

function tableLine({ resource, rows }: PackageDescription['tables'][number]): string {
  return `| [${resource.name}](${resource.path}) | ${rows} | ${resource.description} |`
}
