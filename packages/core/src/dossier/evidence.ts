/** One claim that a record rests on: the row, who says so, and where. */
export interface Evidence {
  readonly row: string
  readonly source: string
  readonly locator: string
}

/** The evidence of rows that are claims. */
export function evidenceOf(
  rows: Iterable<{ readonly id: string; readonly source: string; readonly locator: string }>,
): Evidence[] {
  return [...rows].map(({ id, source, locator }) => ({ row: id, source, locator }))
}
