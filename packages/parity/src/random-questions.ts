/** Questions such as people ask, at random: any analysis of the catalogue with some of its parameters. */
import { CATALOGUE, type CatalogueEntry, type Dossier, toKebabCase } from '@ffc/core'
import { editionRowIds } from '@ffc/core/dossier'
import * as fc from 'fast-check'
import * as z from 'zod'

export interface Question {
  readonly analysis: string
  /** As a person writes them: kebab-case names, text values. */
  readonly parameters: Readonly<Record<string, string>>
  /** The caller's own CSV, where a tool is asked. */
  readonly table?: string
}

/** A JSON schema, as far as this reads one. */
interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
}

type Pools = Readonly<Record<string, fc.Arbitrary<string>>>

/** One question of each analysis in turn; `rounds` says how often each is asked. */
export function randomQuestions(dossier: Dossier, rounds: number): fc.Arbitrary<Question[]> {
  const pools = poolsOf(dossier)
  const each = CATALOGUE.map((entry) => questionOf(entry, pools))
  return fc.tuple(...Array.from({ length: rounds }, () => each).flat())
}

function questionOf(entry: CatalogueEntry, pools: Pools): fc.Arbitrary<Question> {
  const schema = z.toJSONSchema(entry.parameters, { io: 'input', unrepresentable: 'any' }) as {
    readonly properties?: Readonly<Record<string, Schema>>
    readonly required?: readonly string[]
  }
  const optional: Record<string, fc.Arbitrary<string>> = {}
  const required: Record<string, fc.Arbitrary<string>> = {}
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    const values = pools[key] ?? fromExamples(entry, key) ?? fromType(field)
    if (!values) continue
    if (schema.required?.includes(key) || key === 'draws') required[toKebabCase(key)] = values
    else optional[toKebabCase(key)] = values
  }
  return fc
    .tuple(fc.record(required), fc.record(optional, { requiredKeys: [] }), fc.array(fc.nat(9), { minLength: 40 }))
    .map(([needed, wished, rolls]) => ({
      analysis: entry.name,
      // A few parameters a question: all of them at once is what nobody asks.
      parameters: Object.fromEntries([
        ...Object.entries(needed),
        ...Object.entries(wished).filter((_, at) => (rolls[at] ?? 9) < 4),
      ]) as Question['parameters'],
    }))
}

/** Values that only mean something in this dossier. */
function poolsOf(dossier: Dossier): Pools {
  const { tables, editions } = dossier
  const states = fc.constantFrom(...tables.countries.map(({ id }) => id))
  const anyRow = fc.constantFrom(...Object.values(tables).flatMap((rows) => rows.map(({ id }) => id)))
  // Rows that every edition holds, so that most questions can be answered.
  const commonRow = fc.constantFrom(...editionRowIds(dossier))
  const day = fc
    .tuple(fc.integer({ min: 1994, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
  return {
    edition: fc.constantFrom(...editions.map(({ name }) => name)),
    asOf: day,
    knownAt: day,
    exclude: fc.uniqueArray(commonRow, { minLength: 1, maxLength: 3 }).map((ids) => ids.join(',')),
    partner: states,
    country: states,
    state: states,
    above: states,
    below: states,
    one: states,
    other: states,
    iso3: states,
    organisation: fc.constantFrom(...tables.organisations.map(({ id }) => id)),
    id: anyRow,
    words: fc.constantFrom('extradition', '土耳其', 'Turkey', 'three evils', '三股势力', 'uyghur', 'zzz'),
    // Draws are dear, and each is as good a test as the next.
    draws: fc.integer({ min: 50, max: 200 }).map(String),
    seed: fc.integer({ min: 1, max: 1_000_000 }).map(String),
    weights: fc
      .uniqueArray(fc.constantFrom(...tables.indicators.map(({ id }) => id)), { minLength: 1, maxLength: 3 })
      .chain((ids) =>
        fc
          .array(fc.integer({ min: 0, max: 9 }), { minLength: ids.length, maxLength: ids.length })
          .map((weights) => ids.map((id, at) => `${id}=${weights[at]}`).join(',')),
      ),
  }
}

function fromExamples(entry: CatalogueEntry, key: string): fc.Arbitrary<string> | undefined {
  const name = toKebabCase(key)
  const known = entry.examples.flatMap(({ parameters }) => parameters[name] ?? [])
  return known.length > 0 ? fc.constantFrom(...known) : undefined
}

function fromType(schema: Schema): fc.Arbitrary<string> | undefined {
  if (schema.enum) return fc.constantFrom(...schema.enum.map(String))
  const options = schema.anyOf?.filter(({ type }) => type !== 'null').flatMap((one) => fromType(one) ?? [])
  if (options?.length) return fc.oneof(...options)
  const low = schema.minimum ?? schema.exclusiveMinimum ?? 1
  const high = Math.min(schema.maximum ?? schema.exclusiveMaximum ?? 3000, 3000)
  if (schema.type === 'integer') return fc.integer({ min: Math.max(low, 1), max: high }).map(String)
  if (schema.type === 'number') {
    return fc.integer({ min: 1, max: 99 }).map((share) => String(low + ((high - low) * share) / 100))
  }
  if (schema.type === 'boolean') return fc.constant('true')
  return undefined
}
