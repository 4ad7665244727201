import { RequestRefused } from '../problem.ts'

/** The formats of an answer, by their suffix, in order of preference. */
export const FORMATS = {
  json: { type: 'application/json', contentType: 'application/json; charset=utf-8', others: [] },
  csv: { type: 'text/csv', contentType: 'text/csv; charset=utf-8; header=present', others: [] },
  ndjson: {
    type: 'application/x-ndjson',
    contentType: 'application/x-ndjson; charset=utf-8',
    others: ['application/ndjson', 'application/jsonl'],
  },
} as const

export type Format = keyof typeof FORMATS

export const FORMAT_NAMES = Object.keys(FORMATS) as Format[]

/** The format that an address names by its suffix, or null: `/v1/lag.csv`. */
export function formatOfPath(path: string): Format | null {
  const suffix = path.slice(path.lastIndexOf('.') + 1)
  return Object.hasOwn(FORMATS, suffix) && path.includes('.') ? (suffix as Format) : null
}

interface MediaRange {
  readonly type: string
  readonly quality: number
}

/** The format that suits `Accept` (RFC 9110 §12.5.1) best; JSON where the client does not say. Throws on none. */
export function negotiateFormat(accept: string | undefined): Format {
  if (accept === undefined || accept.trim() === '' || accept === '*/*') return 'json'
  const ranges = accept.split(',').map(parseRange)
  let best: { format: Format; quality: number } | null = null
  for (const format of FORMAT_NAMES) {
    const { type, others } = FORMATS[format]
    const quality = Math.max(...[type, ...others].map((name) => qualityOf(name, ranges)))
    if (quality > (best?.quality ?? 0)) best = { format, quality }
  }
  if (best) return best.format
  const types = FORMAT_NAMES.map((format) => FORMATS[format].type).join(', ')
  throw new RequestRefused('not-acceptable', `None of ${accept.slice(0, 200)} is to be had here. There are ${types}.`, {
    Vary: 'Accept',
  })
}

/** How much a client likes what is coded so, 0 (not at all) to 1. */
export function qualityOfCoding(header: string, coding: string): number {
  const ranges = header.split(',').map(parseRange)
  const named = ranges.find(({ type }) => type === coding) ?? ranges.find(({ type }) => type === '*')
  return named?.quality ?? 0
}

function parseRange(text: string): MediaRange {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  const value = quality === undefined ? 1 : Number(quality)
  return { type, quality: value >= 0 && value <= 1 ? value : 0 }
}

/** The most specific range that covers a type decides. */
function qualityOf(type: string, ranges: readonly MediaRange[]): number {
  const [family] = type.split('/')
  const range =
    ranges.find((one) => one.type === type) ??
    ranges.find((one) => one.type === `${family}/*`) ??
    ranges.find((one) => one.type === '*/*')
  return range?.quality ?? 0
}
