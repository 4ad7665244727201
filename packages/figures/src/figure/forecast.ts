import type { ForecastAnswer } from '@ffc/core/analyses/forecast.run'
import type { ForecastParameters } from '@ffc/core/treaty-lag'
import { defineFigure } from '../define-figure.ts'
import { forecastBarsFigure } from '../forecast/forecast-bars-figure.ts'
import { forecastOutcomes } from '../forecast/forecast-outcomes.ts'

export const forecastFigure = defineFigure<ForecastParameters, ForecastAnswer>({
  name: 'forecast',
  analysis: 'forecast',
  title: 'The chance that each pending treaty binds, by horizon',
  draw: (data, context) =>
    forecastBarsFigure(data, { ...context, outcomes: forecastOutcomes(context.view, context.parameters.kind) }),
})
