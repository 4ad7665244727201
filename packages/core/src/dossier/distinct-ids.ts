/** Each id once, in the order of first mention; what names nothing is left out. */
export function distinctIds(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))]
}
