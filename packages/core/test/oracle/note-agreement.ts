/**
 * What the comparisons with reference values found, kept for the page on agreement. Nothing is kept unless FFC_AGREEMENT
 * names a folder: then each test file leaves its findings there when it is done.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, expect } from 'vitest'

/** One quantity of one file of comparisons. */
export interface AgreementFinding {
  /** Name of the test file, which says what is compared. */
  readonly area: string
  readonly quantity: string
  /** How many values were compared. */
  readonly values: number
  /** The widest tolerance that any of them is held to, relative. */
  readonly tolerance: number
  /** The value that lies farthest off, or the first if none does: ours, the reference, and their relative difference. */
  readonly ours: number | null
  readonly reference: number | null
  readonly difference: number
  /** The test in which it was found. */
  readonly where: string
}

const FOLDER = process.env['FFC_AGREEMENT']

const findings = new Map<string, AgreementFinding>()

if (FOLDER !== undefined) {
  afterAll(() => {
    if (findings.size === 0) return
    mkdirSync(FOLDER, { recursive: true })
    const [first] = findings.values()
    writeFileSync(join(FOLDER, `${first?.area}.json`), JSON.stringify([...findings.values()]))
  })
}

/**
 * Notes that `ours` was compared with `reference` and found so far off, relative.
 * @param quantity what it is; a place in brackets and what follows a bar are left out: a column is one quantity
 */
export function noteAgreement(
  quantity: string,
  ours: number | null | undefined,
  reference: number | null,
  difference: number,
  tolerance: number,
): void {
  if (FOLDER === undefined) return
  const { testPath, currentTestName } = expect.getState()
  const area = basename(testPath ?? '', '.test.ts')
  const name = quantity.replace(/\[\d+\]| \|.*$/g, '')
  const before = findings.get(name)
  const found = { ours: ours ?? null, reference, difference, where: currentTestName ?? '' }
  const worst = before && before.difference >= difference ? before : found
  findings.set(name, {
    area,
    quantity: name,
    values: (before?.values ?? 0) + 1,
    tolerance: Math.max(before?.tolerance ?? 0, tolerance),
    ours: worst.ours,
    reference: worst.reference,
    difference: worst.difference,
    where: worst.where,
  })
}
