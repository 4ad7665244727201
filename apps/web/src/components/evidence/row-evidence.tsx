import { why, type WhyData } from '@ffc/core/analyses/why.run'
import { type TreatyRecord, treaties } from '@ffc/core/analyses/treaties.run'
import { type DossierView, Failure } from '@ffc/core/dossier'
import { datedRowText, fieldLabel, focalName } from '@ffc/core/present'
import { For, Show, createMemo } from 'solid-js'
import { treatySentence } from '@ffc/figures'
import { usePaths } from '../../site.ts'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { Day } from '../prose/day.tsx'
import { ReportError } from '../report-error/report-error.tsx'
import { ClaimList } from './claim-list.tsx'
import { SourceRef } from './source-ref.tsx'
import { TreatyEvidence } from './treaty-evidence.tsx'
import { titleLanguage } from './title-language.ts'

export interface RowEvidenceProps {
  /** Id of a row of any table, of a happening or of a route. */
  readonly row: string
  /** Closes what it stands in, for links that lead away. */
  readonly close: () => void
}

/** What one row says, who says so and where, whether it is used, and who says otherwise. */
export function RowEvidence(props: RowEvidenceProps) {
  const { view } = useView()
  const found = createMemo(() => answerFor(view(), props.row))
  return (
    <Show when={found()} fallback={<p>{TEXT.evidence.notHere(props.row)}</p>}>
      {(data) => (
        <section>
          <Show when={treatyOf(view(), data())} fallback={<Claim data={data()} />}>
            {(record) => <TreatyClaims record={record()} close={props.close} />}
          </Show>
          <ReportError rows={reportable(view(), data())} />
        </section>
      )}
    </Show>
  )
}

/** A row that is no treaty: most are one claim of one source. */
function Claim(props: { readonly data: WhyData }) {
  const { view } = useView()
  const says = () => datedRowText(props.data.table, props.data.row as never, focalName(view()))
  const chinese = () => chineseOf(props.data.row)
  return (
    <>
      <h3>
        {says()}
        <Show when={chinese()}>{(text) => <span lang="zh"> {text()}</span>}</Show>
      </h3>
      <ul class="claims">
        <For each={props.data.sources}>
          {({ source, locator, title, language, published, row }) => (
            <li>
              <cite lang={titleLanguage(title, language)}>{title}</cite>
              {'. '}
              <SourceRef source={source} locator={locator} />
              <Show when={published}>
                {(date) => (
                  <>
                    {', '}
                    <Day date={date()} />
                  </>
                )}
              </Show>
              <br />
              <code>{row}</code>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.data.standing}>{(standing) => <p>{TEXT.evidence.standing(standing())}</p>}</Show>
      <Others data={props.data} />
    </>
  )
}

/** Accounts that share a happening, and those that say otherwise. */
function Others(props: { readonly data: WhyData }) {
  const { view } = useView()
  const isEstimate = () => props.data.table === 'estimates'
  return (
    <>
      <ClaimList heading={TEXT.evidence.accounts} claims={props.data.claims} says={({ says }) => says} />
      <ClaimList
        heading={isEstimate() ? TEXT.evidence.sameScope : TEXT.evidence.dissent}
        claims={props.data.dissent}
        says={({ field, value }) => (isEstimate() ? value : `${fieldLabel(field, focalName(view()))}: ${value}`)}
        isDissent
      />
    </>
  )
}

/** A treaty: its stages, each with who says so. */
function TreatyClaims(props: { readonly record: TreatyRecord; readonly close: () => void }) {
  const paths = usePaths()
  const { evidenceQuery } = useView()
  return (
    <>
      <h3>
        {props.record.titleEn}
        <Show when={props.record.titleZh}>{(title) => <span lang="zh"> {title()}</span>}</Show>
      </h3>
      <p>{treatySentence(props.record)}</p>
      <TreatyEvidence record={props.record} />
      <p>
        <a href={paths.treaty(props.record.id, evidenceQuery())} onClick={() => props.close()}>
          {TEXT.evidence.openTreaty}
        </a>
      </p>
    </>
  )
}

/** Null where the view admits no such row. */
function answerFor(view: DossierView, id: string): WhyData | null {
  try {
    return why.run(view, { id }).data
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return null
    throw error
  }
}

function treatyOf(view: DossierView, { table, id }: WhyData): TreatyRecord | undefined {
  if (table !== 'treaties') return undefined
  return treaties.run(view, treaties.defaults).data.find((record) => record.id === id)
}

function chineseOf(row: Readonly<Record<string, unknown>>): string | null {
  const text = row['titleZh'] ?? row['nameZh']
  return typeof text === 'string' ? text : null
}

/** The row, and for a treaty the claims of its stages: a date may be what is wrong. */
function reportable({ tables }: DossierView, { table, id, row }: WhyData): WhyData['row'][] {
  return table === 'treaties' ? [row, ...tables.milestones.filter(({ treaty }) => treaty === id)] : [row]
}
