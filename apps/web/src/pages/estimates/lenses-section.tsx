import type { EstimateRecord } from '@ffc/core/analyses/tables.run'
import { capitalise, formatNumber, peopleText } from '@ffc/core/present'
import { isServer } from 'solid-js/web'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { ESTIMATES_TEXT } from '../../text/estimates.ts'
import { type Lens, type LensKind, lensKinds } from './lens-claims.ts'

const WORDS = ESTIMATES_TEXT.lenses

export interface LensesSectionProps {
  readonly records: readonly EstimateRecord[]
  readonly organisations: ReadonlyMap<string, string>
  readonly onChoose: (lens: Lens) => void
}

/** The kinds of figures, each a lens to look through. */
export function LensesSection(props: LensesSectionProps) {
  const rows = () =>
    lensKinds(props.records).map((kind) => {
      const whom = peopleText({ ...kind.records[0]!, period: null }, props.organisations)
      return [
        <button
          type="button"
          class="text-button"
          disabled={isServer}
          aria-label={WORDS.lookAt(whom)}
          onClick={() => props.onChoose(kind.lens)}
        >
          {capitalise(whom)}
        </button>,
        formatNumber(kind.records.length),
        togetherText(kind),
      ]
    })
  return (
    <section aria-label={WORDS.heading}>
      <div class="spread-main">
        <h2>{WORDS.heading}</h2>
        <p>{WORDS.lead}</p>
        <PlainTable
          caption={WORDS.caption}
          columns={[
            { label: WORDS.columns.whom },
            { label: WORDS.columns.count, isFigure: true },
            { label: WORDS.columns.apart },
          ]}
          rows={rows()}
        />
      </div>
    </section>
  )
}

function togetherText({ records, periods }: LensKind): string {
  if (records.length === 1) return WORDS.single
  return periods > 1 ? WORDS.periods : WORDS.same
}
