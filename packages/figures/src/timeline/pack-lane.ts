/** The stretch of a lane that a mark takes, in pixels. */
export interface LaneItem {
  readonly from: number
  readonly to: number
}

/** The first line of a lane with room for each item, in the order given, and how many lines that takes. */
export function packLane(items: readonly LaneItem[]): { readonly lines: readonly number[]; readonly count: number } {
  const taken: LaneItem[][] = []
  const lines = items.map((item) => {
    const free = taken.findIndex((line) => line.every(({ from, to }) => item.from >= to || item.to <= from))
    const line = free === -1 ? taken.length : free
    taken[line] = [...(taken[line] ?? []), item]
    return line
  })
  return { lines, count: taken.length }
}
