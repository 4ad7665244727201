import type { ComparisonData, ComparisonParameters } from '@ffc/core/cooperation'
import { scoreCaveat } from '@ffc/core/present'
import { defineFigure } from '../define-figure.ts'
import { comparisonFigure } from '../weights/comparison-figure.ts'

export const compareFigure = defineFigure<ComparisonParameters, ComparisonData>({
  name: 'compare',
  analysis: 'compare',
  title: 'Two states, indicator by indicator',
  caveat: scoreCaveat,
  draw: comparisonFigure,
})
