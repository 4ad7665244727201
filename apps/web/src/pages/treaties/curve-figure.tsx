import type { Answer } from '@ffc/core/analyses'
import { lag } from '@ffc/core/analyses/lag.run'
import { type Finding, focalName } from '@ffc/core/present'
import type { CivilDate } from '@ffc/core/time'
import type { LagData, LagParameters } from '@ffc/core/treaty-lag'
import { type Scene, pageFrame, sourceLine, survivalFigure } from '@ffc/figures'
import { FigureBlock } from '../../components/figure-block/figure-block.tsx'
import { useView } from '../../state/view-context.tsx'
import { TREATIES_TEXT } from '../../text/treaties.ts'

export interface CurveFigureProps {
  readonly answer: Answer<LagData>
  readonly finding: Finding
  readonly parameters: LagParameters
  readonly asOf: CivilDate
}

/** The survival curve. */
export function CurveFigure(props: CurveFigureProps) {
  const { view } = useView()
  const scene = (width: number): Scene =>
    survivalFigure(props.answer.data, {
      frame: pageFrame(width),
      finding: props.finding,
      parameters: props.parameters,
      focalName: focalName(view()),
      asOf: props.asOf,
      source: sourceLine(props.answer.meta),
    })
  return (
    <FigureBlock
      scene={scene}
      answer={props.answer}
      allRows={lag.table(props.answer.data)}
      hint={TREATIES_TEXT.curveHint}
      table={{
        summary: TREATIES_TEXT.curveData,
        caption: TREATIES_TEXT.curveCaption,
        table: curveTable(props.answer.data),
      }}
    />
  )
}

/** The analysis’ own table, without the column of groups where there is only one. */
function curveTable(data: LagData) {
  const table = lag.table(data)
  if (data.groups.length > 1) return table
  return { columns: table.columns.slice(1), rows: table.rows.map((row) => row.slice(1)) }
}
