import type { GapsData, GapsParameters } from '@ffc/core/analyses/gaps.run'
import { defineFigure } from '../../define-figure.ts'
import { routeMapFigure } from '../../routes/map/route-map-figure.ts'
import { stateNames } from '../../state-names.ts'

export const gapsMapFigure = defineFigure<GapsParameters, GapsData>({
  name: 'gaps/map',
  analysis: 'gaps',
  title: 'The routes on a map',
  draw: (data, context) =>
    routeMapFigure(data, { ...context, ...stateNames(context.view), legs: context.view.tables.routes }),
})
