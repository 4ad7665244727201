import type { AnswerMeta, FlatTable } from '@ffc/core/analyses'
import type { Scene, ScenePart } from '@ffc/figures'
import { Show, createMemo } from 'solid-js'
import { isServer } from 'solid-js/web'
import { useEvidence } from '../../state/evidence-context.tsx'
import { DataTable } from '../data-table/data-table.tsx'
import { createWidth } from '../scene/create-width.ts'
import { SceneView } from '../scene/scene-view.tsx'
import { TakeAway } from '../take-away/take-away.tsx'

export interface FigureBlockProps {
  /** The figure, drawn for a width in pixels. Tracked: what it reads is what it follows. */
  readonly scene: (width: number) => Scene
  /** Of the answer that the figure shows. */
  readonly meta: AnswerMeta
  /** How to read it with a pointer and with the keyboard, in a sentence. */
  readonly hint: string
  /** The numbers behind the drawing. */
  readonly table: { readonly summary: string; readonly caption: string; readonly table: FlatTable }
  /** Opens the evidence behind a part of the drawing; default: the site's dialog tells its rows. */
  readonly onOpen?: (part: ScenePart) => void
}

/** Widths that prerendered pages are laid out for; style sheets show the one that fits. */
const WIDE = 800
const NARROW = 358

/** A figure of a page with all that belongs to one: its source, its table, its citation. */
export function FigureBlock(props: FigureBlockProps) {
  let box: HTMLDivElement | undefined
  const width = createWidth(() => box, WIDE)
  const scene = createMemo(() => props.scene(width()))
  const { askWhy } = useEvidence()
  const open = (part: ScenePart) => {
    if (props.onOpen) props.onOpen(part)
    else askWhy({ about: part.label ?? '', rows: part.rows ?? [] })
  }
  const view = (at: Scene) => <SceneView scene={at} hint={props.hint} onOpen={open} />
  return (
    <figure class="figure-block">
      <div ref={box}>
        <Show when={isServer} fallback={view(scene())}>
          <div class="when-wide">{view(props.scene(WIDE))}</div>
          <div class="when-narrow">{view(props.scene(NARROW))}</div>
        </Show>
      </div>
      <figcaption>{scene().source}</figcaption>
      <DataTable summary={props.table.summary} caption={props.table.caption} table={props.table.table} />
      <TakeAway meta={props.meta} />
    </figure>
  )
}
