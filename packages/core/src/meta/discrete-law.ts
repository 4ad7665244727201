import { square } from '../math/square.ts'
import { normalCumulative, normalUpperTail } from '../math/normal.ts'
import type { ClaimDistribution } from './claim-distribution.ts'
import type { Atom, ProbabilityLaw } from './probability-law.ts'

/** The law of values that each have a probability; these are scaled to sum 1. */
export function discreteLaw(distribution: ClaimDistribution | null, unsorted: readonly Atom[]): ProbabilityLaw {
  const sum = unsorted.reduce((total, atom) => total + atom.probability, 0)
  const atoms = unsorted
    .map(({ value, probability }) => ({ value, probability: probability / sum }))
    .toSorted((one, other) => one.value - other.value)
  const upTo = running(atoms)
  const beyond = running(atoms.toReversed()).toReversed()
  const last = atoms.length - 1
  const mean = atoms.reduce((total, { value, probability }) => total + probability * value, 0)
  const quantileFromBelow = (probability: number): number =>
    atoms[upTo.findIndex((total) => total >= probability)]!.value
  // The smallest value beyond which no more than the given probability lies.
  const quantileFromAbove = (probability: number): number =>
    atoms[atoms.findIndex((_, index) => (beyond[index + 1] ?? 0) <= probability)]!.value
  return {
    distribution,
    support: { low: atoms[0]!.value, high: atoms[last]!.value },
    cumulative: (x) => upTo[atoms.findLastIndex(({ value }) => value <= x)] ?? 0,
    upperTail: (x) => beyond[atoms.findIndex(({ value }) => value > x)] ?? 0,
    quantile: quantileFromBelow,
    quantileAtScore: (z) => (z <= 0 ? quantileFromBelow(normalCumulative(z)) : quantileFromAbove(normalUpperTail(z))),
    logDensity: () => -Infinity,
    atoms,
    knots: [],
    mean,
    variance: atoms.reduce((total, { value, probability }) => total + probability * square(value - mean), 0),
  }
}

/** Whether all probability is that of single values. */
export function isDiscrete(law: ProbabilityLaw): boolean {
  const sum = law.atoms.reduce((total, atom) => total + atom.probability, 0)
  return Math.abs(sum - 1) < 1e-9
}

/** Running sums of the probabilities; the last is 1 whatever rounding made of it. */
function running(atoms: readonly Atom[]): number[] {
  let sum = 0
  return atoms.map(({ probability }, index) => {
    sum += probability
    return index === atoms.length - 1 ? 1 : sum
  })
}
