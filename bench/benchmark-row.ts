/** What less of is better, and what it is counted in. */
export type Unit = 's' | 'MB' | 'KB' | 'errors'

/** What ours is held against. */
export interface Peer {
  /** As a table names it: “R’s survfit”, “a bare Hono route”. */
  readonly name: string
  readonly value: number
  /** It is not installed here: its time was taken earlier, on two cores. */
  readonly isRecorded?: boolean
}

/**
 * What an issue asks for. Each says its own direction: so many times as fast as the peer, so many times what the peer
 * takes, or a budget in the row's own unit.
 */
export type Goal =
  | { readonly kind: 'speed'; readonly atLeast: number }
  | { readonly kind: 'multiple'; readonly atMost: number }
  | { readonly kind: 'budget'; readonly atMost: number }

/** One thing that was measured. */
export interface BenchmarkRow {
  readonly name: string
  readonly ours: number
  readonly unit: Unit
  readonly peer: Peer | null
  /** Null: said for whoever wants to know, no more. */
  readonly goal: Goal | null
}

interface Comparison {
  readonly name: string
  readonly ours: number
  readonly peer: Peer
  readonly goal?: Goal
  readonly unit?: Unit
}

/** Ours beside a peer’s, in seconds unless a unit is given. */
export function comparison({ name, ours, peer, goal, unit = 's' }: Comparison): BenchmarkRow {
  return { name, ours, unit, peer, goal: goal ?? null }
}

/** Ours within a budget, in seconds unless a unit is given. */
export function withinBudget(name: string, ours: number, atMost: number, unit: Unit = 's'): BenchmarkRow {
  return { name, ours, unit, peer: null, goal: { kind: 'budget', atMost } }
}

/** At least so many times as fast as the peer. */
export function asFast(atLeast: number): Goal {
  return { kind: 'speed', atLeast }
}

/** At most so many times what the peer takes. */
export function timesThePeer(atMost: number): Goal {
  return { kind: 'multiple', atMost }
}

/** What a row came to, in the terms of its goal; without one, how many times as fast as the peer. */
export function measured({ ours, peer, goal }: BenchmarkRow): number {
  if (goal?.kind === 'budget' || peer === null) return ours
  return goal?.kind === 'multiple' ? ours / peer.value : peer.value / ours
}

/** Whether a row’s goal holds; null without one. */
export function doesHold(row: BenchmarkRow): boolean | null {
  const { goal } = row
  if (goal === null) return null
  return goal.kind === 'speed' ? measured(row) >= goal.atLeast : measured(row) <= goal.atMost
}
