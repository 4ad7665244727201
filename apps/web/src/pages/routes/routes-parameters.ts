/** The routes page’s own parameters: those of the `gaps` analysis. */
import { type GapsParameters, gaps } from '@ffc/core/analyses/gaps.run'
import { isCivilDate } from '@ffc/core/time'
import type { OwnParameters } from '../../view-state.ts'

export const ROUTES_PARAMETERS: OwnParameters<GapsParameters> = {
  route: {
    usual: gaps.defaults.route,
    parse: (text) => (/^[\w.-]{1,120}$/.test(text) ? text : undefined),
    expected: 'the id of a route',
  },
  since: {
    usual: gaps.defaults.since,
    parse: (text) => (isCivilDate(text) ? text : undefined),
    expected: 'a day that exists, as YYYY-MM-DD',
  },
}
