import { answer } from '@ffc/core/analyses'
import { type ThesesParameters, type ThesisRecord, theses } from '@ffc/core/analyses/theses.run'
import type { DossierView } from '@ffc/core/dossier'
import { Show, createMemo, createSignal } from 'solid-js'
import { isServer } from 'solid-js/web'
import { Choice } from '../../components/choice/choice.tsx'
import type { AskedClaims } from '../../components/evidence/claims-dialog.tsx'
import { useView } from '../../state/view-context.tsx'
import { EVIDENCE_TEXT } from '../../text/evidence.ts'
import { VERDICTS, type Verdict } from './evidence-parameters.ts'
import { EvidenceTable } from './evidence-table.tsx'

const WORDS = EVIDENCE_TEXT.theses

/** The arguments of a view with what its rows say of each. */
export function ThesesTable(props: { readonly view: DossierView }) {
  const { own, changeOwn } = useView()
  const verdict = () => (own() as unknown as ThesesParameters).verdict
  const all = createMemo(() => answer(theses, props.view, { verdict: verdict() }))
  const finding = () => theses.finding(all().data, props.view, { verdict: verdict() })
  const [asked, setAsked] = createSignal<AskedClaims | null>(null)
  const words = WORDS.columns
  const rows = () =>
    all().data.map((record) => [
      <div>
        {record.title}
        <div class="who">{record.statement}</div>
      </div>,
      <div>
        {WORDS.verdicts[record.verdict]}
        <Show when={record.testability === 'in-part' && record.verdict !== 'not-testable'}>
          <div class="who">{WORDS.inPart}</div>
        </Show>
      </div>,
      <Because record={record} />,
      <button
        type="button"
        class="text-button"
        disabled={isServer}
        aria-label={WORDS.rowsOf(record.title, record.rows.length)}
        onClick={() => setAsked(askedOf(record))}
      >
        {WORDS.rows(record.rows.length)}
      </button>,
    ])
  return (
    <>
      <p class="prose">{finding().title}.</p>
      <Choice<Verdict | ''>
        label={WORDS.show}
        value={verdict() ?? ''}
        options={[
          { value: '', label: WORDS.all },
          ...VERDICTS.map((value) => ({ value, label: WORDS.verdicts[value] })),
        ]}
        onChange={(chosen) => changeOwn({ verdict: chosen === '' ? null : chosen })}
      />
      <EvidenceTable
        meta={all().meta}
        caption={WORDS.caption}
        columns={[words.title, words.verdict, words.because, words.rows]}
        rows={rows()}
        nothing={WORDS.nothing}
        asked={asked()}
        onClose={() => setAsked(null)}
      />
    </>
  )
}

/** Why, by what rule, how far that goes, and how to compute it again. */
function Because(props: { readonly record: ThesisRecord }) {
  return (
    <div>
      {props.record.because}
      <Show when={props.record.rule}>
        {(rule) => (
          <div class="who">
            {WORDS.rule} {rule()}
          </div>
        )}
      </Show>
      <Show when={props.record.reason !== props.record.because && props.record.testability === 'in-part'}>
        <div class="who">
          {WORDS.reason} {props.record.reason}
        </div>
      </Show>
      <Show when={props.record.run}>
        {(run) => (
          <div class="who">
            <code>{run().cli}</code>
          </div>
        )}
      </Show>
    </div>
  )
}

function askedOf({ title, sources, rows }: ThesisRecord): AskedClaims {
  return {
    about: title,
    groups: [
      { heading: WORDS.makes, rows: sources },
      { heading: WORDS.behind, rows },
    ],
  }
}
