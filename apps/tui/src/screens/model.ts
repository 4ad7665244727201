/** What a state of the app shows: computed from it, and kept while nothing that it rests on changes. */
import {
  type Answer,
  type DossierView,
  type Finding,
  type Grouping,
  type LagData,
  type LagParameters,
  type TreatyKind,
  answer,
  selectView,
} from '@ffc/core'
import { lag } from '@ffc/core/analyses/lag.run'
import { type TreatyRecord, treaties } from '@ffc/core/analyses/treaties.run'
import { type WaitSpan, bySignature, treatyName, waitRange, waitSpan } from '@ffc/figures'
import { type AppState, type ListState, type SortKey, placeOf } from './app-state.ts'
import { treatyItems } from './treaty-items.ts'

/** Remembers the last result: the state changes with every key, what it is computed from seldom. */
function rememberLast<Arguments extends readonly unknown[], Result>(
  compute: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: { readonly given: Arguments; readonly result: Result } | null = null
  return (...given) => {
    if (!last || given.some((value, index) => value !== last?.given[index])) last = { given, result: compute(...given) }
    return last.result
  }
}

const selectLast = rememberLast(selectView)

export function viewOf({ dossier, request }: AppState): DossierView {
  return selectLast(dossier, request)
}

export interface TreatiesModel {
  readonly answer: Answer<readonly TreatyRecord[]>
  readonly finding: Finding
  readonly records: readonly TreatyRecord[]
  /** The calendar that all bars of the list stand on. */
  readonly span: WaitSpan
}

const treatiesLast = rememberLast((view: DossierView, kind: TreatyKind | null): TreatiesModel => {
  const parameters = { ...treaties.defaults, kind }
  const result = answer(treaties, view, parameters)
  return {
    answer: result,
    finding: treaties.finding(result.data, view, parameters),
    records: result.data,
    span: waitSpan(result.data, view.asOf),
  }
})

export function treatiesOf(state: AppState): TreatiesModel {
  return treatiesLast(viewOf(state), state.kind)
}

const listLast = rememberLast(
  (records: readonly TreatyRecord[], filter: string, sort: SortKey, isReversed: boolean) => {
    const wanted = fold(filter)
    const listed = records
      .filter((record) => fold(searchText(record)).includes(wanted))
      .toSorted(bySignature)
      .toSorted(COMPARE[sort])
    return isReversed ? listed.toReversed() : listed
  },
)

/** The rows of the list, filtered and sorted. */
export function listedOf(state: AppState): readonly TreatyRecord[] {
  const { filter, sort, isReversed } = state.list
  return listLast(treatiesOf(state).records, filter, sort, isReversed)
}

/** Where the cursor of the list stands: on its treaty, or where that was. */
export function listIndex(listed: readonly TreatyRecord[], { id, index }: ListState): number {
  const found = listed.findIndex((record) => record.id === id)
  return found === -1 ? Math.max(0, Math.min(index, listed.length - 1)) : found
}

function searchText({ id, partner, partnerName, partnerNameZh, titleEn, titleZh, status }: TreatyRecord): string {
  return [id, partner, partnerName, partnerNameZh, titleEn, titleZh, status].filter(Boolean).join(' ')
}

/** Letters without case and accents, so that "cote" finds "Côte". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byWait = (record: TreatyRecord) => waitRange(record)?.least ?? -1

/** Sorting keeps the order of signature among equals. */
const COMPARE: Readonly<Record<SortKey, (a: TreatyRecord, b: TreatyRecord) => number>> = {
  signature: bySignature,
  wait: (a, b) => byWait(b) - byWait(a),
  partner: (a, b) => byText(fold(treatyName(a)), fold(treatyName(b))),
  status: (a, b) => byText(a.status, b.status),
}

export interface LagModel {
  readonly parameters: LagParameters
  readonly answer: Answer<LagData>
  readonly finding: Finding
}

const lagLast = rememberLast((view: DossierView, kind: TreatyKind, groupBy: Grouping): LagModel => {
  const parameters = { ...lag.defaults, kind, groupBy }
  const result = answer(lag, view, parameters)
  return { parameters, answer: result, finding: lag.finding(result.data, view, parameters) }
})

/** The curve. All kinds together are no population: extradition then. */
export function lagOf(state: AppState): LagModel {
  return lagLast(viewOf(state), state.kind ?? lag.defaults.kind, state.lag.groupBy)
}

/** Steps of the curve in the order of the figure, with the group that each belongs to. */
export function stepsOf({ answer: { data } }: LagModel) {
  return data.groups.flatMap((group) =>
    group.curve.filter(({ rows }) => rows.length > 0).map((point) => ({ group, point })),
  )
}

/** The step under the cursor: another view may have fewer. */
export function stepIndex(model: LagModel, { lag: { index } }: AppState): number {
  return Math.max(0, Math.min(index, stepsOf(model).length - 1))
}

/** The treaty that is open; null when the view does not know it. */
export function openTreaty(state: AppState): TreatyRecord | null {
  const place = placeOf(state)
  return place.screen === 'treaty' ? (treatiesOf(state).records.find(({ id }) => id === place.id) ?? null) : null
}

/** Which line the cursor is on, counted from one, and of how many. */
export function positionOf(state: AppState): { readonly at: number; readonly of: number } {
  const place = placeOf(state)
  if (place.screen === 'treaties') {
    const listed = listedOf(state)
    return { at: listIndex(listed, state.list) + 1, of: listed.length }
  }
  if (place.screen === 'lag') {
    const model = lagOf(state)
    return { at: stepIndex(model, state) + 1, of: stepsOf(model).length }
  }
  const record = openTreaty(state)
  return { at: place.index + 1, of: record ? treatyItems(record, viewOf(state)).length : 0 }
}
