/**
 * Ranks from 1 for the smallest value; ties share the average of their ranks (R: `rank(x, ties.method = "average",
 * na.last = "keep")`). A missing value (NaN) has the rank NaN and takes up none.
 */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, index) => index)
    .filter((index) => !Number.isNaN(values[index]!))
    .toSorted((one, other) => values[one]! - values[other]!)
  const ranks = new Float64Array(values.length).fill(Number.NaN)
  let first = 0
  while (first < order.length) {
    let past = first + 1
    while (past < order.length && values[order[past]!] === values[order[first]!]) past += 1
    // Ranks first + 1 … past, whose mean is this.
    const shared = (first + 1 + past) / 2
    for (let position = first; position < past; position += 1) ranks[order[position]!] = shared
    first = past
  }
  return ranks
}
