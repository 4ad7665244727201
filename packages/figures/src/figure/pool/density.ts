import type { PoolData, PoolParameters } from '@ffc/core/analyses/pool.run'
import { poolDensityFinding } from '@ffc/core/present'
import { defineFigure } from '../../define-figure.ts'
import { densityFigure } from '../../estimates/density-figure.ts'

export const poolDensityFigure = defineFigure<PoolParameters, PoolData>({
  name: 'pool/density',
  analysis: 'pool',
  title: 'The pool as twenty dots of equal chance',
  finding: poolDensityFinding,
  draw: densityFigure,
})
