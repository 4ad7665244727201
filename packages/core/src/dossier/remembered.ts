/**
 * What a pure function gave for an immutable object before: the same again, without the work. An object that nobody
 * else holds takes its results with it.
 *
 * @param most results that are kept for one object; the one not asked for the longest goes first
 */
export function remembered<Subject extends object, Result>(most: number) {
  const kept = new WeakMap<Subject, Map<string, Result>>()
  return (subject: Subject, key: string, compute: () => Result): Result => {
    let results = kept.get(subject)
    if (!results) kept.set(subject, (results = new Map()))
    const result = results.has(key) ? (results.get(key) as Result) : compute()
    results.delete(key)
    results.set(key, result)
    const [oldest] = results.keys()
    if (results.size > most && oldest !== undefined) results.delete(oldest)
    return result
  }
}
