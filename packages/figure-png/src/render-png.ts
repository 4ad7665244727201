import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'

/** Every face that a figure uses, by its own package: a machine without fonts draws the same picture. */
const FONT_FILES = [
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'newsreader/600SemiBold/Newsreader_600SemiBold.ttf',
].map((file) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${file}`)))
const SANS = 'Source Sans 3'
const SERIF = 'Newsreader'

export interface PngOptions {
  /** Pixels for each unit of the drawing; default 2, for screens of high density. */
  readonly scale?: number
}

/** Draws an SVG figure as PNG. The same text gives the same bytes on every machine of one platform. */
export function renderPng(svg: string, { scale = 2 }: PngOptions = {}): Uint8Array<ArrayBuffer> {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: FONT_FILES,
      loadSystemFonts: false,
      defaultFontFamily: SANS,
      sansSerifFamily: SANS,
      serifFamily: SERIF,
    },
  })
  return new Uint8Array(drawing.render().asPng())
}
