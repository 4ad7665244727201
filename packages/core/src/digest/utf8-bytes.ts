/** A text in UTF-8. Half a surrogate pair is written as the replacement character, as `TextEncoder` does. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(3 * text.length)
  let length = 0
  for (let index = 0; index < text.length; index += 1) {
    let code = text.codePointAt(index)!
    if (code < 0x80) {
      bytes[length] = code
      length += 1
      continue
    }
    if (code >= 0x10000) index += 1
    else if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd
    const trailing = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3
    bytes[length] = LEADING[trailing]! | (code >> (6 * trailing))
    for (let place = trailing - 1; place >= 0; place -= 1) {
      bytes[length + trailing - place] = 0x80 | ((code >> (6 * place)) & 0x3f)
    }
    length += 1 + trailing
  }
  return bytes.subarray(0, length)
}

/** First byte of a character with that many further bytes. */
const LEADING: readonly number[] = [0, 0xc0, 0xe0, 0xf0]
