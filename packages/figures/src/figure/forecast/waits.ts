import type { ForecastAnswer } from '@ffc/core/analyses/forecast.run'
import { forecastWaitsFinding } from '@ffc/core/present'
import type { ForecastParameters } from '@ffc/core/treaty-lag'
import { defineFigure } from '../../define-figure.ts'
import { forecastDotsFigure } from '../../forecast/forecast-dots-figure.ts'

export const forecastWaitsFigure = defineFigure<ForecastParameters, ForecastAnswer>({
  name: 'forecast/waits',
  analysis: 'forecast',
  title: 'The wait that is left to each pending treaty, as twenty equal chances',
  finding: forecastWaitsFinding,
  draw: forecastDotsFigure,
})
