import type { EncodeText } from './answers/encode-text.ts'

/**
 * Writes texts straight to where they will be sent from. Not from the pool that small buffers share: what is kept would
 * keep all of it.
 */
export const encodeTextInNode: EncodeText = (...texts) => {
  const bytes = Buffer.allocUnsafeSlow(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0))
  let end = 0
  for (const text of texts) end += bytes.write(text, end)
  return bytes
}
