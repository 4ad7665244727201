/** The values in ascending order, each once. */
export function distinctAscending(values: Iterable<number>): number[] {
  return [...Float64Array.from(new Set(values)).toSorted()]
}
