import { formatList, formatNumber } from './format.ts'

/** Names in one sentence. */
const MOST_NAMES = 3

/** `Laos and Thailand`; of more than three their number alone: `4 states`. */
export function namesText(names: readonly string[], plural: string): string {
  return names.length > MOST_NAMES ? `${formatNumber(names.length)} ${plural}` : formatList(names)
}
