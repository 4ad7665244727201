import { answer } from '@ffc/core/analyses'
import { CHANGES, type Change, type ChangesParameters, changes } from '@ffc/core/analyses/changes.run'
import { TABLE_INFO, TABLE_NAMES, type TableName } from '@ffc/core/model'
import { formatList } from '@ffc/core/present'
import { For, Show, createMemo, createSignal } from 'solid-js'
import { isServer } from 'solid-js/web'
import { Choice } from '../../components/choice/choice.tsx'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { Day } from '../../components/prose/day.tsx'
import { TakeAway } from '../../components/take-away/take-away.tsx'
import { useEvidence } from '../../state/evidence-context.tsx'
import { useView } from '../../state/view-context.tsx'
import { DATA_TEXT } from '../../text/data.ts'

const WORDS = DATA_TEXT.versions
/** Rows shown at once: the first version brought every row. */
const SHOWN_AT_FIRST = 20

export interface VersionsSectionProps {
  readonly parameters: ChangesParameters
  readonly onChange: (patch: Partial<ChangesParameters>) => void
}

/** What each version of the data brought, changed or took away. */
export function VersionsSection(props: VersionsSectionProps) {
  const { view } = useView()
  const { askWhy } = useEvidence()
  const [limit, setLimit] = createSignal(SHOWN_AT_FIRST)
  const all = createMemo(() => answer(changes, view(), props.parameters))
  const finding = () => changes.finding(all().data, view(), props.parameters)
  const words = WORDS.columns
  const rows = () =>
    all()
      .data.slice(0, limit())
      .map(({ version, createdOn, table, row, change, columns, sources }) => [
        <code>{row}</code>,
        <div>
          {version}
          <Show when={createdOn}>
            {(day) => (
              <div class="under">
                <Day date={day()} />
              </div>
            )}
          </Show>
        </div>,
        TABLE_INFO[table].title,
        <div>
          {WORDS.changes[change]}
          <Show when={columns.length > 0}>
            <div class="under">{formatList(columns.map(({ column }) => column))}</div>
          </Show>
        </div>,
        <button
          type="button"
          class="text-button"
          disabled={isServer || sources.length === 0}
          aria-label={WORDS.evidenceOf(row)}
          onClick={() => askWhy({ about: row, rows: [row] })}
        >
          {WORDS.evidence}
        </button>,
      ])
  return (
    <section id={WORDS.id} class="stack" aria-label={WORDS.heading}>
      <h2>{WORDS.heading}</h2>
      <p>{finding().title}.</p>
      <p class="subtitle">{finding().subtitle}</p>
      <div class="choices controls" role="group" aria-label={WORDS.heading}>
        <Choice<TableName | ''>
          label={WORDS.table}
          value={props.parameters.table ?? ''}
          options={[
            { value: '', label: WORDS.every },
            ...TABLE_NAMES.map((value) => ({ value, label: TABLE_INFO[value].title })),
          ]}
          onChange={(table) => props.onChange({ table: table === '' ? null : table })}
        />
        <Choice<Change | ''>
          label={WORDS.change}
          value={props.parameters.change ?? ''}
          options={[
            { value: '', label: WORDS.every },
            ...CHANGES.map((value) => ({ value, label: WORDS.changes[value] })),
          ]}
          onChange={(change) => props.onChange({ change: change === '' ? null : change })}
        />
      </div>
      <For each={[...finding().notes, ...all().meta.warnings]}>{(note) => <p class="aside">{note}</p>}</For>
      <Show when={all().data.length > 0}>
        <PlainTable
          caption={WORDS.caption(Math.min(limit(), all().data.length), all().data.length)}
          columns={[
            { label: words.row },
            { label: words.version },
            { label: words.table },
            { label: words.change },
            { label: words.evidence },
          ]}
          rows={rows()}
        />
      </Show>
      <Show when={all().data.length > limit()}>
        <button type="button" class="text-button" disabled={isServer} onClick={() => setLimit(limit() * 10)}>
          {WORDS.more}
        </button>
      </Show>
      <TakeAway meta={all().meta} />
    </section>
  )
}
