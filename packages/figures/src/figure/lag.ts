import type { LagData, LagParameters } from '@ffc/core/treaty-lag'
import { defineFigure } from '../define-figure.ts'
import { survivalFigure } from '../survival/survival-figure.ts'

export const lagFigure = defineFigure<LagParameters, LagData>({
  name: 'lag',
  analysis: 'lag',
  title: 'The share still waiting, by years',
  draw: survivalFigure,
})
