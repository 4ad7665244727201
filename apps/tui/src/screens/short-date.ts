/** A date in few cells: EDTF as it is where it fits, open ends in words, an interval by the years of its ends. */
export function shortDate(date: string | null, width: number): string {
  if (date === null) return '–'
  const words = date.startsWith('../')
    ? `by ${date.slice(3)}`
    : date.endsWith('/..')
      ? `from ${date.slice(0, -3)}`
      : date
  if (words.length <= width) return words
  const ends = date.split('/').map((end) => (end === '..' ? '' : end.slice(0, 4)))
  return [...new Set(ends)].join('–').slice(0, width)
}
