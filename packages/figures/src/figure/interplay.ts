import type { InterplayData, InterplayParameters } from '@ffc/core/analyses/interplay.run'
import { defineFigure } from '../define-figure.ts'
import { changeFigure } from '../interplay/change-figure.ts'

export const interplayFigure = defineFigure<InterplayParameters, InterplayData>({
  name: 'interplay',
  analysis: 'interplay',
  title: 'What changed around turning points',
  draw: changeFigure,
})
