/** A drawing as PNG, made in the browser. */
import sansFont from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import serifFont from '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2?url'

/** Pixels for each unit of the drawing: sharp on screens of high density. */
const SCALE = 2

/** The faces that drawings ask for first, and the site's own files of them. */
const FACES = [
  { family: 'Source Sans 3', url: sansFont },
  { family: 'Newsreader', url: serifFont },
] as const

/**
 * Draws SVG text as PNG with the site's own faces; letters that these lack come from the system. Fails where the browser
 * cannot draw it or a face cannot be fetched.
 */
export async function drawPng(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([await withFaces(svg)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * SCALE
    canvas.height = image.naturalHeight * SCALE
    const context = canvas.getContext('2d')
    if (!context) throw new Error('the browser draws no pictures')
    context.scale(SCALE, SCALE)
    context.drawImage(image, 0, 0)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser makes no PNG'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** A picture cannot fetch anything: its faces must be inside it. */
async function withFaces(svg: string): Promise<string> {
  const rules = await Promise.all(
    FACES.map(async ({ family, url }) => {
      const data = await toBase64(await (await fetch(url)).blob())
      return `@font-face{font-family:'${family}';font-weight:200 900;src:url(${data}) format('woff2')}`
    }),
  )
  return svg.replace(/(<svg[^>]*>)/, (head) => `${head}<style>${rules.join('')}</style>`)
}

function toBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the face cannot be read')))
    reader.readAsDataURL(blob)
  })
}
