import type { AnswerMeta, FlatTable } from '@ffc/core/analyses'
import type { Scene } from '@ffc/figures'
import { For, type JSX } from 'solid-js'
import { Portal } from 'solid-js/web'
import { usePaths } from '../../site.ts'
import { TEXT } from '../../text/index.ts'
import { DataTable } from '../data-table/data-table.tsx'
import './embedded-figure.css'

export interface EmbeddedFigureProps {
  readonly scene: Scene
  readonly drawing: () => JSX.Element
  readonly table: { readonly summary: string; readonly caption: string; readonly table: FlatTable }
  readonly meta: AnswerMeta
}

/** Id of the element of the frame that an embedded figure takes for itself. */
export const EMBED_PLACE = 'embedded'

/** A figure alone, as another site shows it: its title and source come along, and the way back to the whole. */
export function EmbeddedFigure(props: EmbeddedFigureProps) {
  const paths = usePaths()
  return (
    <Portal mount={document.getElementById(EMBED_PLACE) ?? document.body}>
      <figure class="figure-block embedded-figure">
        <h1>{props.scene.title}</h1>
        <p class="subtitle">{props.scene.subtitle}</p>
        {props.drawing()}
        <For each={props.scene.footnotes ?? []}>{(note) => <p class="footnote">{note}</p>}</For>
        <figcaption>
          {props.scene.source}{' '}
          <a href={paths.page(props.meta.links.web)} target="_blank" rel="noopener">
            {TEXT.embed.whole}
          </a>
        </figcaption>
        <DataTable {...props.table} />
      </figure>
    </Portal>
  )
}
