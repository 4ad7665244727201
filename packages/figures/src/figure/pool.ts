import type { PoolData, PoolParameters } from '@ffc/core/analyses/pool.run'
import { defineFigure } from '../define-figure.ts'
import { forestFigure } from '../estimates/forest-figure.ts'

export const poolFigure = defineFigure<PoolParameters, PoolData>({
  name: 'pool',
  analysis: 'pool',
  title: 'Each published figure and their pool',
  draw: forestFigure,
})
