/** One indicator under one choice of normalisation and mean: what is left to do is to weigh it. */
export interface PreparedColumn {
  /** Transformed values; 0 where missing. */
  readonly terms: Float64Array
  /** 1 where the unit has a value. */
  readonly observed: Float64Array
  /** Units without a value. */
  readonly gaps: readonly number[]
}

export interface ColumnCache {
  /** The column of an indicator under the choice of that number, prepared when it is first asked for. */
  prepared(column: Float64Array, indicator: number, choice: number): PreparedColumn
}

/**
 * Remembers prepared columns by what they hold: variants of the data differ in few columns, and each of those has few
 * forms, however many ways there are to combine them.
 *
 * @param prepare makes the column of an indicator under a choice
 * @param keptNumbers beyond so many numbers all is forgotten, and made again when it is asked for
 */
export function makeColumnCache(
  prepare: (column: Float64Array, indicator: number, choice: number) => PreparedColumn,
  keptNumbers: number,
): ColumnCache {
  let kept = 0
  let byContent = new Map<number, Entry[]>()
  // Most often the very array comes again, and need not be read.
  let byIdentity = new WeakMap<Float64Array, Entry>()

  const entryOf = (column: Float64Array, indicator: number): Entry => {
    const known = byIdentity.get(column)
    if (known?.indicator === indicator) return known
    const key = hashOf(column, indicator)
    const entries = byContent.get(key) ?? []
    let entry = entries.find((one) => one.indicator === indicator && isSame(one.column, column))
    if (!entry) {
      kept += column.length
      entry = { indicator, column, choices: [] }
      byContent.set(key, [...entries, entry])
    }
    byIdentity.set(column, entry)
    return entry
  }

  return {
    prepared(column, indicator, choice) {
      const { choices } = entryOf(column, indicator)
      const known = choices[choice]
      if (known) return known
      const made = prepare(column, indicator, choice)
      kept += 2 * column.length
      choices[choice] = made
      if (kept > keptNumbers) {
        kept = 0
        byContent = new Map()
        byIdentity = new WeakMap()
      }
      return made
    },
  }
}

interface Entry {
  readonly indicator: number
  readonly column: Float64Array
  /** By the number of the choice; those not asked for are absent. */
  readonly choices: PreparedColumn[]
}

/** A 32-bit hash of the bits (FNV-1a by words; Fowler, Noll and Vo 1991). */
function hashOf(column: Float64Array, indicator: number): number {
  const words = new Int32Array(column.buffer, column.byteOffset, 2 * column.length)
  let hash = 0x811c9dc5 ^ indicator
  for (let index = 0; index < words.length; index += 1) hash = Math.imul(hash ^ words[index]!, 0x01000193)
  return hash
}

function isSame(one: Float64Array, other: Float64Array): boolean {
  return one.length === other.length && one.every((value, unit) => Object.is(value, other[unit]))
}
