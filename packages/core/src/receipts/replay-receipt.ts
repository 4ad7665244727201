import { TOOLS, findEntry } from '../analyses/catalogue.ts'
import type { PreparedAnswer } from '../analyses/prepared-answer.ts'
import type { DataTable } from '../dossier/data-table.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { Failure, badParameter } from '../failure.ts'
import { CORE_VERSION } from '../version.ts'
import { type AnswerDifference, answerDifferences } from './answer-differences.ts'
import { DATA_HASH_LENGTH, type Receipt, formatReceipt, receiptOf } from './receipt.ts'

/** What a receipt is replayed on: a dossier for an analysis, the file as a table for a tool. */
export type ReplayData = Dossier | DataTable

export interface Replay {
  /** `refused`: the question has no answer on these data; `reasons` says why. */
  readonly verdict: 'same' | 'differs' | 'refused'
  /** The verdict as a sentence. */
  readonly summary: string
  /** The receipt that was replayed, in canonical form. */
  readonly receipt: string
  /** The receipt of the answer as it is now; null if there is none. */
  readonly now: string | null
  /** What is not as it was then and may explain a difference, one sentence each. */
  readonly reasons: readonly string[]
  /** What the answers of then and now say in a sentence; null without the data of then or an answer now. */
  readonly findings: { readonly before: string; readonly after: string } | null
  /** Values that read otherwise, where the data of then are at hand; empty if the answers are the same. */
  readonly differences: readonly AnswerDifference[]
  /** How to find out more, or what to do; null if nothing is left to say. */
  readonly tip: string | null
}

/**
 * Computes the answer of a receipt again and says whether it is the same, or what differs and why.
 *
 * For an analysis, `data` is a dossier that holds the rows which `editionToLoad(findEntry(receipt.analysis), edition)` names,
 * with `edition` from the receipt's parameters (or simply all rows); for a tool (`TOOLS`), the caller's table. `earlier` is
 * the data of then, if they are another version: with them, what differs is told value by value.
 *
 * Throws a `Failure`: `not-found` for an analysis that this version does not have; `bad-parameter` for data of the wrong
 * kind, for an `earlier` that has another hash than the receipt, and for parameters that no data could answer.
 */
export function replayReceipt(receipt: Receipt, data: ReplayData, earlier: ReplayData | null = null): Replay {
  if (earlier && !hasHashOf(receipt, earlier)) {
    throw new Failure(
      'bad-parameter',
      `earlier: these data have the hash ${earlier.hash.slice(0, DATA_HASH_LENGTH)}; the receipt names ${receipt.dataHash}`,
      `Give the data of version ${receipt.dataVersion} as they were when the receipt was made.`,
    )
  }
  const reasons = reasonsOf(receipt, data)
  const text = formatReceipt(receipt)
  const asked = askAgain(receipt, data)
  const nothing = { receipt: text, now: null, reasons, findings: null, differences: [], tip: null }
  if (asked instanceof Failure) {
    const summary = `The question has no answer on the data of now: ${asked.message}`
    return { ...nothing, verdict: 'refused', summary, tip: asked.tip }
  }
  const now = receiptOf(asked)
  if (now.answerHash === receipt.answerHash) {
    const summary = reasons.length === 0 ? 'Same answer, from the same data and the same core.' : 'Same answer.'
    return { ...nothing, verdict: 'same', summary, now: formatReceipt(now) }
  }
  const asBefore = earlier && askAgain(receipt, earlier)
  const past = asBefore instanceof Failure ? null : asBefore
  const differences = past ? answerDifferences(past.answer().data, asked.answer().data) : []
  return {
    verdict: 'differs',
    summary: summaryOf(reasons, past ? differences.length : null),
    receipt: text,
    now: formatReceipt(now),
    reasons: [...reasons, ...(past ? pastReasons(receipt, past) : [])],
    findings: past && { before: sentenceOf(past), after: sentenceOf(asked) },
    differences,
    tip: tipOf(receipt, data, earlier),
  }
}

