import { type EntryHead, Failure, type FailureDetail, parseParameters, toCamelCase, toKebabCase } from '@ffc/core'
import type { Context } from 'hono'
import * as z from 'zod'

/** Parameters by name as a query gives them: each once, as text. */
export type Query = Readonly<Record<string, string>>

/** Each parameter once: a repeated one is an error, since either value might be meant. */
export function readQuery(context: Context): Query {
  const parameters: Record<string, string> = Object.create(null)
  for (const [name, values] of Object.entries(context.req.queries())) {
    if (values.length > 1) {
      throw new Failure('bad-parameter', `${name}: given ${values.length} times`, 'Give it once.', [
        { parameter: name, detail: 'given more than once' },
      ])
    }
    parameters[name] = values[0] ?? ''
  }
  return parameters
}

export interface SplitQuery<Choices> {
  /** What the question is, for `prepare`. */
  readonly question: Query
  /** How the answer is to be given. */
  readonly choices: Choices
  /** A failure of the choices; the question may have failures of its own. */
  readonly failure: Failure | null
}

/** Tells the parameters of a question from those of how its answer is given. A name of neither is an error. */
export function splitQuery<Schema extends z.ZodObject>(
  query: Query,
  entry: EntryHead,
  schema: Schema,
): SplitQuery<z.output<Schema>> {
  const known = Object.keys(entry.parameters.shape)
  const own = Object.keys(schema.shape)
  const question: Record<string, string> = Object.create(null)
  const choices: Record<string, string> = Object.create(null)
  const unknown: FailureDetail[] = []
  for (const [name, value] of Object.entries(query)) {
    const key = toCamelCase(name.replaceAll('-', '_'))
    if (known.includes(key)) question[name] = value
    else if (own.includes(key)) choices[name] = value
    else {
      const names = [...known, ...own].map(toKebabCase).join(', ')
      unknown.push({ parameter: name, detail: `unknown parameter; known are ${names}` })
    }
  }
  const { value, failure } = attempt(() => parseParameters(schema, choices) as z.output<Schema>)
  return {
    question,
    choices: value ?? (schema.parse({}) as z.output<Schema>),
    failure: together([...(unknown.length > 0 ? [badParameters(unknown)] : []), ...(failure ? [failure] : [])]),
  }
}

/** What a step gives, or the failure that kept it from that. */
export function attempt<Value>(step: () => Value): { value?: Value; failure?: Failure } {
  try {
    return { value: step() }
  } catch (error) {
    if (error instanceof Failure) return { failure: error }
    throw error
  }
}

/** One failure that names all that is wrong; null for none. A failure of another kind than a parameter's stands alone. */
export function together(failures: readonly Failure[]): Failure | null {
  const [first] = failures
  if (!first) return null
  const parameters = failures.filter(({ code }) => code === 'bad-parameter')
  return parameters.length > 1 ? badParameters(parameters.flatMap(({ details }) => details)) : (parameters[0] ?? first)
}

function badParameters(details: readonly FailureDetail[]): Failure {
  const message = details.map(({ parameter, detail }) => `${parameter}: ${detail}`).join('; ')
  return new Failure('bad-parameter', message, 'See the parameters in /openapi.json.', details)
}
