import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'

/** Every face that a figure uses, by its own package: a machine without fonts draws the same picture. */
const FONT_FILES = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'].map((file) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${file}`)),
)
const FAMILY = 'Source Sans 3'

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
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
      serifFamily: FAMILY,
    },
  })
  return new Uint8Array(drawing.render().asPng())
}
