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

/**
 * A bar from one moment to another. `fade` says that it goes on at that side beyond what is known; `soft` that the
 * moment it leads to lies somewhere within it (an imprecise date), so that it thins out towards that side.
 */
export interface Bar {
  readonly kind: 'bar'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly tone: Tone
  readonly fade?: 'right' | 'left'
  readonly soft?: 'right' | 'left'
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
  /** An upright tick: a censored observation on a curve, the middle of an interval. */
  | 'tick'
  /** Sought, none. */
  | 'short-tick'
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

/** One line of text; `at` is the middle of its height, and of its width as `anchor` says. */
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
  /** What must stand under it wherever it goes: a caveat, how to draw it again. A page says the same in places of its own. */
  readonly footnotes?: readonly string[]
  readonly parts: readonly ScenePart[]
}

/** The room that a scene is laid out in, and the size of its text: a terminal has other letters than a page. */
export interface Frame {
  readonly width: number
  /** Null: as high as the content needs. A scene that cannot be that low is higher; its own height says so. */
  readonly height: number | null
  /** Mean width of a character of axis text. */
  readonly characterWidth: number
  /** Height of a line of axis text. */
  readonly lineHeight: number
  /** A grid of cells draws nothing finer than a character: bars and axes take a line of their own. */
  readonly isGrid: boolean
  /** Width of a text, in pixels. */
  readonly textWidth: (text: string) => number
}
