/** As much of a value as a test needs: every field may be missing, none may be misspelt or of another type. */
export type PartOf<Value> = Value extends string | number | boolean | null | undefined | ReadonlyMap<unknown, unknown>
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly PartOf<Item>[]
    : { readonly [Key in keyof Value]?: PartOf<Value[Key]> }

/** A value of which only `part` is read. */
export function partOf<Value>(part: PartOf<Value>): Value {
  return part as Value
}
