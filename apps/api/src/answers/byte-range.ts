/** Bytes from `start` up to, not including, `end`. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * The one range that a `Range` header asks for of so many bytes (RFC 9110 §14.2). Several ranges at once, other units
 * and what is no range are `unreadable`: the answer is then the whole. `outside` lies beyond the end.
 */
export function parseByteRange(header: string, size: number): ByteRange | 'unreadable' | 'outside' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim())
  const [, first = '', last = ''] = match ?? []
  if (first === '' && last === '') return 'unreadable'
  if (first === '') {
    const count = Math.min(Number(last), size)
    return count === 0 ? 'outside' : { start: size - count, end: size }
  }
  const start = Number(first)
  const end = last === '' ? size : Math.min(Number(last) + 1, size)
  if (last !== '' && Number(last) < start) return 'unreadable'
  return start < size ? { start, end } : 'outside'
}
