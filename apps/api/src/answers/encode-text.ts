/** Text as UTF-8. Platforms have faster ways than the one that all have. */
export type EncodeText = (text: string) => Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()

/** The way that every platform has. */
export const encodeText: EncodeText = (text) => encoder.encode(text)
