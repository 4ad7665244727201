/** Parameters of composite indicators, shared by the cooperation index and the tool for any CSV. */
import * as z from 'zod'
import { MEANS, MISSING_POLICIES, NORMALISATIONS } from '../cooperation/index-choices.ts'
import { choice, numeric } from './parameters.ts'

interface AssignmentRule {
  readonly description: string
  /** What the numbers must be, as it reads after "expected". */
  readonly expected: string
  readonly accepts: (value: number) => boolean
}

/** The number after the last "=". */
const ASSIGNMENT = /^(.+)=([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)$/

/** Numbers by name, `a=1,b=2`, or an object in a JSON body; in the order of the names, each with its number as JSON writes it. */
function assignments({ description, expected, accepts }: AssignmentRule) {
  return z
    .preprocess(
      toPairs,
      z
        .array(z.string())
        .default([])
        .superRefine((pairs, context) => {
          const names = pairs.map((pair) => ASSIGNMENT.exec(pair)?.[1])
          pairs.forEach((pair, index) => {
            const value = Number(ASSIGNMENT.exec(pair)?.[2])
            const isRepeated = names.indexOf(names[index]) !== index
            if (names[index] !== undefined && accepts(value) && !isRepeated) return
            context.addIssue({
              code: 'custom',
              message: isRepeated ? `"${names[index]}" stands twice` : `"${pair}": expected ${expected}`,
            })
          })
        })
        .transform((pairs) => pairs.map(canonical).toSorted()),
    )
    .meta({ description }) as unknown as z.ZodType<readonly string[]>
}

function toPairs(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? [] : value.split(',').map((pair) => pair.trim())
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? Object.entries(value).map(([name, number]) => `${name}=${String(number)}`) : value
}

function canonical(pair: string): string {
  const [, name, number] = ASSIGNMENT.exec(pair) ?? []
  return name === undefined ? pair : `${name}=${Number(number)}`
}

/** Weights by name. */
export function weightAssignments(description: string) {
  return assignments({
    description,
    expected: 'a name and a number of 0 or more, such as returns=2',
    accepts: (value) => value >= 0 && value < Infinity,
  })
}

/** Directions by name. */
export function directionAssignments(description: string) {
  return assignments({
    description,
    expected: 'a name and 1 (more is better) or -1 (less is better), such as cost=-1',
    accepts: (value) => value === 1 || value === -1,
  })
}

/** Any numbers by name. */
export function numberAssignments(description: string) {
  return assignments({ description, expected: 'a name and a number, such as a=75', accepts: Number.isFinite })
}

/** Any number with a default. */
export function finiteNumber(usual: number, description: string) {
  return numeric(z.number({ error: () => 'expected a number' }).default(usual)).meta({
    description,
  }) as unknown as z.ZodType<number>
}

/** A whole number with a default. */
function wholeNumber(usual: number, least: number, most: number, description: string) {
  const expected = `expected a whole number from ${least} to ${most}`
  return numeric(
    z
      .number({ error: () => expected })
      .int(expected)
      .min(least, expected)
      .max(most, expected)
      .default(usual),
  ).meta({ description }) as unknown as z.ZodType<number>
}

const CONCENTRATION = 'expected uniform, or a number above 0 such as 50'

/** How far drawn weights scatter around those in use. */
const concentration = numeric(
  z
    .union([z.literal('uniform'), z.number().positive(CONCENTRATION).max(1e9, CONCENTRATION)], {
      error: () => CONCENTRATION,
    })
    .nullable()
    .default(null),
).meta({
  description:
    'Dirichlet concentration of the drawn weights: larger holds them closer to those in use; uniform makes every weighting ' +
    'equally likely. Default: the number of indicators, which at equal weights is uniform.',
}) as unknown as z.ZodType<number | 'uniform' | null>

/** More than this takes minutes and tells nobody more. */
const MOST_DRAWS = 1_000_000

export const UNCERTAINTY_PARAMETERS = {
  draws: wholeNumber(10_000, 1, MOST_DRAWS, 'Draws of what is varied.'),
  seed: wholeNumber(1, 0, Number.MAX_SAFE_INTEGER, 'Seed of the draws: the same one gives the same answer.'),
  concentration,
} as const

const MEAN_DESCRIPTION = 'Mean that makes one score of the indicators.'
const NORMALISE_DESCRIPTION =
  'How indicators become comparable: target is the share of the way from the worst value to the goal.'
const MISSING_DESCRIPTION =
  'What happens to a missing value: renormalise scales the other weights up, exclude leaves the unit out, zero counts it as 0, mean takes that of the others.'

export function normaliseParameter(usual: (typeof NORMALISATIONS)[number]) {
  return choice(NORMALISATIONS, usual, NORMALISE_DESCRIPTION)
}

export const aggregateParameter = choice(MEANS, 'arithmetic', MEAN_DESCRIPTION)

export const missingParameter = choice(MISSING_POLICIES, 'renormalise', MISSING_DESCRIPTION)

const YEAR = 'expected a year from 1900 to 2100'

/** A calendar year, or nothing. */
export function yearFilter(description: string) {
  return numeric(
    z
      .number({ error: () => YEAR })
      .int(YEAR)
      .min(1900, YEAR)
      .max(2100, YEAR)
      .nullable()
      .default(null),
  ).meta({ description }) as unknown as z.ZodType<number | null>
}

/** The code of a state, which must be given. */
export function stateParameter(description: string) {
  return z
    .string({ error: () => 'expected an ISO 3166-1 alpha-3 code such as THA' })
    .regex(/^[A-Za-z]{3}$/, 'expected an ISO 3166-1 alpha-3 code such as THA')
    .overwrite((code) => code.toUpperCase())
    .meta({ description }) as unknown as z.ZodType<string>
}
