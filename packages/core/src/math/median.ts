/** Median of values in ascending order: the mean of the middle two of an even number. Null without any. */
export function medianSorted(ascending: readonly number[]): number | null {
  if (ascending.length === 0) return null
  const middle = ascending.length / 2
  const lower = ascending[Math.ceil(middle) - 1] ?? 0
  const upper = ascending[Math.floor(middle)] ?? 0
  return (lower + upper) / 2
}
