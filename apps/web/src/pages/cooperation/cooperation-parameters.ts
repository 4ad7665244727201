/** The cooperation page’s own parameters: those of the `score`, `compare` and `flip` analyses. */
import {
  MEANS,
  MISSING_POLICIES,
  NORMALISATIONS,
  SCORE_DEFAULTS,
  type ScoreParameters,
  VARIED_INPUTS,
  type VariedInput,
  parseAssignment,
} from '@ffc/core/cooperation'
import { type OwnParameter, type OwnParameters, choice } from '../../view-state.ts'

export interface CooperationParameters extends ScoreParameters {
  /** Two states: ISO 3166-1 alpha-3; null: the page picks them. */
  readonly one: string | null
  readonly other: string | null
}

/** As many as the API takes. */
export const MOST_DRAWS = 1_000_000
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

const STATE: OwnParameter<string | null> = {
  usual: null,
  parse: (text) => (/^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : undefined),
  expected: 'an ISO 3166-1 alpha-3 code such as THA',
}

const WEIGHT = /^.+=\+?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** `returns=2,refusals=0`, in the order of the names. */
const WEIGHTS: OwnParameter<readonly string[]> = {
  usual: SCORE_DEFAULTS.weights,
  parse(text) {
    const pairs = text.split(',').map((pair) => pair.trim())
    if (!pairs.every((pair) => WEIGHT.test(pair))) return undefined
    const assignments = pairs.map(parseAssignment)
    const isDistinct = new Set(assignments.map(([name]) => name)).size === assignments.length
    if (!isDistinct || assignments.some(([, value]) => !Number.isFinite(value))) return undefined
    return assignments.map(formatAssignment).toSorted()
  },
  expected: 'indicators with weights of 0 or more, such as returns=2,refusals=0',
}

const VARY: OwnParameter<readonly VariedInput[]> = {
  usual: SCORE_DEFAULTS.vary,
  parse(text) {
    const given = text.split(',')
    const isVaried = (input: string): input is VariedInput => (VARIED_INPUTS as readonly string[]).includes(input)
    return given.every(isVaried) ? given : undefined
  },
  expected: `some of ${VARIED_INPUTS.join(', ')}`,
}

const CONCENTRATION: OwnParameter<ScoreParameters['concentration']> = {
  usual: SCORE_DEFAULTS.concentration,
  parse(text) {
    if (text === 'uniform') return text
    const value = Number(text)
    return text.trim() !== '' && value > 0 && value <= 1e9 ? value : undefined
  },
  expected: 'uniform, or a number above 0 such as 50',
}

export const COOPERATION_PARAMETERS: OwnParameters<CooperationParameters> = {
  one: STATE,
  other: STATE,
  weights: WEIGHTS,
  normalise: choice(NORMALISATIONS, SCORE_DEFAULTS.normalise),
  aggregate: choice(MEANS, SCORE_DEFAULTS.aggregate),
  missing: choice(MISSING_POLICIES, SCORE_DEFAULTS.missing),
  vary: VARY,
  draws: wholeNumber(1, MOST_DRAWS, SCORE_DEFAULTS.draws),
  seed: wholeNumber(0, Number.MAX_SAFE_INTEGER, SCORE_DEFAULTS.seed),
  concentration: CONCENTRATION,
  since: wholeNumber<number | null>(FIRST_YEAR, LAST_YEAR, null),
}

function wholeNumber<Usual extends number | null>(
  least: number,
  most: number,
  usual: Usual,
): OwnParameter<Usual | number> {
  return {
    usual,
    parse: (text) => {
      const value = text.trim() === '' ? NaN : Number(text)
      return Number.isInteger(value) && value >= least && value <= most ? value : undefined
    },
    expected: `a whole number from ${least} to ${most}`,
  }
}

/** `returns=2`: a weight as core writes it. */
export function formatAssignment([name, value]: readonly [string, number]): string {
  return `${name}=${value}`
}

/** The part that the score takes. */
export function scoreParameters({ one: _one, other: _other, ...rest }: CooperationParameters): ScoreParameters {
  return rest
}
