import type { PoolData } from '@ffc/core/analyses/pool.run'
import type { EstimateRecord } from '@ffc/core/analyses/tables.run'
import { formatList, formatShare, peopleText } from '@ffc/core/present'
import { publishedSentence, publishedText } from '@ffc/figures'
import { WhoSaysSo } from '../../components/evidence/who-says-so.tsx'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { Day } from '../../components/prose/day.tsx'
import { ESTIMATES_TEXT } from '../../text/estimates.ts'

const WORDS = ESTIMATES_TEXT.claims

export interface ClaimsTableProps {
  readonly records: readonly EstimateRecord[]
  readonly organisations: ReadonlyMap<string, string>
  /** Null: nothing is pooled. */
  readonly pooled: PoolData | null
}

/** Each figure with whom it counts, what it repeats and, where it stands in a pool, what it cannot hold with. */
export function ClaimsTable(props: ClaimsTableProps) {
  const sayers = () => new Map(props.records.map(({ id, statedBy }) => [id, statedBy]))
  /** Which figure it is; whose, where it is another’s. */
  const repeatedText = (id: string, { statedBy }: EstimateRecord) => {
    const repeated = props.records.find((record) => record.id === id)
    if (!repeated) return id
    const figure = publishedText(repeated)
    return repeated.statedBy === statedBy ? figure : WORDS.repeated(figure, repeated.statedBy)
  }
  const opponents = (id: string): string[] =>
    props.pooled?.conflicts.flatMap(({ a, b }) => (a === id ? [b] : b === id ? [a] : [])) ?? []
  const rows = () =>
    props.records.map((record) => {
      const against = opponents(record.id)
      const claim = props.pooled?.claims.find(({ id }) => id === record.id)
      const cells = [
        <WhoSaysSo about={publishedSentence(record, props.organisations)} rows={[record.id]}>
          {publishedText(record)}
        </WhoSaysSo>,
        peopleText(record, props.organisations),
        record.statedBy,
        record.statedOn === null ? WORDS.undated : <Day date={record.statedOn} />,
        record.derivedFrom.length === 0
          ? WORDS.independent
          : formatList(record.derivedFrom.map((id) => repeatedText(id, record))),
      ]
      if (!props.pooled) return cells
      return [
        ...cells,
        against.length === 0 ? (
          WORDS.noConflict
        ) : (
          <WhoSaysSo about={publishedSentence(record, props.organisations)} rows={[record.id, ...against]}>
            {WORDS.against(against.map((id) => sayers().get(id) ?? id))}
          </WhoSaysSo>
        ),
        claim ? formatShare(claim.weight) : WORDS.setAside,
      ]
    })
  const columns = WORDS.columns
  return (
    <section aria-label={WORDS.heading} class="claims-table">
      <h2>{WORDS.heading}</h2>
      <PlainTable
        caption={WORDS.caption}
        columns={[
          { label: columns.figure },
          { label: columns.whom },
          { label: columns.stated },
          { label: columns.date },
          { label: columns.repeats },
          ...(props.pooled ? [{ label: columns.against }, { label: columns.weight, isFigure: true }] : []),
        ]}
        rows={rows()}
      />
    </section>
  )
}