function hasHashOf({ dataHash }: Receipt, { hash }: ReplayData): boolean {
  return hash.startsWith(dataHash)
}

/** The same question; a `Failure` that other data or another core may have brought about is returned, any other thrown. */
function askAgain(receipt: Receipt, data: ReplayData): PreparedAnswer | Failure {
  const prepare = questionOf(receipt.analysis, data)
  try {
    const prepared = prepare(Object.fromEntries(receipt.parameters))
    prepared.answer()
    return prepared
  } catch (error) {
    const isAsThen = hasHashOf(receipt, data) && receipt.coreVersion === CORE_VERSION
    if (!(error instanceof Failure) || isAsThen) throw error
    return error
  }
}

type Prepare = (given: Readonly<Record<string, string>>) => PreparedAnswer

function questionOf(analysis: string, data: ReplayData): Prepare {
  const entry = findEntry(analysis)
  const tool = TOOLS.find(({ name }) => name === analysis)
  if (entry && 'tables' in data) return (given) => entry.prepare(data, given)
  if (tool && 'records' in data) return (given) => tool.prepare(data, given)
  if (entry) throw badParameter('receipt', `${analysis} is asked of a dossier`, 'Give a dossier, not one table.')
  if (tool)
    throw badParameter('receipt', `${analysis} works on a table of one’s own`, 'Give the file that the receipt names.')
  throw new Failure(
    'not-found',
    `ffc ${CORE_VERSION} has no analysis "${analysis}"`,
    'See the help for those there are.',
  )
}

/** What is not as it was then. */
function reasonsOf(receipt: Receipt, data: ReplayData): string[] {
  const { dataVersion, dataHash, coreVersion } = receipt
  const hash = data.hash.slice(0, DATA_HASH_LENGTH)
  const version = 'tables' in data ? data.version : data.name
  const reasons: string[] = []
  if (hash !== dataHash) {
    reasons.push(
      version === dataVersion
        ? `The data differ, though both are called ${version}: SHA-256 ${dataHash}… then, ${hash}… now.`
        : `The data are others: ${dataVersion} (${dataHash}…) then, ${version} (${hash}…) now.`,
    )
  }
  if (coreVersion !== CORE_VERSION) {
    reasons.push(
      `Core is another version: ${coreVersion} then, ${CORE_VERSION} now; methods or defaults may have changed.`,
    )
  }
  return reasons
}

/** What the data of then answer today shows whose doing a difference is. */
function pastReasons({ answerHash }: Receipt, past: PreparedAnswer): string[] {
  return receiptOf(past).answerHash === answerHash
    ? ['The data of then still give the answer of then: what differs comes from the data.']
    : [
        'The data of then do not give the answer of then any more: what differs comes from core, or the receipt was altered.',
      ]
}

function summaryOf(reasons: readonly string[], count: number | null): string {
  if (reasons.length === 0) {
    return 'The answer differs, though data and core are the same: the receipt was altered, or the program computes it wrongly.'
  }
  return count === null ? 'The answer differs.' : `The answer differs in ${count} ${count === 1 ? 'value' : 'values'}.`
}

function sentenceOf(prepared: PreparedAnswer): string {
  const { title, subtitle } = prepared.finding()
  return `${title}. ${subtitle}`
}

function tipOf(receipt: Receipt, data: ReplayData, earlier: ReplayData | null): string | null {
  if (hasHashOf(receipt, data)) {
    return receipt.coreVersion === CORE_VERSION
      ? 'Compare the receipt with the place it was copied from; if it is whole, please report the difference.'
      : `Replay it with ffc ${receipt.coreVersion} to have the answer of then.`
  }
  return earlier
    ? null
    : `Replay it beside the data of version ${receipt.dataVersion} to see what changed, value by value.`
}
