import type { CompositeData } from '@ffc/core/analyses/composite.run'
import type { MetaAnalysisData } from '@ffc/core/analyses/meta-analysis.run'
import type { SurvivalData } from '@ffc/core/analyses/survival.run'
import { type Scene, curvesFigure, effectsFigure, indexFigure, pageFrame } from '@ffc/figures'
import { For, Show, createMemo } from 'solid-js'
import { DataTable } from '../components/data-table/data-table.tsx'
import { MethodList } from '../components/evidence/method-list.tsx'
import { createWidth } from '../components/scene/create-width.ts'
import { PlainScene } from '../components/scene/plain-scene.tsx'
import { BRING_TEXT } from '../text/bring.ts'
import type { ToolAnswer } from './own-messages.ts'

const WORDS = BRING_TEXT.tools
const USUAL_WIDTH = 760

/** What a tool found: the finding, the figure, the table, what to know, the methods, the command. */
export function ToolResult(props: { readonly found: ToolAnswer }) {
  let box: HTMLDivElement | undefined
  const width = createWidth(() => box, USUAL_WIDTH)
  const scene = createMemo(() => sceneOf(props.found, width()))
  const { finding, table, answer } = props.found
  return (
    <div class="tool-result">
      <h3>{finding.title}.</h3>
      <p class="under">{finding.subtitle}</p>
      <figure>
        <div ref={box}>
          <PlainScene scene={scene()} />
        </div>
        <figcaption>{scene().source}</figcaption>
      </figure>
      <For each={finding.notes}>{(note) => <p>{note}</p>}</For>
      <Show when={answer.meta.warnings.length > 0}>
        <h4>{WORDS.warnings}</h4>
        <For each={answer.meta.warnings}>{(warning) => <p>{warning}</p>}</For>
      </Show>
      <DataTable summary={WORDS.table} caption={finding.title} table={table} />
      <MethodList methods={answer.meta.methods} />
      <p>
        {WORDS.command}: <code>{answer.meta.links.cli}</code>
      </p>
    </div>
  )
}

function sceneOf({ answer, finding }: ToolAnswer, width: number): Scene {
  const { analysis, parameters, citation } = answer.meta
  const context = (axisTitle: unknown) => ({
    frame: pageFrame(width),
    finding,
    source: citation,
    axisTitle: String(axisTitle),
  })
  switch (analysis) {
    case 'survival':
      return curvesFigure(answer.data as SurvivalData, context(parameters['time']))
    case 'meta-analysis':
      return effectsFigure(answer.data as MetaAnalysisData, context(parameters['effect']))
    default:
      return indexFigure(answer.data as CompositeData, context(WORDS.score))
  }
}
