/** A stop as the plan of a line needs it. */
export interface PlannedStop {
  readonly state: string
  readonly leg: number
  readonly from: readonly string[]
}

export interface TrackNode {
  readonly state: string
  /** Rows from the top, tracks from the left. */
  readonly row: number
  readonly track: number
}

export interface TrackEdge {
  readonly from: TrackNode
  readonly to: TrackNode
  /** Track that the edge runs on between the rows of its ends; beside the line where a stop would lie under it. */
  readonly via: number
}

export interface TrackPlan {
  /** Where the line starts: states that it leaves and never reaches. */
  readonly origins: readonly TrackNode[]
  readonly stops: readonly TrackNode[]
  readonly edges: readonly TrackEdge[]
  readonly tracks: number
}

/** A transit map from top to bottom: one row a stop, and as many tracks side by side as one leg has stops. */
export function planTracks(line: readonly PlannedStop[]): TrackPlan {
  const reached = new Set(line.map(({ state }) => state))
  const starts = [...new Set(line.flatMap(({ from }) => from))].filter((state) => !reached.has(state))
  const origins = starts.map((state, row): TrackNode => ({ state, row, track: row }))
  const stops = line.map((stop, index): TrackNode => ({
    state: stop.state,
    row: origins.length + index,
    track: line.slice(0, index).filter(({ leg }) => leg === stop.leg).length,
  }))
  const nodes = [...origins, ...stops]
  const widest = Math.max(0, ...nodes.map(({ track }) => track)) + 1
  const edges = line.flatMap((stop, index) => {
    const to = stops[index]
    return stop.from.flatMap((state): TrackEdge[] => {
      const from = nodes.find((node) => node.state === state)
      if (!from || !to || from === to) return []
      const [upper, lower] = [Math.min(from.row, to.row), Math.max(from.row, to.row)]
      const isTaken = (track: number) =>
        nodes.some((node) => node.track === track && node.row > upper && node.row < lower)
      const via = [to.track, from.track].find((track) => !isTaken(track)) ?? widest
      return [{ from, to, via }]
    })
  })
  const tracks = Math.max(widest, ...edges.map(({ via }) => via + 1))
  return { origins, stops, edges, tracks }
}
