import { resolve } from 'node:path'
import {
  Failure,
  type Receipt,
  type Replay,
  type ReplayData,
  TOOLS,
  parseReceipt,
  stripControls,
  escapeControlsInJson,
} from '@ffc/core'
import { DATA_FLAG, FILE_FLAG, type Flag, parseFlags } from '../flags.ts'
import { EVERY_ROW, loadDossier } from '../load-dossier.ts'
import { EXIT, type System } from '../system.ts'
import { type Command, helpText } from './command.ts'
import { onlyWord } from './only-word.ts'

const FLAGS: readonly Flag[] = [
  DATA_FLAG,
  { ...FILE_FLAG, description: 'The table that the receipt of a tool names.' },
  {
    name: 'earlier',
    value: 'DIR|ZIP|CSV',
    description: 'The data of then, where they are others: what differs is told value by value.',
  },
  { name: 'json', description: 'The verdict as JSON.' },
]

/** How many values that differ are printed; `--json` has all. */
const MOST_SHOWN = 20

export const replayCommand: Command = {
  name: 'replay',
  summary: 'Compute a cited answer again, and say whether it is the same.',
  flags: FLAGS,
  help: () =>
    helpText(
      'ffc replay <receipt> [flags]',
      [
        'Computes the answer of a receipt (ffc cite) again on the bundled data, or on --data. Says “same”, or what differs',
        'and why: other data, another version of core, an altered receipt. Exit code 0 for the same, 1 otherwise.',
      ],
      { Flags: FLAGS },
      [
        { command: 'ffc replay "$(ffc cite lag --receipt)"' },
        { command: 'ffc replay "$(ffc cite lag --receipt)" --data mydata --earlier package' },
      ],
    ),

  async run(args, system) {
    const { values, positionals } = parseFlags(args, FLAGS)
    const text = onlyWord(positionals, 'replay takes one receipt', 'ffc replay "$(ffc cite lag --receipt)"')
    const { replayReceipt } = await import('@ffc/core')
    const path = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
    const receipt = parseReceipt(text)
    const isTool = TOOLS.some(({ name }) => name === receipt.analysis)
    const now = await loadData(receipt, isTool ? path('file') : path('data'), isTool, system)
    const earlier = path('earlier')
    const then = earlier === undefined ? null : await loadData(receipt, earlier, isTool, system)
    const endProgress = system.startProgress(`Computing ${receipt.analysis}`)
    const replay = replayOnce(() => replayReceipt(receipt, now, then), endProgress)
    system.writeOut(
      values['json']
        ? `${escapeControlsInJson(JSON.stringify({ meta: { analysis: 'replay' }, data: replay }, null, 2))}\n`
        : replayText(replay)
            .map((line) => `${stripControls(line)}\n`)
            .join(''),
    )
    return replay.verdict === 'same' ? EXIT.ok : EXIT.failed
  },
}

async function loadData(
  receipt: Receipt,
  path: string | undefined,
  isTool: boolean,
  system: System,
): Promise<ReplayData> {
  if (!isTool) return loadDossier(path, EVERY_ROW, system)
  if (path === undefined) {
    throw new Failure(
      'bad-parameter',
      `file: missing; the receipt is of a table of one’s own, ${receipt.dataVersion}`,
      `Name it: --file ${receipt.dataVersion}`,
    )
  }
  const { readDataTable } = await import('@ffc/dossier-files')
  return readDataTable(resolve(system.folder, path))
}

function replayOnce(replay: () => Replay, then: () => void): Replay {
  try {
    return replay()
  } finally {
    then()
  }
}

function replayText({ summary, reasons, findings, differences, now, receipt, tip }: Replay): string[] {
  const more = differences.length - MOST_SHOWN
  return [
    summary,
    ...reasons.map((reason) => `· ${reason}`),
    ...(findings ? [`Then: ${findings.before}`, `Now:  ${findings.after}`] : []),
    ...differences.slice(0, MOST_SHOWN).map(({ path, before, after }) => `  ${path}: ${before} → ${after}`),
    ...(more > 0 ? [`  and ${more} more; --json has all`] : []),
    ...(now === null || now === receipt ? [] : [`Receipt now: ${now}`]),
    ...(tip === null ? [] : [`Next: ${tip}`]),
  ]
}
