import type { GapsData, GapsParameters } from '@ffc/core/analyses/gaps.run'
import { defineFigure } from '../define-figure.ts'
import { routeFigure } from '../routes/route-figure.ts'
import { stateNames } from '../state-names.ts'

export const gapsFigure = defineFigure<GapsParameters, GapsData>({
  name: 'gaps',
  analysis: 'gaps',
  title: 'The routes as lines of a transit map',
  draw: (data, context) => routeFigure(data, { ...context, ...stateNames(context.view) }),
})
