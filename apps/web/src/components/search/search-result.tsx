import type { SearchRecord } from '@ffc/core/analyses/search.run'
import { TABLE_INFO } from '@ffc/core/model'
import { Show } from 'solid-js'
import { PAGES } from '../../pages/pages.ts'
import { usePaths } from '../../site.ts'
import { useEvidence } from '../../state/evidence-context.tsx'
import { useView } from '../../state/view-context.tsx'

export interface SearchResultProps {
  readonly record: SearchRecord
  /** Before the result is opened. */
  readonly onLeave: () => void
}

/** Pages of single rows, by table. */
const PAGE_OF_TABLE: Readonly<Record<string, string>> = { treaties: 'treaties', countries: 'cooperation' }

/** A name that was found: a link where the thing has a page, else a way to who says so. */
export function SearchResult(props: SearchResultProps) {
  const paths = usePaths()
  const { evidenceQuery } = useView()
  const { askWhy } = useEvidence()
  const page = () => {
    const folder = PAGE_OF_TABLE[props.record.table]
    const definition = PAGES.find(({ path }) => path === `${folder}/:id`)
    return definition ? `${folder}/${encodeURIComponent(props.record.id)}` : null
  }
  const ask = () => {
    props.onLeave()
    askWhy({ about: props.record.title, rows: [props.record.id] })
  }
  const name = () => (
    <>
      {props.record.title}
      <Show when={props.record.titleZh}>{(text) => <span lang="zh"> {text()}</span>}</Show>
    </>
  )
  return (
    <li>
      <Show
        when={page()}
        fallback={
          <button type="button" class="text-button" onClick={ask}>
            {name()}
          </button>
        }
      >
        {(path) => (
          <a href={paths.to(path(), evidenceQuery())} onClick={() => props.onLeave()}>
            {name()}
          </a>
        )}
      </Show>{' '}
      <span class="kind">{TABLE_INFO[props.record.table].noun}</span>
    </li>
  )
}
