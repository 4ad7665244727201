import type { ScoreData } from '@ffc/core/cooperation'
import { capitalise } from '@ffc/core/present'
import type { DossierView } from '@ffc/core/dossier'
import type { CivilDate } from '@ffc/core/time'
import { COOPERATION_TEXT } from '../../text/cooperation.ts'

const WORDS = COOPERATION_TEXT.change

/** What a reader had before them at one moment. */
export interface RankingSnapshot {
  readonly asOf: CivilDate
  readonly edition: string
  readonly editionTitle: string
  /** By ISO code; null where no state can be ranked. */
  readonly ranks: ReadonlyMap<string, { readonly name: string; readonly rank: number }> | null
}

export function snapshotOf({ asOf, edition }: DossierView, data: ScoreData | null): RankingSnapshot {
  const ranks = data?.countries.flatMap(({ iso3, name, rank }) =>
    rank === null ? [] : [[iso3, { name, rank }] as const],
  )
  return { asOf, edition: edition.name, editionTitle: edition.title, ranks: ranks ? new Map(ranks) : null }
}

/** Whether nothing that is told of a change differs. */
export function isSameRanking(one: RankingSnapshot, other: RankingSnapshot): boolean {
  if (one.asOf !== other.asOf || one.edition !== other.edition) return false
  if (one.ranks === null || other.ranks === null) return one.ranks === other.ranks
  const { ranks } = other
  return one.ranks.size === ranks.size && [...one.ranks].every(([iso3, { rank }]) => ranks.get(iso3)?.rank === rank)
}

/** States named as movers. */
const MOST_MOVERS = 2

/** What changed between two moments, in a sentence. */
export function describeChange(before: RankingSnapshot, after: RankingSnapshot): string {
  const { ranks } = after
  if (ranks === null) return `${capitalise(WORDS.none)}.`
  if (before.edition !== after.edition) return `${WORDS.edition(after.editionTitle, ranks.size)}.`
  const known = before.ranks ?? new Map()
  const more = [...ranks].flatMap(([iso3, { name }]) => (known.has(iso3) ? [] : [name]))
  const fewer = [...known].flatMap(([iso3, { name }]) => (ranks.has(iso3) ? [] : [name as string]))
  const moves = [...ranks].flatMap(([iso3, { name, rank }]) => {
    const was = known.get(iso3)?.rank as number | undefined
    return was === undefined || was === rank ? [] : [{ name, from: was, to: rank }]
  })
  const movers = moves.toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from)).slice(0, MOST_MOVERS)
  const rest = moves.length - movers.length
  const clauses = [
    ...(more.length > 0 ? [WORDS.more(more)] : []),
    ...(fewer.length > 0 ? [WORDS.fewer(fewer)] : []),
    ...movers.map(({ name, from, to }) => WORDS.moved(name, from, to)),
    ...(rest > 0 ? [WORDS.others(rest)] : []),
  ]
  return `${occasion(before, after)}: ${clauses.length > 0 ? clauses.join('; ') : WORDS.still}.`
}

function occasion({ asOf: from }: RankingSnapshot, { asOf: to }: RankingSnapshot): string {
  if (from === to) return WORDS.weights
  return to < from ? WORDS.back(from, to) : WORDS.from(from, to)
}
