/** The estimates page’s own parameters: those of the `pool`, `estimates` and `shares` analyses. */
import { type PoolParameters, pool } from '@ffc/core/analyses/pool.run'
import { type SharesParameters, shares } from '@ffc/core/analyses/shares.run'
import { CLAIM_RULE_NAMES, POOL_METHODS } from '@ffc/core/estimates'
import { COUNTED, type Counted, MEASURES, type Measure, THEATRES, type Theatre } from '@ffc/core/model'
import { type OwnParameter, type OwnParameters, choice } from '../../view-state.ts'

export interface EstimatesPageParameters extends PoolParameters {
  readonly part: Counted
  readonly whole: Counted
}

/** Estimators of the variance between voices; FE holds it at 0. */
export const TAU2_METHODS = ['FE', 'DL', 'REML', 'PM', 'HE'] as const satisfies readonly PoolParameters['tau2Method'][]

/** Stands for figures about no group in particular. */
export const NO_GROUP = 'any'

const ID: OwnParameter<string | null> = {
  usual: null,
  parse: (text) => (/^[a-z\d][a-z\d-]*$/.test(text) ? text : undefined),
  expected: 'an id such as islamic-state',
}

const TOGGLE: OwnParameter<boolean> = {
  usual: pool.defaults.knappHartung,
  parse: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  expected: 'true or false',
}

export const ESTIMATES_PARAMETERS: OwnParameters<EstimatesPageParameters> = {
  organisation: ID,
  theatre: choice<Theatre | null>(THEATRES, null),
  counted: choice<Counted | null>(COUNTED, null),
  measure: choice<Measure | null>(MEASURES, null),
  convert: ID,
  method: choice(POOL_METHODS, pool.defaults.method),
  scale: choice(['natural', 'log'], pool.defaults.scale),
  rule: choice(CLAIM_RULE_NAMES, pool.defaults.rule),
  tau2Method: choice(TAU2_METHODS, pool.defaults.tau2Method),
  knappHartung: TOGGLE,
  part: choice(COUNTED, shares.defaults.part),
  whole: choice(COUNTED, shares.defaults.whole),
}

/** The part that the pool takes. */
export function poolParameters({ part: _part, whole: _whole, ...rest }: EstimatesPageParameters): PoolParameters {
  return rest
}

/** The part that the shares take: the group and the theatre of the lens, else their own. */
export function sharesParameters(page: EstimatesPageParameters): SharesParameters {
  const { part, whole, rule } = page
  return {
    organisation: page.organisation ?? shares.defaults.organisation,
    theatre: page.theatre ?? shares.defaults.theatre,
    part,
    whole,
    rule,
  }
}
