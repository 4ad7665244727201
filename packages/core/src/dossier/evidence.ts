/** One claim that a record rests on: the row, who says so, and where. */
export interface Evidence {
  readonly row: string
  readonly source: string
  readonly locator: string
}

interface Claim {
  readonly id: string
  readonly source: string
  readonly locator: string
}

/** The evidence of one claim. */
export function toEvidence({ id, source, locator }: Claim): Evidence {
  return { row: id, source, locator }
}

/** The evidence of rows that are claims. */
export function evidenceOf(rows: Iterable<Claim>): Evidence[] {
  return [...rows].map(toEvidence)
}
