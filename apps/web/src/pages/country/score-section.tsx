import { score } from '@ffc/core/analyses/score.run'
import type { ScoreRecord } from '@ffc/core/cooperation'
import { NON_REFOULEMENT_NOTE, formatNumber, formatShare } from '@ffc/core/present'
import { Show } from 'solid-js'
import { usePaths } from '../../site.ts'
import { useEvidence } from '../../state/evidence-context.tsx'
import { useView } from '../../state/view-context.tsx'
import { COUNTRY_TEXT } from '../../text/country.ts'
import { ContributionsTable } from '../cooperation/contributions-table.tsx'
import { DrawsLine } from '../cooperation/draws-line.tsx'
import { createScore } from '../cooperation/score/create-score.ts'

const WORDS = COUNTRY_TEXT.score

export interface ScoreSectionProps {
  readonly iso3: string
  readonly name: string
}

/** Rank, score and what adds up to it; who stands next above and below. */
export function ScoreSection(props: ScoreSectionProps) {
  const { view } = useView()
  const { askWhy } = useEvidence()
  const ranking = createScore(view, () => score.defaults)
  const states = () => ranking.answer()?.data.countries ?? []
  const own = () => states().find(({ iso3 }) => iso3 === props.iso3)
  const at = () => states().findIndex(({ iso3 }) => iso3 === props.iso3)
  return (
    <section class="spread" aria-label={WORDS.heading}>
      <div class="spread-main">
        <h2>{WORDS.heading}</h2>
        <Show when={own()} fallback={<p>{ranking.answer() ? WORDS.unscored : WORDS.noneRanked}</p>}>
          {(state) => (
            <>
              <p>
                {rankText(state(), states().length)} {intervalText(state(), ranking.answer()!.data.index)}
              </p>
              <DrawsLine score={ranking} count={ranking.answer()!.data.index.draws} />
              <ContributionsTable
                state={state()}
                index={ranking.answer()!.data.index}
                onOpen={(about, rows) => askWhy({ about, rows })}
              />
            </>
          )}
        </Show>
      </div>
      <aside class="margin">
        <p class="refoulement">{NON_REFOULEMENT_NOTE}</p>
        <Show when={own()}>
          <Neighbours own={props.iso3} above={states()[at() - 1]} below={states()[at() + 1]} />
        </Show>
      </aside>
    </section>
  )
}

function Neighbours(props: {
  readonly own: string
  readonly above: ScoreRecord | undefined
  readonly below: ScoreRecord | undefined
}) {
  const { evidenceQuery } = useView()
  const paths = usePaths()
  const query = (other: string) => {
    const evidence = evidenceQuery()
    return `${evidence}${evidence === '' ? '?' : '&'}one=${props.own}&other=${other}`
  }
  const neighbour = (label: string, state: () => ScoreRecord | undefined) => (
    <Show when={state()}>
      {(present) => (
        <p>
          {label}: <a href={paths.to(`cooperation/${present().iso3}`, evidenceQuery())}>{present().name}</a> (
          {formatNumber(present().rank ?? 0)}).{' '}
          <a href={`${paths.to('cooperation', query(present().iso3))}#two-states`}>{WORDS.compare(present().name)}</a>
        </p>
      )}
    </Show>
  )
  return (
    <>
      {neighbour(COUNTRY_TEXT.previous, () => props.above)}
      {neighbour(COUNTRY_TEXT.next, () => props.below)}
      <p>
        <a href={paths.to('cooperation', evidenceQuery())}>{WORDS.weights}</a>
      </p>
    </>
  )
}

function rankText({ name, rank, score: value }: ScoreRecord, count: number): string {
  return rank === null || value === null ? WORDS.unscored : WORDS.rank(name, rank, count, formatNumber(value, 2))
}

function intervalText(
  { rankInterval }: ScoreRecord,
  { rankLevel, draws }: { readonly rankLevel: number; readonly draws: number },
): string {
  if (rankInterval === null) return ''
  return WORDS.interval(rankInterval.lower, rankInterval.upper, formatShare(rankLevel), draws)
}
