import type { Answer } from '@ffc/core/analyses'
import { lag } from '@ffc/core/analyses/lag.run'
import type { Finding } from '@ffc/core/present'
import type { CivilDate } from '@ffc/core/time'
import type { LagData, LagParameters } from '@ffc/core/treaty-lag'
import { type Scene, type ScenePart, pageFrame, sourceLine, survivalFigure } from '@ffc/figures'
import { Show, createMemo } from 'solid-js'
import { isServer } from 'solid-js/web'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { createWidth } from '../../components/scene/create-width.ts'
import { SceneView } from '../../components/scene/scene-view.tsx'
import { TakeAway } from '../../components/take-away/take-away.tsx'
import { TEXT } from '../../text.ts'

export interface CurveFigureProps {
  readonly answer: Answer<LagData>
  readonly finding: Finding
  readonly parameters: LagParameters
  readonly asOf: CivilDate
  readonly onOpen: (treaties: readonly string[]) => void
}

/** Widths that prerendered pages are laid out for; style sheets show the one that fits. */
const WIDE = 800
const NARROW = 358

/** The survival curve with its source, its table and its citation. */
export function CurveFigure(props: CurveFigureProps) {
  let box: HTMLDivElement | undefined
  const width = createWidth(() => box, WIDE)
  const sceneAt = (width: number): Scene =>
    survivalFigure(props.answer.data, {
      frame: pageFrame(width),
      finding: props.finding,
      parameters: props.parameters,
      asOf: props.asOf,
      source: sourceLine(props.answer.meta),
    })
  const scene = createMemo(() => sceneAt(width()))
  const open = ({ rows }: ScenePart) => props.onOpen(rows ?? [])
  return (
    <figure class="curve">
      <div ref={box}>
        <Show when={isServer} fallback={<SceneView scene={scene()} hint={TEXT.treaties.curveHint} onOpen={open} />}>
          <div class="when-wide">
            <SceneView scene={sceneAt(WIDE)} hint={TEXT.treaties.curveHint} onOpen={open} />
          </div>
          <div class="when-narrow">
            <SceneView scene={sceneAt(NARROW)} hint={TEXT.treaties.curveHint} onOpen={open} />
          </div>
        </Show>
      </div>
      <figcaption>{scene().source}</figcaption>
      <DataTable
        summary={TEXT.treaties.curveData}
        caption={TEXT.treaties.curveCaption}
        table={curveTable(props.answer.data)}
      />
      <TakeAway meta={props.answer.meta} />
    </figure>
  )
}

/** The analysis’ own table, without the column of groups where there is only one. */
function curveTable(data: LagData) {
  const table = lag.table(data)
  if (data.groups.length > 1) return table
  return { columns: table.columns.slice(1), rows: table.rows.map((row) => row.slice(1)) }
}
