/** Orders text by code units, as `sort` does in the C locale: the same everywhere, whatever the language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
