import type { FlipData, FlipParameters } from '@ffc/core/cooperation'
import { scoreCaveat } from '@ffc/core/present'
import { defineFigure } from '../define-figure.ts'
import { flipWeightsFigure } from '../weights/flip-weights-figure.ts'

export const flipFigure = defineFigure<FlipParameters, FlipData>({
  name: 'flip',
  analysis: 'flip',
  title: 'The weights now and where two states would be level',
  caveat: scoreCaveat,
  draw: flipWeightsFigure,
})
