/** What a pane shows, before it is laid out: a table, a figure or running text. Plain data. */
import type { Frame, Scene, Tone } from '@ffc/figures'
import type { Line } from '../components/line.ts'
import type { ScreenName } from '../keys.ts'
import type { Size } from './size.ts'

/** Where Enter leads. */
export interface Target {
  readonly screen: ScreenName
  /** What the screen is about: the id of a treaty, the code of a state, the name of an analysis. */
  readonly subject?: string
  /** Name of a pane. */
  readonly pane?: string
  /** Id of the item to stand on. */
  readonly item?: string
  /** Parameters to set on the way, by analysis. */
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Something that the cursor can be on. */
export interface SheetItem {
  readonly id: string
  /** One sentence or more: what it says. */
  readonly says: string
  /** Ids of the rows that it rests on. */
  readonly rows: readonly string[]
  readonly opens?: Target
}

export interface SheetCell {
  readonly text: string
  /** Ids of the rows behind this cell; default: those of its row. */
  readonly rows?: readonly string[]
  /** What it says at length, where that is more than the row says. */
  readonly says?: string
  /** What its column is sorted by; default: the text. Null comes last. */
  readonly order?: number | string | null
  readonly tone?: Tone
}

export interface SheetRow extends SheetItem {
  /** Stands over the row, once for all rows that have it. */
  readonly heading?: string
  readonly cells: readonly SheetCell[]
  /** What a filter looks through beside the cells. */
  readonly names?: string
  /** Index of its row in the flat table of the answer, so that an export holds what is seen. */
  readonly record?: number
}

export interface SheetColumn {
  readonly key: string
  readonly label: string
  /** What the cursor's cell is called in the evidence; default: the label. */
  readonly title?: string
  readonly align?: 'right'
  /** Narrowest useful width; default: that of its label or 6. */
  readonly least?: number
  /** Widest useful width; default: as wide as its texts. */
  readonly most?: number
  /** Takes what room is left. */
  readonly grows?: true
  /** Sorts falling first. */
  readonly falls?: true
  /** Is not a stop of the cursor. */
  readonly isDrawn?: true
  /** Draws the cell, in place of its text. */
  readonly draw?: (row: SheetRow, width: number, drawing: Drawing) => Line
  readonly drawHeader?: (width: number, drawing: Drawing) => Line
}

export interface Drawing {
  readonly ascii: boolean
  readonly isSelected: boolean
}

export interface TableSheet {
  readonly kind: 'table'
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
  /** Said where there are no rows. */
  readonly empty: string
  /** Blanks between columns; default 2. */
  readonly gap?: number
}

export interface FigureSheet {
  readonly kind: 'figure'
  readonly draw: (frame: Frame) => Scene
  /** The parts that take the cursor. */
  readonly items: readonly SheetItem[]
  /** Rows at the top that stay when the figure scrolls. */
  readonly sticky: number
}

export interface TextBlock extends SheetItem {
  readonly heading?: string
  readonly text: string
  readonly tone?: Tone
}

export interface TextSheet {
  readonly kind: 'text'
  readonly blocks: readonly TextBlock[]
}

export type Sheet = TableSheet | FigureSheet | TextSheet

/** Lines of their own above the sheet, beside the finding. */
export type DrawHead = (size: Size) => readonly Line[]
