/** The reference of every question, from the catalogue: what people look up, never written by hand. */
import { fileURLToPath } from 'node:url'
import { CATALOGUE, type EntryHead, TOOLS, toKebabCase } from '@ffc/core'
import * as z from 'zod'

/** Where it stands. */
export const REFERENCE_FILE = fileURLToPath(new URL('../reference.md', import.meta.url))

/** A JSON schema, as far as this reads one. */
interface Schema {
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly type?: string
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
}

/** Parameters that every question to the dossier takes, said once above all. */
const VIEW_PARAMETERS = new Set(['edition', 'asOf', 'knownAt', 'exclude'])

/** The whole reference as Markdown. */
export function referenceText(): string {
  const [first] = CATALOGUE
  return `${[
    '# Reference',
    '',
    'Every question, made from the catalogue (`pnpm docs:write`). Each is a command (`ffc lag --as-of 2010-01-01`), an',
    'operation (`/v1/lag?as-of=2010-01-01`), a tool of the Model Context Protocol (`lag`) and a run of the library',
    '(`@ffc/core/analyses/lag.run`); all four give the same `{ meta, data }`.',
    '',
    '## The view',
    '',
    'Every question to the dossier takes these.',
    '',
    ...(first ? parameterTable(first, (name) => VIEW_PARAMETERS.has(name)) : []),
    '## Questions',
    '',
    ...CATALOGUE.flatMap((entry) => entryText(entry, `ffc ${entry.name}`)),
    '## Tools on any CSV',
    '',
    ...TOOLS.flatMap((tool) => entryText(tool, `ffc ${tool.name} --file F.csv`)),
  ].join('\n')}`
}

function entryText(entry: EntryHead, command: string): string[] {
  const { name, title, description, positionals, examples } = entry
  const words = [command, ...positionals.map((positional) => `<${toKebabCase(positional)}>`)].join(' ')
  return [
    `### ${name}`,
    '',
    `**${title}.** ${description}`,
    '',
    `\`${words}\``,
    '',
    ...parameterTable(entry, (parameter) => !VIEW_PARAMETERS.has(parameter)),
    ...answerLines(entry),
    ...examples.map(
      ({ title: what, parameters }) =>
        `- ${what}: \`${[command, ...Object.entries(parameters).map(([key, value]) => `--${key} ${quoted(value)}`)].join(' ')}\``,
    ),
    ...(examples.length > 0 ? [''] : []),
  ]
}

function parameterTable(entry: EntryHead, keep: (name: string) => boolean): string[] {
  const schema = z.toJSONSchema(entry.parameters, { io: 'input', unrepresentable: 'any' }) as Schema
  const rows = Object.entries(schema.properties ?? {}).filter(([name]) => keep(name))
  if (rows.length === 0) return []
  return [
    '| parameter | default | |',
    '|---|---|---|',
    ...rows.map(
      ([name, field]) =>
        `| \`${toKebabCase(name)}\` | ${defaultText(field.default)} | ${cell(`${field.description ?? ''}${choicesText(field)}`)} |`,
    ),
    '',
  ]
}

function defaultText(value: unknown): string {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return ''
  return cell(`\`${Array.isArray(value) ? value.join(',') : String(value)}\``)
}

function choicesText(field: Schema): string {
  const choices = (field.enum ?? field.anyOf?.flatMap((one) => one.enum ?? []))?.filter((choice) => choice !== '')
  return choices?.length ? ` One of ${choices.map((choice) => `\`${String(choice)}\``).join(', ')}.` : ''
}

/** The fields of the answer's data, one level deep: the schema at /openapi.json has the rest. */
function answerLines(entry: EntryHead): string[] {
  const root = z.toJSONSchema(entry.data, { unrepresentable: 'any' }) as Schema
  const resolved = (schema: Schema): Schema =>
    schema.$ref === undefined ? schema : resolved(root.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? {})
  const top = resolved(root)
  const isList = top.type === 'array'
  const fields = Object.keys(resolved(isList ? (top.items ?? {}) : top).properties ?? {})
  if (fields.length === 0) return []
  return [`\`data\`${isList ? ', a list of' : ''}: ${fields.map((field) => `\`${field}\``).join(', ')}.`, '']
}

function quoted(value: string): string {
  return /^[\w.,:/-]+$/.test(value) ? value : `'${value}'`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
