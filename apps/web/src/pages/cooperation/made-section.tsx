import type { ScoreData } from '@ffc/core/cooperation'
import { formatShare } from '@ffc/core/present'
import { isServer } from 'solid-js/web'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { useEvidence } from '../../state/evidence-context.tsx'
import { COOPERATION_TEXT } from '../../text/cooperation.ts'

const WORDS = COOPERATION_TEXT.made

/** The indicators with weight and direction; each opens its own row, with its rule and who says so. */
export function MadeSection(props: { readonly data: ScoreData }) {
  const { askWhy } = useEvidence()
  const rows = () =>
    props.data.index.indicators.map((indicator) => [
      <button
        type="button"
        class="text-button"
        disabled={isServer}
        onClick={() => askWhy({ about: `${indicator.title}. ${indicator.description}`, rows: [indicator.id] })}
      >
        {indicator.title}
      </button>,
      COOPERATION_TEXT.dimensions[indicator.dimension],
      indicator.description,
      indicator.isCovered ? formatShare(indicator.weight) : WORDS.noRow,
      WORDS.directions[indicator.direction],
    ])
  const columns = WORDS.columns
  return (
    <section aria-label={WORDS.heading} class="made">
      <h2>{WORDS.heading}</h2>
      <PlainTable
        caption={WORDS.caption}
        columns={[
          { label: columns.title },
          { label: columns.dimension },
          { label: columns.what },
          { label: columns.weight, isFigure: true },
          { label: columns.direction },
        ]}
        rows={rows()}
      />
    </section>
  )
}
