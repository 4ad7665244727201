/** Draws a PNG of an SVG figure. The native module is loaded with the first one. */
export async function renderPngInNode(svg: string): Promise<Uint8Array> {
  const { renderPng } = await import('@ffc/figure-png')
  return renderPng(svg)
}
