/**
 * A receipt names an answer so exactly that it can be computed again and compared: the analysis, its view and parameters,
 * the data, the version of core, and a digest of what was answered.
 *
 *     ffc:lag/edition=article/as-of=2017-01-01/group-by=region@data=0.1.0-8f14e45fceea/core=0.1.0/answer=1f3870be274f6c49
 *
 * - `ffc:` and the name of the analysis or tool;
 * - `/name=value` for each parameter, in canonical order and percent-encoded. Edition and as-of date are always spelled out,
 *   since later data may have others by default; parameters of the analysis itself only where they differ from its defaults,
 *   which the version of core fixes;
 * - after the `@`, `data=` version and first 12 digits of the SHA-256 of the data (for a tool: name and SHA-256 of the file),
 *   `core=` its version, and `answer=` the first 16 digits of the SHA-256 of the answer's `data` as canonical JSON (RFC 8785),
 *   so that anybody can check a saved answer without ffc.
 *
 * It has no character that a shell or an address treats apart, so it can be pasted anywhere without quotes.
 */
import type { PreparedAnswer } from '../analyses/prepared-answer.ts'
import { canonicalJson } from '../digest/canonical-json.ts'
import { sha256 } from '../digest/sha256.ts'
import { utf8Bytes } from '../digest/utf8-bytes.ts'
import { badParameter } from '../failure.ts'

export interface Receipt {
  /** kebab-case name of an analysis or a tool. */
  readonly analysis: string
  /** Names in kebab-case with their values as text, as a flag or a query gives them. */
  readonly parameters: readonly (readonly [name: string, value: string])[]
  readonly dataVersion: string
  /** First 12 hexadecimal digits of the SHA-256 of the data. */
  readonly dataHash: string
  readonly coreVersion: string
  /** First 16 hexadecimal digits of the SHA-256 of the answer's data as canonical JSON. */
  readonly answerHash: string
}

export const DATA_HASH_LENGTH = 12
const ANSWER_HASH_LENGTH = 16
const LONGEST = 4000

/** The receipt of an answer, which is computed if it was not yet. */
export function receiptOf(prepared: PreparedAnswer): Receipt {
  const { meta, data } = prepared.answer()
  const { edition, asOf } = meta
  // These two are not in the canonical query where they are the default.
  const view = Object.entries({ edition, 'as-of': asOf }).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  )
  const spelledOut = new Set(view.map(([name]) => name))
  return {
    analysis: meta.analysis,
    parameters: [...view, ...queryPairs(prepared.query).filter(([name]) => !spelledOut.has(name))],
    dataVersion: meta.dataVersion,
    dataHash: meta.dataHash.slice(0, DATA_HASH_LENGTH),
    coreVersion: meta.coreVersion,
    answerHash: sha256(utf8Bytes(canonicalJson(data))).slice(0, ANSWER_HASH_LENGTH),
  }
}

/** The pairs of a canonical query. */
function queryPairs(query: string): [name: string, value: string][] {
  if (query === '') return []
  return query
    .slice(1)
    .split('&')
    .map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))]
    })
}

/** The receipt as text. `parseReceipt` reads it back. */
export function formatReceipt(receipt: Receipt): string {
  const { analysis, parameters, dataVersion, dataHash, coreVersion, answerHash } = receipt
  const view = parameters.map(([name, value]) => `/${name}=${encode(value)}`).join('')
  return `ffc:${analysis}${view}@data=${encode(dataVersion)}-${dataHash}/core=${encode(coreVersion)}/answer=${answerHash}`
}

/** As in an address, and of the characters left as they are there only those that no shell treats apart. */
function encode(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%2C', ',')
    .replace(/[!'()*~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

const FORM = 'ffc:<analysis>/<parameter>=<value>…@data=<version>-<12 digits>/core=<version>/answer=<16 digits>'

function badReceipt(problem: string) {
  return badParameter('receipt', problem, `Paste it whole, as it was printed: ${FORM}.`)
}

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const DATA = new RegExp(`^(.+)-([0-9a-f]{${DATA_HASH_LENGTH}})$`, 's')
const ANSWER = new RegExp(`^[0-9a-f]{${ANSWER_HASH_LENGTH}}$`)

/** Reads a receipt; space around it is fine. Throws a `Failure` that says which part is missing or broken. */
export function parseReceipt(text: string): Receipt {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST) throw badReceipt(`has ${trimmed.length} characters (at most ${LONGEST} are read)`)
  if (!trimmed.startsWith('ffc:')) throw badReceipt('does not begin with "ffc:"')
  const [question = '', ...rest] = trimmed.slice('ffc:'.length).split('@')
  if (rest.length !== 1) throw badReceipt(rest.length === 0 ? 'ends before its "@data="' : 'has more than one "@"')
  const [analysis = '', ...view] = question.split('/')
  if (!NAME.test(analysis)) throw badReceipt(`"${shorten(analysis)}" is no name of an analysis`)
  const parameters = view.map(readPair)
  const repeated = parameters.find(([name], index) => parameters.findIndex(([other]) => other === name) !== index)
  if (repeated) throw badReceipt(`${repeated[0]} is given twice`)
  const origin = new Map(rest[0]!.split('/').map(readPair))
  const part = (name: string): string => {
    const value = origin.get(name)
    if (value === undefined || value === '') throw badReceipt(`has no "${name}="`)
    return value
  }
  const [data, coreVersion, answerHash] = [part('data'), part('core'), part('answer')]
  const [, dataVersion = '', dataHash = ''] = DATA.exec(data) ?? []
  if (dataHash === '') throw badReceipt(`"data=${shorten(data)}" does not end in ${DATA_HASH_LENGTH} digits of a hash`)
  if (!ANSWER.test(answerHash))
    throw badReceipt(`"answer=${shorten(answerHash)}" is not ${ANSWER_HASH_LENGTH} digits of a hash`)
  if (origin.size > 3) throw badReceipt('has more than data, core and answer after its "@"')
  return { analysis, parameters, dataVersion, dataHash, coreVersion, answerHash }
}

function readPair(pair: string): readonly [name: string, value: string] {
  const [name = '', ...rest] = pair.split('=')
  if (!NAME.test(name) || rest.length === 0) throw badReceipt(`"${shorten(pair)}" is no name=value`)
  try {
    return [name, decodeURIComponent(rest.join('='))]
  } catch {
    throw badReceipt(`"${shorten(pair)}" is not percent-encoded`)
  }
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
