/**
 * Texts as UTF-8, one after the other. Each is encoded on its own: a single character beyond Latin-1 makes an engine hold
 * and encode all of a text as wide characters, which takes twice as long. Platforms have faster ways than the one that
 * all have.
 */
export type EncodeText = (...texts: string[]) => Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()

/** The way that every platform has. */
export const encodeText: EncodeText = (...texts) => {
  const parts = texts.map((text) => encoder.encode(text))
  const [only] = parts
  if (parts.length === 1 && only) return only
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let start = 0
  for (const part of parts) {
    bytes.set(part, start)
    start += part.length
  }
  return bytes
}
