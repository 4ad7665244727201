/** Rows from the top down, one after the other. */
export interface RowCursor {
  /** The middle of the next row. */
  readonly next: () => number
  /** Leaves room, in rows. */
  readonly skip: (rows: number) => void
  /** Where the last row ends. */
  readonly bottom: () => number
}

export function makeRowCursor(rowHeight: number, top = 0): RowCursor {
  let bottom = top
  return {
    next: () => {
      bottom += rowHeight
      return bottom - rowHeight / 2
    },
    skip: (rows) => {
      bottom += rows * rowHeight
    },
    bottom: () => bottom,
  }
}
