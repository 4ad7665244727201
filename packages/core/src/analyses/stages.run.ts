import { medianSorted } from '../math/median.ts'
import type { TreatyKind } from '../model/vocabulary.ts'
import { focalName } from '../present/country-name.ts'
import { stagesFinding } from '../present/stages-finding.ts'
import { type Side, type StageRecord, stageDurations } from '../treaty-lag/stage-durations.ts'
import type { AnalysisRun } from './analysis.ts'
import { METHODS } from './methods.ts'

export interface StagesParameters {
  readonly kind: TreatyKind
}

export interface SideSummary {
  readonly side: Side
  /** Treaties whose approval by this side is dated. */
  readonly n: number
  /** Median days from signature to this side's approval; null without any. */
  readonly medianDays: number | null
  /** Treaties that this side approved last, of those where both are dated. */
  readonly approvedLast: number
}

export interface StagesData {
  /** Name of the focal state, whose side the one is. */
  readonly focalName: string
  readonly n: number
  /** Treaties with both approvals dated. */
  readonly bothDated: number
  readonly sides: readonly SideSummary[]
  readonly treaties: readonly StageRecord[]
}

export const stages: AnalysisRun<StagesParameters, StagesData> = {
  name: 'stages',
  page: '/treaties',
  defaults: { kind: 'extradition' },

  run(view, { kind }) {
    const treaties = stageDurations(view, kind)
    const bothDated = treaties.filter((one) => one.approvedByFocalOn !== null && one.approvedByPartnerOn !== null)
    return {
      data: {
        focalName: focalName(view),
        n: treaties.length,
        bothDated: bothDated.length,
        sides: (['focal', 'partner'] as const).map((side) => summarise(side, treaties)),
        treaties,
      },
      n: treaties.length,
      warnings: warningsOf(treaties.length, bothDated.length),
      sources: treaties.flatMap(({ sources }) => sources.map(({ source }) => source)),
      methods: [METHODS.resolution],
    }
  },

  finding: stagesFinding,

  table: ({ treaties, focalName }) => ({
    columns: [
      { key: 'treaty', label: 'Treaty' },
      { key: 'partnerName', label: 'Partner' },
      { key: 'signedOn', label: 'Signed' },
      { key: 'approvedByFocalOn', label: `Approved by ${focalName}` },
      { key: 'approvedByPartnerOn', label: 'Approved by partner' },
      { key: 'exchangedOn', label: 'Exchanged' },
      { key: 'inForceOn', label: 'In force' },
      { key: 'focalDays', label: `${focalName} (days)` },
      { key: 'partnerDays', label: 'Partner (days)' },
      { key: 'afterApprovalDays', label: 'After both (days)' },
      { key: 'lastSide', label: 'Last' },
      { key: 'missing', label: 'Missing', detail: true },
    ],
    rows: treaties.map((one) => [
      one.treaty,
      one.partnerName,
      one.signedOn,
      one.approvedByFocalOn,
      one.approvedByPartnerOn,
      one.exchangedOn,
      one.inForceOn,
      one.focalDays,
      one.partnerDays,
      one.afterApprovalDays,
      one.lastSide,
      one.missing.join('; '),
    ]),
  }),
}

function summarise(side: Side, treaties: readonly StageRecord[]): SideSummary {
  const days = treaties
    .map((one) => (side === 'focal' ? one.focalDays : one.partnerDays))
    .filter((value) => value !== null)
    .toSorted((a, b) => a - b)
  return {
    side,
    n: days.length,
    medianDays: medianSorted(days),
    approvedLast: treaties.filter(({ lastSide }) => lastSide === side).length,
  }
}

function warningsOf(n: number, bothDated: number): string[] {
  if (bothDated === n) return []
  return [
    `Sources of this view date both approvals for ${bothDated} of ${n} treaties. The rest is unknown, not fast: ` +
      'approvals are reported more often where they made news, so the medians describe the reported ones alone.',
  ]
}
