import type { ScoreData, ScoreRecord } from '@ffc/core/cooperation'
import { BASIS_LABELS, formatNumber, formatShare } from '@ffc/core/present'
import { Show } from 'solid-js'
import { isServer } from 'solid-js/web'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { COOPERATION_TEXT } from '../../text/cooperation.ts'

const WORDS = COOPERATION_TEXT.state

export interface ContributionsTableProps {
  readonly state: Pick<ScoreRecord, 'name' | 'contributions' | 'score'>
  readonly index: ScoreData['index']
  readonly onOpen: (about: string, rows: readonly string[]) => void
}

/** What each indicator adds to a state’s score; the last row is the sum. Each value opens the rows that it rests on. */
export function ContributionsTable(props: ContributionsTableProps) {
  const columns = WORDS.columns
  const titleOf = (id: string) => props.index.indicators.find((one) => one.id === id)?.title ?? id
  const sum = () => props.state.contributions.reduce((total, one) => total + (one.contribution ?? 0), 0)
  const rows = () => [
    ...props.state.contributions.map((one) => {
      const title = titleOf(one.indicator)
      const value = one.value === null ? BASIS_LABELS[one.basis] : formatNumber(one.value, 2)
      const rowsOfValue = [...new Set(one.evidence.map(({ row }) => row))]
      return [
        title,
        <Show when={rowsOfValue.length > 0} fallback={one.value === 0 ? `${value}, ${BASIS_LABELS[one.basis]}` : value}>
          <button
            type="button"
            class="text-button"
            disabled={isServer}
            onClick={() =>
              props.onOpen(
                `${COOPERATION_TEXT.cell.title(props.state.name, title)}. ${COOPERATION_TEXT.cell.value(value)}`,
                rowsOfValue,
              )
            }
          >
            {value}
          </button>
        </Show>,
        formatShare(one.weight),
        one.value === null ? '' : formatNumber(one.contribution ?? 0, 3),
      ]
    }),
    [<strong>{WORDS.sums[props.index.contributionScale]}</strong>, '', '', <strong>{formatNumber(sum(), 3)}</strong>],
  ]
  return (
    <PlainTable
      caption={WORDS.caption}
      columns={[
        { label: columns.indicator },
        { label: columns.value, isFigure: true },
        { label: columns.weight, isFigure: true },
        { label: columns.adds, isFigure: true },
      ]}
      rows={rows()}
    />
  )
}
