/**
 * The Dirichlet concentration that scatters weights around those in use as widely as the uniform distribution scatters
 * them around equal ones: the number of indicators that have a weight. At equal weights it is the uniform distribution,
 * which is returned by name since its draws are cheaper.
 * @param weights not negative
 */
export function balancedConcentration(weights: ArrayLike<number>): number | 'uniform' {
  const used = Array.from(weights).filter((weight) => weight > 0)
  return used.every((weight) => weight === used[0]) ? 'uniform' : used.length
}
