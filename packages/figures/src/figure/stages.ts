import type { StagesData, StagesParameters } from '@ffc/core/analyses/stages.run'
import { defineFigure } from '../define-figure.ts'
import { stageFigure } from '../stages/stage-figure.ts'

export const stagesFigure = defineFigure<StagesParameters, StagesData>({
  name: 'stages',
  analysis: 'stages',
  title: 'Whose side took the time',
  draw: stageFigure,
})
