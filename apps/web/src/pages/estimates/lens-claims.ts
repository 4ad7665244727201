/** Which published figures a lens looks at, and in what they differ. */
import type { EstimateRecord } from '@ffc/core/analyses/tables.run'
import type { PoolParameters } from '@ffc/core/analyses/pool.run'
import type { ScopeDimension } from '@ffc/core/estimates'
import { NO_GROUP } from './estimates-parameters.ts'

export type Lens = Pick<PoolParameters, 'organisation' | 'theatre' | 'counted' | 'measure'>

/** Whether nothing is asked for, so that every figure is looked at. */
export function isWide({ organisation, theatre, counted, measure }: Lens): boolean {
  return organisation === null && theatre === null && counted === null && measure === null
}

/** Whether a figure is of those that the lens asks for; one that does not say how it counts goes with either. */
export function isInLens(record: EstimateRecord, { organisation, theatre, counted, measure }: Lens): boolean {
  const group = organisation === NO_GROUP ? null : organisation
  return (
    (organisation === null || record.organisation === group) &&
    (theatre === null || record.theatre === theatre) &&
    (counted === null || record.counted === counted) &&
    (measure === null || record.measure === measure || record.measure === 'unstated')
  )
}

/** Figures of one kind: the same group, place, people and measure. */
export interface LensKind {
  readonly lens: { readonly [Key in keyof Lens]: NonNullable<Lens[Key]> }
  readonly records: readonly EstimateRecord[]
  /** Whether they speak of times that do not meet as far as their words say. */
  readonly periods: number
}

/** The kinds of figures there are, the most frequent first. */
export function lensKinds(records: readonly EstimateRecord[]): LensKind[] {
  const kinds = new Map<string, EstimateRecord[]>()
  for (const record of records) {
    const key = [record.organisation, record.theatre, record.counted, record.measure].join(' ')
    kinds.set(key, [...(kinds.get(key) ?? []), record])
  }
  return [...kinds.values()]
    .map((own): LensKind => {
      const { organisation, theatre, counted, measure } = own[0]!
      return {
        lens: { organisation: organisation ?? NO_GROUP, theatre, counted, measure },
        records: own,
        periods: new Set(own.map(({ period }) => period)).size,
      }
    })
    .toSorted((a, b) => b.records.length - a.records.length)
}

export interface DifferingDimension {
  readonly dimension: ScopeDimension
  /** Null: not said, or of no group. */
  readonly values: readonly { readonly value: string | null; readonly records: readonly EstimateRecord[] }[]
}

/** The values that figures have in each of the dimensions named. */
export function differingValues(
  records: readonly EstimateRecord[],
  dimensions: readonly ScopeDimension[],
): DifferingDimension[] {
  return dimensions.map((dimension) => {
    const byValue = new Map<string | null, EstimateRecord[]>()
    for (const record of records) {
      const value = record[dimension]
      byValue.set(value, [...(byValue.get(value) ?? []), record])
    }
    return {
      dimension,
      values: [...byValue]
        .map(([value, own]) => ({ value, records: own }))
        .toSorted((a, b) => b.records.length - a.records.length),
    }
  })
}
