import { type TableColumn, tableColumns } from '@ffc/core/dossier'
import { TABLE_INFO, TABLE_NAMES } from '@ffc/core/model'
import { For } from 'solid-js'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { DATA_TEXT } from '../../text/data.ts'

const WORDS = DATA_TEXT.codebook

/** The tables with their columns, as the model has them. */
export function Codebook(_props: object) {
  const words = WORDS.columns
  return (
    <For each={TABLE_NAMES}>
      {(table) => (
        <details class="codebook-table">
          <summary>{WORDS.count(TABLE_INFO[table].title, tableColumns(table).length)}</summary>
          <p>{TABLE_INFO[table].description}</p>
          <PlainTable
            caption={WORDS.caption(TABLE_INFO[table].title)}
            columns={[
              { label: words.name },
              { label: words.type },
              { label: words.required },
              { label: words.meaning },
              { label: words.form },
            ]}
            rows={tableColumns(table).map(({ name, info }) => [
              <code>{name}</code>,
              info.type,
              info.required ? WORDS.yes : WORDS.no,
              <div>
                {info.description}
                <div class="under">{targetOf(info)}</div>
              </div>,
              info.expected,
            ])}
          />
        </details>
      )}
    </For>
  )
}

function targetOf({ references }: TableColumn['info']): string {
  if (references === undefined) return ''
  return WORDS.refersTo(references === 'any' ? WORDS.anyTable : TABLE_INFO[references].title)
}
