import type { ScoreData } from '@ffc/core/cooperation'
import { formatShare } from '@ffc/core/present'
import { isServer } from 'solid-js/web'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { SourceRef } from '../../components/evidence/source-ref.tsx'
import { useEvidence } from '../../state/evidence-context.tsx'
import { useView } from '../../state/view-context.tsx'
import { COOPERATION_TEXT } from '../../text/cooperation.ts'

const WORDS = COOPERATION_TEXT.made

/** The indicators with rule, weight and direction; each opens its own row. */
export function MadeSection(props: { readonly data: ScoreData }) {
  const { view } = useView()
  const { askWhy } = useEvidence()
  const rows = () =>
    props.data.index.indicators.map((indicator) => {
      const row = view().tables.indicators.find(({ id }) => id === indicator.id)
      return [
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
        <code>{indicator.rule}</code>,
        indicator.isCovered ? formatShare(indicator.weight) : WORDS.noRow,
        WORDS.directions[indicator.direction],
        row ? <SourceRef source={row.source} locator={row.locator} /> : '',
      ]
    })
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
          { label: columns.rule },
          { label: columns.weight, isFigure: true },
          { label: columns.direction },
          { label: columns.source },
        ]}
        rows={rows()}
      />
    </section>
  )
}
