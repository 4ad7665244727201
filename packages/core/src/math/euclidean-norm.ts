/** The length of a vector: the root of the sum of squares. (The bits of `Math.hypot` are the engine's own.) */
export function euclideanNorm(values: ArrayLike<number>): number {
  let largest = 0
  for (let index = 0; index < values.length; index += 1) largest = Math.max(largest, Math.abs(values[index]!))
  if (largest === 0 || largest === Number.POSITIVE_INFINITY) return largest
  // Scaled, so that squares neither overflow nor vanish.
  let sum = 0
  for (let index = 0; index < values.length; index += 1) {
    const share = values[index]! / largest
    sum += share * share
  }
  return largest * Math.sqrt(sum)
}
