/** The treaties page’s own parameters: those of the `lag` and `treaties` analyses, and how its table is sorted. */
import { lag } from '@ffc/core/analyses/lag.run'
import { type TreatiesParameters, treaties } from '@ffc/core/analyses/treaties.run'
import { STAGES, TREATY_KINDS, TREATY_STATUSES } from '@ffc/core/model'
import { INTERVAL_KINDS } from '@ffc/core/survival'
import { GROUPINGS, type LagParameters } from '@ffc/core/treaty-lag'
import { type OwnParameter, type OwnParameters, choice, numberBetween } from '../../view-state.ts'
import { SORTS, type Sort } from './sort-treaties.ts'

export interface TreatiesPageParameters extends LagParameters {
  readonly partner: TreatiesParameters['partner']
  readonly status: TreatiesParameters['status']
  readonly sort: Sort
}

const PARTNER: OwnParameter<string | null> = {
  usual: treaties.defaults.partner,
  parse: (text) => (/^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : undefined),
  expected: 'an ISO 3166-1 alpha-3 code such as THA',
}

export const TREATIES_PARAMETERS: OwnParameters<TreatiesPageParameters> = {
  kind: choice(TREATY_KINDS, lag.defaults.kind),
  from: choice(STAGES, lag.defaults.from),
  to: choice(STAGES, lag.defaults.to),
  groupBy: choice(GROUPINGS, lag.defaults.groupBy),
  interval: choice(INTERVAL_KINDS, lag.defaults.interval),
  level: numberBetween(0.5, 1, lag.defaults.level),
  horizon: numberBetween(0, Infinity, lag.defaults.horizon),
  partner: PARTNER,
  status: choice(TREATY_STATUSES, treaties.defaults.status),
  sort: choice<Sort>(SORTS, 'signed'),
}

/** The part that the lag analysis takes. */
export function lagParameters(page: TreatiesPageParameters): LagParameters {
  const { kind, from, to, groupBy, interval, level, horizon } = page
  return { kind, from, to, groupBy, interval, level, horizon }
}

/** The part that the list of treaties takes. */
export function listParameters({ kind, partner, status }: TreatiesPageParameters): TreatiesParameters {
  return { kind, partner, status }
}
