import type { Answer, FlatTable } from '@ffc/core/analyses'
import type { Scene, ScenePart } from '@ffc/figures'
import { type Accessor, type JSX, Show, createEffect, createMemo, createSignal } from 'solid-js'
import { isServer } from 'solid-js/web'
import { useView } from '../../state/view-context.tsx'
import { useEvidence } from '../../state/evidence-context.tsx'
import { DataTable } from '../data-table/data-table.tsx'
import { Downloads } from '../downloads/downloads.tsx'
import { createWidth } from '../scene/create-width.ts'
import { SceneView } from '../scene/scene-view.tsx'
import { EmbeddedFigure } from './embedded-figure.tsx'
import { TakeAway } from '../take-away/take-away.tsx'

export interface FigureBlockProps {
  /** The figure, drawn for a width in pixels. Tracked: what it reads is what it follows. */
  readonly scene: (width: number) => Scene
  /** The answer that the figure shows. */
  readonly answer: Answer
  /** How to read it with a pointer and with the keyboard, in a sentence. */
  readonly hint: string
  /** The numbers behind the drawing. */
  readonly table: { readonly summary: string; readonly caption: string; readonly table: FlatTable }
  /** What the command line prints with --csv, where the page shows less than that. */
  readonly allRows?: FlatTable
  /** What files taken now would lack, where the answer is not whole yet. */
  readonly lacks?: string | undefined
  /** Opens the evidence behind a part of the drawing; default: the site's dialog tells its rows. */
  readonly onOpen?: (part: ScenePart) => void
}

/** Widths that prerendered pages are laid out for; style sheets show the one that fits. */
const WIDE = 800
const NARROW = 358
/** Of a figure that leaves its page: the same whatever window it was taken from, and that of `ffc figure`. */
const FILE_WIDTH = 760

/** A figure of a page with all that belongs to one: its source, its table, its citation. */
export function FigureBlock(props: FigureBlockProps) {
  const [width, setWidth] = createSignal(WIDE)
  const scene = createMemo(() => props.scene(width()))
  const { askWhy } = useEvidence()
  const open = (part: ScenePart) => {
    if (props.onOpen) props.onOpen(part)
    else askWhy({ about: part.label ?? '', rows: part.rows ?? [] })
  }
  /** Follows the scene: while a date moves the drawing stays, and only what differs in it is set anew. */
  const at = (place: Accessor<Scene>) => <SceneView scene={place()} hint={props.hint} onOpen={open} />
  const taken = () => ({
    answer: props.answer,
    shown: props.table.table,
    all: props.allRows ?? props.table.table,
    scene: props.scene(FILE_WIDTH),
    lacks: props.lacks,
  })
  const { embed } = useView()
  const isEmbedded = createMemo(() => !isServer && embed() === scene().name)
  const drawing = () => (
    <Show when={isServer} fallback={<MeasuredBox onWidth={setWidth}>{at(scene)}</MeasuredBox>}>
      <div class="when-wide">{at(() => props.scene(WIDE))}</div>
      <div class="when-narrow">{at(() => props.scene(NARROW))}</div>
    </Show>
  )
  return (
    <Show
      when={isEmbedded()}
      fallback={
        <figure class="figure-block">
          {drawing()}
          <figcaption>{scene().source}</figcaption>
          <DataTable summary={props.table.summary} caption={props.table.caption} table={props.table.table} />
          <Downloads taken={taken} />
          <TakeAway meta={props.answer.meta} />
        </figure>
      }
    >
      <EmbeddedFigure scene={scene()} drawing={drawing} table={props.table} meta={props.answer.meta} />
    </Show>
  )
}

/** Says how wide it is once it stands, and whenever that changes. */
function MeasuredBox(props: { readonly onWidth: (width: number) => void; readonly children: JSX.Element }) {
  let box: HTMLDivElement | undefined
  const width = createWidth(() => box, WIDE)
  createEffect(() => props.onWidth(width()))
  return <div ref={box}>{props.children}</div>
}
