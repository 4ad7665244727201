import type { EncodeText } from './encode-text.ts'

/** What a platform can do better than, or beside, what all of them can. */
export interface Platform {
  /** Its fastest way to turn text into UTF-8. */
  readonly encodeText?: EncodeText
  /** Draws a PNG of an SVG figure. */
  renderPng?(svg: string): Promise<Uint8Array>
}
