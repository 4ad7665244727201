/** The parameters of the `interplay` analysis, which has a page of its own: its kinds are not those of the timeline. */
import { type InterplayParameters, interplay } from '@ffc/core/analyses/interplay.run'
import { TREATY_KINDS } from '@ffc/core/model'
import { type CivilDate, isCivilDate } from '@ffc/core/time'
import { type OwnParameters, choice, numberBetween } from '../../view-state.ts'

export const TURNING_PARAMETERS: OwnParameters<InterplayParameters> = {
  at: {
    usual: interplay.defaults.at,
    parse: (text): CivilDate | undefined => (isCivilDate(text) ? text : undefined),
    expected: 'a day that exists, as YYYY-MM-DD',
  },
  turningPoint: {
    usual: interplay.defaults.turningPoint,
    parse: (text) => (/^[\w.-]{1,120}$/.test(text) ? text : undefined),
    expected: 'the id of an event or of a happening',
  },
  kind: choice(TREATY_KINDS, interplay.defaults.kind),
  window: numberBetween(0, 200, interplay.defaults.window),
  level: numberBetween(0.5, 1, interplay.defaults.level),
}
