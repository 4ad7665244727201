/**
 * A scene: what a figure is before anything draws it. Plain data in the pixels of its frame; no markup, no colour, no
 * platform. Renderers turn tones into colours (web, SVG) or characters (terminal).
 */

/** What a mark means, not what colour it has. */
export type Tone =
  /** The thing being looked at. */
  | 'accent'
  | 'in-force'
  | 'pending'
  /** Text and the main line of a chart. */
  | 'ink'
  /** Secondary text, axis labels. */
  | 'muted'
  /** Grid lines and context. */
  | 'faint'
  /** The page itself: what lies under everything. */
  | 'paper'

export type Point = readonly [x: number, y: number]

export interface Line {
  readonly kind: 'line'
  readonly from: Point
  readonly to: Point
  readonly tone: Tone
  /** Stroke width in pixels; default 1. */
  readonly weight?: number
  readonly dashed?: boolean
}

export interface Polyline {
  readonly kind: 'polyline'
  readonly points: readonly Point[]
  readonly tone: Tone
  readonly weight?: number
}

/** A filled shape. */
export interface Area {
  readonly kind: 'area'
  readonly points: readonly Point[]
  readonly tone: Tone
  /** 0–1; default 1. */
  readonly opacity?: number
}

/** A bar. `fade` says that its end is open: it goes on beyond what is known. */
export interface Bar {
  readonly kind: 'bar'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly tone: Tone
  readonly fade?: 'right' | 'left'
}

/** A symbol of the shared vocabulary: each shape has one meaning on every surface. */
export interface Symbol {
  readonly kind: 'symbol'
  readonly symbol: SymbolName
  readonly at: Point
  readonly tone: Tone
  /** Radius in pixels. */
  readonly size: number
}

export type SymbolName =
  /** In force; a value. */
  | 'filled-dot'
  /** Signed, pending. */
  | 'hollow-dot'
  /** Round another mark: the value is disputed. */
  | 'ring'
  /** Sought, or a censored observation on a curve. */
  | 'tick'
  /** Returned on request: points to China, to the left. */
  | 'filled-triangle-left'
  /** Refused. */
  | 'crossed'
  /** Sent on to a third state: points away. */
  | 'triangle-right'
  /** Attack or incident. */
  | 'diamond'
  /** Statement, law, visit. */
  | 'small-circle'

export interface Text {
  readonly kind: 'text'
  readonly at: Point
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
  readonly tone: Tone
  readonly bold?: boolean
  /** BCP 47, where it is not the page's. */
  readonly lang?: string
}

export type Mark = Line | Polyline | Area | Bar | Symbol | Text

/**
 * Marks that belong together. A part with a label is a datum: it takes focus, says its label (hovering and focusing
 * say the same) and opens the rows that it rests on.
 */
export interface ScenePart {
  readonly name: string
  readonly marks: readonly Mark[]
  /** One sentence: what this datum says. */
  readonly label?: string
  /** Ids of the rows that it rests on. */
  readonly rows?: readonly string[]
}

export interface Scene {
  /** Name of the figure, kebab-case. */
  readonly name: string
  readonly width: number
  readonly height: number
  /** States the finding. */
  readonly title: string
  /** n, as-of date and method. */
  readonly subtitle: string
  /** One sentence of what the figure shows, for those who do not see it. */
  readonly description: string
  /** Source line. */
  readonly source: string
  readonly parts: readonly ScenePart[]
}

/** The room that a scene is laid out in, and the size of its text: a terminal has other letters than a page. */
export interface Frame {
  readonly width: number
  /** Null: as high as the content needs. */
  readonly height: number | null
  /** Mean width of a character of axis text. */
  readonly characterWidth: number
  /** Height of a line of axis text. */
  readonly lineHeight: number
}

/** A frame for pages and SVG files: axis text of 13 px in the sans. */
export function pageFrame(width: number, height: number | null = null): Frame {
  return { width, height, characterWidth: 6.4, lineHeight: 17 }
}

/** Pixels of one terminal cell: 2×4 braille dots of 4 px. */
export const CELL_WIDTH = 8
export const CELL_HEIGHT = 16

/** A frame of terminal cells. */
export function terminalFrame(columns: number, rows: number | null): Frame {
  return {
    width: columns * CELL_WIDTH,
    height: rows === null ? null : rows * CELL_HEIGHT,
    characterWidth: CELL_WIDTH,
    lineHeight: CELL_HEIGHT,
  }
}
