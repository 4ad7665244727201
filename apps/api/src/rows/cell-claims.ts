import type { Row } from './select-rows.ts'

/** One claim on a value. */
export interface CellClaim {
  readonly row: string
  readonly source: string
  readonly locator: string
  /** What the claim gives where it differs from the value; absent where it supports it. */
  readonly value?: unknown
  /** Whether it gives another value than the one chosen. */
  readonly dissents: boolean
}

export interface Cell {
  readonly value: unknown
  readonly claims: readonly CellClaim[]
}

interface Evidence {
  readonly row: string
  readonly source: string
  readonly locator: string
}

interface Milestone extends Evidence {
  readonly stage: string
}

interface Alternative extends Evidence {
  readonly field: string
  readonly value: unknown
}

/** Fields that are evidence already, or the key of the row. */
const NOT_VALUES = new Set(['id', 'sources', 'milestones', 'alternatives', 'chosenBecause'])

/** Stages that a field of a treaty rests on. */
const STAGES_OF: Readonly<Record<string, readonly string[]>> = {
  signedOn: ['signed'],
  inForceOn: ['in-force'],
  lagDays: ['signed', 'in-force'],
  pendingDays: ['signed'],
}

/** Fields of a treaty that its state decides, so that a confirmation of the state bears on them. */
const OF_STATE = new Set(['status', 'pendingDays', 'pendingOn'])

/** A row with each value as `{ value, claims }`: the claims that it rests on, then those that differ. No field named: all. */
export function withCellClaims(row: Row, fields: readonly string[] = []): Record<string, unknown> {
  const asked = Object.entries(row).filter(([field]) => fields.length === 0 || field === 'id' || fields.includes(field))
  return Object.fromEntries(
    asked.map(([field, value]) => [
      field,
      NOT_VALUES.has(field) ? value : ({ value, claims: claimsOn(row, field) } satisfies Cell),
    ]),
  )
}

function claimsOn(row: Row, field: string): CellClaim[] {
  const sources = (row['sources'] ?? []) as readonly Evidence[]
  const milestones = row['milestones'] as readonly Milestone[] | undefined
  // In every other table a row is one claim.
  if (!milestones) return sources.map((evidence) => toClaim(evidence))
  const stages = STAGES_OF[field]
  if (!stages && !OF_STATE.has(field) && field !== 'disputed') {
    return sources.filter((evidence) => evidence.row === row.id).map((evidence) => toClaim(evidence))
  }
  const ofStages = milestones.filter(({ stage }) => stages?.includes(stage))
  const ofState = OF_STATE.has(field) ? stateEvidence(row, sources, milestones) : []
  const dissent = ((row['alternatives'] ?? []) as readonly Alternative[]).filter(
    (alternative) => field === 'disputed' || alternative.field === field || isBasis(alternative.field, stages),
  )
  return [
    ...[...ofStages, ...ofState].map((evidence) => toClaim(evidence)),
    ...dissent.map((alternative) => ({ ...toClaim(alternative), value: alternative.value, dissents: true })),
  ]
}

/** What says that the treaty is in the state that it is in: a stage of its end, else whatever is no milestone of its own. */
function stateEvidence(row: Row, sources: readonly Evidence[], milestones: readonly Milestone[]): Evidence[] {
  const stage = row['status'] === 'in-force' || row['status'] === 'terminated' || row['status'] === 'rejected'
  if (stage) return milestones.filter((milestone) => milestone.stage === row['status'])
  return sources.filter(
    (evidence) => evidence.row !== row.id && !milestones.some((milestone) => milestone.row === evidence.row),
  )
}

function isBasis(field: string, stages: readonly string[] | undefined): boolean {
  return stages?.some((stage) => STAGES_OF[field]?.includes(stage)) ?? false
}

function toClaim({ row, source, locator }: Evidence): CellClaim {
  return { row, source, locator, dissents: false }
}
