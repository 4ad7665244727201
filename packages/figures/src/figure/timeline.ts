import type { TimelineParameters, TimelineRecord } from '@ffc/core/analyses/timeline.run'
import { defineFigure } from '../define-figure.ts'
import { stateNames } from '../state-names.ts'
import { timelineLanesFigure } from '../timeline/timeline-lanes-figure.ts'

export const timelineFigure = defineFigure<TimelineParameters, readonly TimelineRecord[]>({
  name: 'timeline',
  analysis: 'timeline',
  title: 'What happened when, a lane for each state',
  draw: (records, context) => timelineLanesFigure(records, { ...context, ...stateNames(context.view) }),
})
