import type { PoolData, PoolParameters } from '@ffc/core/analyses/pool.run'
import { poolInfluenceFinding } from '@ffc/core/present'
import { defineFigure } from '../../define-figure.ts'
import { influenceFigure } from '../../estimates/influence-figure.ts'

export const poolInfluenceFigure = defineFigure<PoolParameters, PoolData>({
  name: 'pool/influence',
  analysis: 'pool',
  title: 'The pool without each of its voices',
  finding: poolInfluenceFinding,
  draw: influenceFigure,
})
