/** Who says otherwise about the same thing. */
import { type Evidence, toEvidence } from '../dossier/evidence.ts'
import {
  RESOLUTION_REASONS,
  type ResolvedClaim,
  compareClaims,
  contradicts,
  resolveClaims,
} from '../dossier/resolve.ts'
import { type TreatyState, treatyStates } from '../dossier/treaty-state.ts'
import type { DossierView } from '../dossier/view.ts'
import type { TableName } from '../model/table-name.ts'
import type { Estimate, Event, Milestone, Position, Row, Treaty } from '../model/tables.ts'
import { formatDay } from '../present/format.ts'
import { TREATY_STATUS_LABELS } from '../present/labels.ts'
import { deniersOf } from './contradictions.ts'
import type { FoundRow } from './find-row.ts'

export interface Dissent extends Evidence {
  /** What the other row is about. */
  readonly field: string
  /** What it says instead. */
  readonly value: string
}

export interface Verdict {
  readonly dissent: readonly Dissent[]
  /** What became of the claim where the product has to choose one; null where nothing is chosen. */
  readonly standing: string | null
}

/** The other accounts of what a row says, and whether its own stands. */
export function verdictOn(view: DossierView, { table, row }: FoundRow): Verdict {
  const judge = JUDGES[table]
  return judge ? judge(view, row) : { dissent: [], standing: null }
}

const JUDGES: Partial<Record<TableName, (view: DossierView, row: Row) => Verdict>> = {
  milestones: (view, row) => verdictOnMilestone(view, row as Milestone),
  treaties: (view, row) => verdictOnTreaty(view, row as Treaty),
  events: (view, row) => verdictOnEvent(view, row as Event),
  estimates: (view, row) => verdictOnEstimate(view, row as Estimate),
  positions: (view, row) => verdictOnPosition(view, row as Position),
}

function verdictOnMilestone(view: DossierView, row: Milestone): Verdict {
  const denials = denialsOf(view, row)
  // Still pending on one day and on a later one: that is no other word on the same stage.
  if (row.stage === 'pending') return { dissent: denials.map(milestoneDissent), standing: null }
  const claims = view.tables.milestones.filter(
    ({ treaty, stage, party }) => treaty === row.treaty && stage === row.stage && party === row.party,
  )
  const others = claims.filter(({ date }) => contradicts(date, row.date))
  return {
    dissent: [...others, ...denials].map(milestoneDissent),
    standing: standingOf(view, row, resolveClaims(claims, view.sourcesById)!, denials[0]),
  }
}

/** What became of a claim among those of its stage, and of an entry into force against who denies it. */
function standingOf(view: DossierView, row: Milestone, used: ResolvedClaim, denier: Milestone | undefined): string {
  const reason = RESOLUTION_REASONS[used.rule]
  if (row.stage === 'in-force' && denier && !stateOf(view, row.treaty)!.entryStands) {
    const { rule } = compareClaims(denier, row, view.sourcesById)
    const denied = denier.stage === 'pending' ? 'pending on' : 'not in force before'
    return `not used: ${denier.id} has it ${denied} ${denier.date}, because ${RESOLUTION_REASONS[rule]}`
  }
  if (used.claim.id === row.id) return `used, because ${reason}`
  if (used.value === row.date) return `agrees with the claim that is used, ${used.claim.id}`
  return `not used: ${used.claim.id} gives ${used.value!}, because ${reason}`
}

function stateOf(view: DossierView, treaty: string): TreatyState | undefined {
  return treatyStates(view).find((state) => state.treaty.id === treaty)
}

/** Claims that the treaty was, or was not, in force, against what this row says. */
function denialsOf(view: DossierView, row: Milestone): readonly Milestone[] {
  const state = stateOf(view, row.treaty)
  if (!state || state.contradictions.length === 0) return []
  const { contradictions, entryStands } = state
  if (row.stage === 'in-force') {
    const claims = view.tables.milestones.filter(({ treaty, party }) => treaty === row.treaty && party === null)
    return entryStands ? contradictions : deniersOf(row, claims, view.sourcesById)
  }
  if (!entryStands) return contradictions.filter((entry) => deniersOf(entry, [row], view.sourcesById).length > 0)
  const isDenial = contradictions.some(({ id }) => id === row.id)
  return isDenial ? [state.stages.get('in-force')!.claim] : []
}

function milestoneDissent(claim: Milestone): Dissent {
  return { ...toEvidence(claim), field: claim.stage, value: claim.date ?? 'no date' }
}

function verdictOnTreaty(view: DossierView, row: Treaty): Verdict {
  const state = stateOf(view, row.id)
  if (!state) return { dissent: [], standing: null }
  const others = [...state.stages.values()].flatMap(({ value, alternatives }) =>
    alternatives.filter(({ date }) => contradicts(value, date)),
  )
  const unique = new Map([...others, ...state.contradictions].map((claim) => [claim.id, claim]))
  return {
    dissent: [...unique.values()].map(milestoneDissent),
    standing: `${TREATY_STATUS_LABELS[state.status]} as of ${formatDay(view.asOf)}`,
  }
}

function verdictOnEvent(view: DossierView, row: Event): Verdict {
  return {
    dissent: view.tables.events
      .filter(({ happening, id }) => happening === row.happening && id !== row.id)
      .map((other) => ({ ...toEvidence(other), field: 'account', value: other.summary })),
    standing: null,
  }
}

/** Figures of the same scope: not necessarily a contradiction, but what else is said of the same people. */
function verdictOnEstimate(view: DossierView, row: Estimate): Verdict {
  return {
    dissent: view.tables.estimates
      .filter(
        (other) =>
          other.id !== row.id &&
          other.counted === row.counted &&
          other.organisation === row.organisation &&
          other.theatre === row.theatre,
      )
      .map((other) => ({ ...toEvidence(other), field: 'figure of the same scope', value: figureText(other) })),
    standing: null,
  }
}

function figureText({ low, central, high, bound }: Estimate): string {
  const numbers = [...new Set([low, central, high].filter((value) => value !== null))]
  return `${bound} ${numbers.join('–')}`
}

function verdictOnPosition(view: DossierView, row: Position): Verdict {
  return {
    dissent: view.tables.positions
      .filter(
        ({ country, subject, stance }) => country === row.country && subject === row.subject && stance !== row.stance,
      )
      .map((other) => ({ ...toEvidence(other), field: 'stance', value: other.stance })),
    standing: null,
  }
}
