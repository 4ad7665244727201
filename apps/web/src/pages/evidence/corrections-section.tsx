import { answer } from '@ffc/core/analyses'
import { corrections } from '@ffc/core/analyses/corrections.run'
import { For, Show, createMemo, createSignal } from 'solid-js'
import { isServer } from 'solid-js/web'
import type { AskedClaims } from '../../components/evidence/claims-dialog.tsx'
import { SourceRef } from '../../components/evidence/source-ref.tsx'
import { Day } from '../../components/prose/day.tsx'
import { usePaths } from '../../site.ts'
import { useView } from '../../state/view-context.tsx'
import { EVIDENCE_TEXT } from '../../text/evidence.ts'
import { EvidenceTable } from './evidence-table.tsx'
import { type Contradiction, splitValue } from './split-value.ts'

const WORDS = EVIDENCE_TEXT.corrections

/** Where the article is contradicted, by whom, and what stands. The first edition holds nobody who could. */
export function CorrectionsSection() {
  const { view } = useView()
  const isFirst = () => view().edition.name === view().dossier.editions[0]?.name
  return (
    <section id="corrections" aria-label={WORDS.heading}>
      <h2>{WORDS.heading}</h2>
      <Show when={!isFirst()} fallback={<OtherEditions />}>
        <Corrections />
      </Show>
    </section>
  )
}

/** Where contradiction is to be had. */
function OtherEditions() {
  const { view, evidenceQuery } = useView()
  const paths = usePaths()
  const others = () => view().dossier.editions.slice(1)
  return (
    <p class="prose">
      {WORDS.needsOthers}{' '}
      <For each={others()}>
        {({ name }) => <a href={paths.evidence(evidenceQuery({ edition: name }))}>{WORDS.inEdition(name)}</a>}
      </For>
    </p>
  )
}

function Corrections() {
  const { view } = useView()
  const paths = usePaths()
  const { evidenceQuery } = useView()
  const all = createMemo(() => answer(corrections, view(), corrections.defaults))
  const [asked, setAsked] = createSignal<AskedClaims | null>(null)
  const treatyOf = ({ id }: Contradiction) => view().tables.milestones.find((row) => row.id === id)?.treaty
  const rows = () =>
    all().data.map((one) => [
      <Show when={treatyOf(one)} fallback={one.about}>
        {(treaty) => <a href={paths.treaty(treaty(), evidenceQuery())}>{one.about}</a>}
      </Show>,
      <Side field={one.field} value={one.says} sources={one.sources.slice(0, 1)} />,
      <Side field={one.field} value={one.instead} sources={one.sources.slice(1)} />,
      WORDS.standings[one.standing],
      <button
        type="button"
        class="text-button"
        disabled={isServer}
        aria-label={WORDS.evidenceOf(one.about)}
        onClick={() => setAsked(askedOf(one))}
      >
        {WORDS.evidence}
      </button>,
    ])
  const words = WORDS.columns
  return (
    <EvidenceTable
      meta={all().meta}
      caption={WORDS.caption}
      columns={[words.about, words.says, words.instead, words.standing, words.evidence]}
      rows={rows()}
      nothing={WORDS.nothing}
      asked={asked()}
      onClose={() => setAsked(null)}
    />
  )
}

/** What one side says, and who that is. */
function Side(props: {
  readonly field: Contradiction['field']
  readonly value: string
  readonly sources: Contradiction['sources']
}) {
  return (
    <div>
      <Value field={props.field} value={props.value} />
      <For each={props.sources}>
        {({ source, locator }) => (
          <div class="who">
            <SourceRef source={source} locator={locator} />
          </div>
        )}
      </For>
    </div>
  )
}

function Value(props: { readonly field: Contradiction['field']; readonly value: string }) {
  const parts = () => splitValue(props.field, props.value)
  return (
    <>
      {parts().text} <Show when={parts().date}>{(date) => <Day date={date()} />}</Show>
    </>
  )
}

function askedOf({ about, field, says, instead, sources }: Contradiction): AskedClaims {
  const heading = (who: string, value: string) => (
    <>
      {who}: <Value field={field} value={value} />
    </>
  )
  return {
    about,
    groups: [
      { heading: heading(WORDS.columns.says, says), rows: sources.slice(0, 1) },
      { heading: heading(WORDS.columns.instead, instead), rows: sources.slice(1) },
    ],
  }
}
