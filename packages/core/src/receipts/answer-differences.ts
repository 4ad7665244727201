/** A value that two answers to one question give otherwise. */
export interface AnswerDifference {
  /** Where it stands: `groups[all].quantiles[0.5].value`. */
  readonly path: string
  /** As JSON, shortened; null if the answer of then has nothing there. */
  readonly before: string | null
  /** As JSON, shortened; null if the answer of now has nothing there. */
  readonly after: string | null
}

/** Members that tell the items of a list apart, so that one item more does not make all later ones differ. */
const IDENTITIES = [
  'id',
  'iso3',
  'treaty',
  'row',
  'group',
  'term',
  'model',
  'distribution',
  'indicator',
  'input',
  'unit',
  'without',
  'probability',
  'months',
  'time',
  'asOf',
  'year',
] as const

/** The values that differ, in the order of the answer of now, then what is gone; none for equal answers. */
export function answerDifferences(before: unknown, after: unknown, path = ''): AnswerDifference[] {
  if (Object.is(before, after)) return []
  const [old, current] = [membersOf(before), membersOf(after)]
  if (!old || !current || Array.isArray(before) !== Array.isArray(after)) {
    return [{ path: path === '' ? 'data' : path, before: shown(before), after: shown(after) }]
  }
  const keys = [...current.keys(), ...[...old.keys()].filter((key) => !current.has(key))]
  return keys.flatMap((key) => {
    const inner = Array.isArray(after) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`
    return answerDifferences(old.get(key), current.get(key), inner)
  })
}

/** Members by key, items by what identifies them or by place; null for what has neither. */
function membersOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null
  if (!Array.isArray(value)) return new Map(Object.entries(value))
  const items = value as readonly unknown[]
  const identity = IDENTITIES.find((key) => identifies(items, key))
  return new Map(items.map((item, index) => [identity ? String((item as Keyed)[identity]) : String(index), item]))
}

type Keyed = Readonly<Record<string, unknown>>

function identifies(items: readonly unknown[], key: string): boolean {
  const values = items.map((item) => (typeof item === 'object' && item !== null ? (item as Keyed)[key] : undefined))
  const isPlain = values.every((value) => typeof value === 'string' || typeof value === 'number')
  return isPlain && new Set(values).size === values.length
}

const LONGEST = 60

function shown(value: unknown): string | null {
  if (value === undefined) return null
  const text = JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
