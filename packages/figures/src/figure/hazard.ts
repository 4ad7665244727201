import type { HazardData, HazardParameters } from '@ffc/core/treaty-lag'
import { defineFigure } from '../define-figure.ts'
import { hazardRatioFigure } from '../hazard/hazard-ratio-figure.ts'

export const hazardFigure = defineFigure<HazardParameters, HazardData>({
  name: 'hazard',
  analysis: 'hazard',
  title: 'What goes with binding sooner',
  draw: hazardRatioFigure,
})
