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

/** Letters of scripts that our faces have no shapes for: titles of Chinese sources, and whatever own data bring. */
const OTHER_SCRIPTS = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\P{L}]/u

/**
 * Draws an SVG figure as PNG. The same text gives the same bytes on every machine of one platform; letters of other
 * scripts than Latin, Greek and Cyrillic are drawn with the fonts of the machine, and as boxes where it has none.
 */
export function renderPng(svg: string, { scale = 2 }: PngOptions = {}): Uint8Array<ArrayBuffer> {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: FONT_FILES,
      loadSystemFonts: OTHER_SCRIPTS.test(svg),
      defaultFontFamily: SANS,
      sansSerifFamily: SANS,
      serifFamily: SERIF,
    },
  })
  return new Uint8Array(drawing.render().asPng())
}
