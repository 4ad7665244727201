/** Text as UTF-8. Platforms have faster ways than the one that all have. */
export type EncodeText = (text: string) => Uint8Array<ArrayBuffer>

/** What a platform can do better than, or beside, what all of them can. */
export interface Platform {
  /** Its fastest way to turn text into UTF-8. */
  readonly encodeText?: EncodeText
  /** Draws a PNG of an SVG figure. */
  renderPng?(svg: string): Promise<Uint8Array>
}

const encoder = new TextEncoder()

/** The way that every platform has. */
export const encodeText: EncodeText = (text) => encoder.encode(text)
