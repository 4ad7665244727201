import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import type { CivilDate } from '@ffc/core/time'
import { treatyName } from '@ffc/figures'
import { TREATIES_TEXT } from '../../text/treaties.ts'

/** What a reader had before them at one moment. */
export interface Snapshot {
  readonly asOf: CivilDate
  readonly edition: string
  readonly editionTitle: string
  readonly records: readonly TreatyRecord[]
  /** Days; null where it is not reached or there are several groups. */
  readonly median: number | null
  /** The finding of the moment, for changes that are not of the world but of the method. */
  readonly headline: string
}

/** What changed between two moments, in one or two sentences. */
export function describeChange(before: Snapshot, after: Snapshot): string {
  if (before.edition !== after.edition) {
    return `${TREATIES_TEXT.change.edition(after.editionTitle, after.records.length)} ${medianSentence(before, after)}`
  }
  if (before.asOf === after.asOf) return `${after.headline}.`
  const isBack = after.asOf < before.asOf
  const [earlier, later] = isBack ? [after, before] : [before, after]
  const signed = namesOf(later.records.filter(({ id }) => !earlier.records.some((record) => record.id === id)))
  const bound = namesOf(
    later.records.filter(({ id, status }) => status === 'in-force' && statusIn(earlier, id) === 'pending'),
  )
  const words = isBack
    ? [TREATIES_TEXT.change.unsigned, TREATIES_TEXT.change.unbound]
    : [TREATIES_TEXT.change.signed, TREATIES_TEXT.change.bound]
  const clauses = [signed, bound].flatMap((names, index) => (names.length > 0 ? [words[index]?.(names)] : []))
  const what = clauses.length > 0 ? clauses.join('; ') : TREATIES_TEXT.change.nothing
  const when = (isBack ? TREATIES_TEXT.change.back : TREATIES_TEXT.change.from)(before.asOf, after.asOf)
  return `${medianSentence(before, after)} ${when}: ${what}.`.trim()
}

function statusIn({ records }: Snapshot, id: string): string {
  // A treaty that was signed and bound within the stretch was pending in between.
  return records.find((record) => record.id === id)?.status ?? 'pending'
}

function medianSentence(before: Snapshot, after: Snapshot): string {
  if (after.median === null) return after.records.length === 0 ? '' : `${TREATIES_TEXT.change.noMedian}.`
  const was =
    before.median === null || before.median === after.median ? '' : TREATIES_TEXT.change.medianWas(before.median)
  return `${TREATIES_TEXT.change.medianIs(after.median)}${was}.`
}

function namesOf(records: readonly TreatyRecord[]): string[] {
  return records.map(treatyName)
}
