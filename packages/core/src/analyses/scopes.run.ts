import { type Evidence, toEvidence } from '../dossier/evidence.ts'
import { hasHappened } from '../dossier/treaty-state.ts'
import { type Scope, describeScope, differences, isWithin, scopeOf } from '../estimates/scope.ts'
import { formatCount, formatDay } from '../present/format.ts'
import type { AnalysisRun } from './analysis.ts'

export interface ScopeRecord {
  readonly id: string
  readonly scope: Scope
  readonly claims: readonly string[]
  /** Scopes that count everybody that this one counts. */
  readonly within: readonly string[]
  readonly sources: readonly Evidence[]
}

export const scopes: AnalysisRun<object, readonly ScopeRecord[]> = {
  name: 'scopes',
  page: '/estimates',
  defaults: {},

  run(view) {
    const estimates = view.tables.estimates.filter(({ statedOn }) => hasHappened(statedOn, view.asOf))
    const distinct: { scope: Scope; members: typeof estimates }[] = []
    for (const estimate of estimates) {
      const scope = scopeOf(estimate)
      const same = distinct.find((one) => describeScope(one.scope) === describeScope(scope))
      if (same) same.members = [...same.members, estimate]
      else distinct.push({ scope, members: [estimate] })
    }
    const data = distinct.map(({ scope, members }) => ({
      id: describeScope(scope).replaceAll(/[^\w]+/g, '-'),
      scope,
      claims: members.map(({ id }) => id),
      within: distinct
        .filter((other) => other.scope !== scope && isWithin(scope, other.scope, view.tables.ties))
        .map((other) => describeScope(other.scope)),
      sources: members.map(toEvidence),
    }))
    const comparable = distinct.filter(({ scope }, index) =>
      distinct.some((other, position) => position !== index && differences(scope, other.scope).length === 0),
    ).length
    return {
      data,
      n: data.length,
      warnings:
        comparable > 0
          ? [`${comparable} scopes differ only in what they leave unstated, and are pooled together where asked for.`]
          : [],
      sources: estimates.map(({ source }) => source),
      methods: [],
    }
  },

  finding: (records, view) => ({
    title: `${formatCount(records.length, 'kind of figure', 'kinds of figures')}, each counting other people`,
    subtitle: `Scopes of the published figures as of ${formatDay(view.asOf)}, ${view.edition.name} edition.`,
    notes: [],
  }),

  table: (records) => ({
    columns: [
      { key: 'counted', label: 'Counted' },
      { key: 'organisation', label: 'Organisation' },
      { key: 'theatre', label: 'Theatre' },
      { key: 'measure', label: 'Measure' },
      { key: 'period', label: 'Period' },
      { key: 'claims', label: 'Claims' },
      { key: 'within', label: 'Within', detail: true },
    ],
    rows: records.map(({ scope, claims, within }) => [
      scope.counted,
      scope.organisation,
      scope.theatre,
      scope.measure,
      scope.period,
      claims.join('; '),
      within.join('; '),
    ]),
  }),
}
