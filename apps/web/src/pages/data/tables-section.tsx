import type { DossierView } from '@ffc/core/dossier'
import { TABLE_INFO, TABLE_NAMES, type TableName } from '@ffc/core/model'
import { formatNumber } from '@ffc/core/present'
import { For } from 'solid-js'
import { isServer } from 'solid-js/web'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { DATA_TEXT } from '../../text/data.ts'
import { type Download, createDownload } from './create-download.ts'
import type { TableFormat } from './data-files.ts'

const WORDS = DATA_TEXT.tables
const FORMATS: readonly TableFormat[] = ['CSV', 'JSON']

export interface TablesSectionProps {
  readonly view: DossierView
  /** Null until every row is there. */
  readonly all: DossierView | null
}

/** Each table with its rows, as a file. */
export function TablesSection(props: TablesSectionProps) {
  const download = createDownload()
  const rows = () =>
    TABLE_NAMES.map((table) => [
      <div>
        {TABLE_INFO[table].title}
        <div class="under">{TABLE_INFO[table].description}</div>
      </div>,
      formatNumber(props.view.tables[table].length),
      <TableFiles table={table} view={props.view} which={WORDS.thisView} download={download} />,
      props.all === null ? WORDS.unknown : formatNumber(props.all.tables[table].length),
      <TableFiles table={table} view={props.all} which={WORDS.everything} download={download} />,
    ])
  const words = WORDS.columns
  return (
    <section id={WORDS.id} class="stack" aria-label={WORDS.heading}>
      <h2>{WORDS.heading}</h2>
      <PlainTable
        caption={WORDS.caption}
        columns={[
          { label: words.table },
          { label: words.shown, isFigure: true },
          { label: words.files },
          { label: words.all, isFigure: true },
          { label: words.allFiles },
        ]}
        rows={rows()}
      />
      <p class="outcome" role="status">
        {download.outcome()}
      </p>
      <p class="aside">{WORDS.note}</p>
    </section>
  )
}

function TableFiles(props: {
  readonly table: TableName
  readonly view: DossierView | null
  readonly which: string
  readonly download: Download
}) {
  const take = (format: TableFormat) => {
    const { view, table } = props
    if (view) void props.download.take(({ tableFile }) => tableFile(view, table, format))
  }
  return (
    <div class="formats">
      <For each={FORMATS}>
        {(format) => (
          <button
            type="button"
            class="text-button"
            disabled={isServer || props.view === null}
            aria-label={WORDS.fileOf(format, TABLE_INFO[props.table].title, props.which)}
            onClick={() => take(format)}
          >
            {format}
          </button>
        )}
      </For>
    </div>
  )
}
