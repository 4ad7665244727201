/** The timeline’s own parameters: those of the `timeline` analysis, and of `events`, which has the same. */
import { TIMELINE_KINDS, type TimelineKind, type TimelineParameters, timeline } from '@ffc/core/analyses/timeline.run'
import { type OwnParameters, choice } from '../../view-state.ts'

export const TIMELINE_PARAMETERS: OwnParameters<TimelineParameters> = {
  kind: choice<TimelineKind | null>(TIMELINE_KINDS, timeline.defaults.kind),
  country: {
    usual: timeline.defaults.country,
    parse: (text) => (/^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : undefined),
    expected: 'an ISO 3166-1 alpha-3 code such as THA',
  },
}
