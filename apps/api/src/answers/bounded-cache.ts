/** Least recently used values go first once their sizes add up to more than the bound. */
export class BoundedCache<Value> {
  readonly #largest: number
  readonly #values = new Map<string, { readonly value: Value; readonly size: number }>()
  #size = 0

  /** @param largest bound of the sum of sizes; a value that takes more than a quarter of it is not kept */
  constructor(largest: number) {
    this.#largest = largest
  }

  get size(): number {
    return this.#size
  }

  get(key: string): Value | undefined {
    const kept = this.#values.get(key)
    if (!kept) return undefined
    this.#values.delete(key)
    this.#values.set(key, kept)
    return kept.value
  }

  /** Keeps a value; `size` counts beside the length of its key. */
  set(key: string, value: Value, size: number): void {
    const whole = size + key.length
    if (whole > this.#largest / 4) return
    this.#size += whole - (this.#values.get(key)?.size ?? 0)
    this.#values.delete(key)
    this.#values.set(key, { value, size: whole })
    for (const [oldest, { size: freed }] of this.#values) {
      if (this.#size <= this.#largest) break
      this.#values.delete(oldest)
      this.#size -= freed
    }
  }
}
