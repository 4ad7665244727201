import { Failure, formatReceipt, receiptOf, stripControls, escapeControlsInJson } from '@ffc/core'
import type { Flag } from '../flags.ts'
import { loadEntry } from '../load-entry.ts'
import { EXIT } from '../system.ts'
import { VIEW_FLAGS } from '../view-flags.ts'
import { askEntry } from './ask-entry.ts'
import { type Command, helpText } from './command.ts'

const FLAGS: readonly Flag[] = [
  { name: 'receipt', description: 'The receipt alone, for a script or a footnote.' },
  { name: 'json', description: 'Citation, receipt and command as JSON.' },
]

export const citeCommand: Command = {
  name: 'cite',
  summary: 'Cite an answer, with a receipt that anybody can replay.',
  flags: [...VIEW_FLAGS, ...FLAGS],
  help: () =>
    helpText(
      'ffc cite <analysis> [flags of the analysis]',
      [
        'Prints how to cite an answer: a sentence with analysis, view, data version and hash; and a receipt, one line that',
        'names the answer so exactly that ffc replay can compute it again and say whether it is the same.',
      ],
      { Flags: FLAGS },
      [
        { command: 'ffc cite lag --as-of 2017-01-01 --group-by region' },
        { command: 'ffc cite score --seed 7 --receipt' },
      ],
    ),

  async run(args, system) {
    const [name = '', ...rest] = args
    const entry = await loadEntry(name)
    if (!entry) {
      throw new Failure(
        'bad-parameter',
        `cite takes the name of an analysis first${name === '' ? '' : ` (got "${name}")`}`,
        'For example: ffc cite lag --as-of 2017-01-01',
      )
    }
    const { prepared, values } = await askEntry(entry, rest, FLAGS, system)
    const endProgress = system.startProgress(`Computing ${entry.name}`)
    const receipt = receiptText(prepared, endProgress)
    const { citation, links } = prepared.answer().meta
    if (values['json']) {
      const data = { citation, receipt, command: links.cli }
      system.writeOut(
        `${escapeControlsInJson(JSON.stringify({ meta: { analysis: 'cite', of: entry.name }, data }, null, 2))}\n`,
      )
    } else if (values['receipt']) system.writeOut(`${receipt}\n`)
    else {
      system.writeOut(
        [
          stripControls(citation),
          '',
          `Receipt  ${receipt}`,
          `Again    ${stripControls(links.cli)}`,
          `Check    ffc replay ${receipt}`,
          '',
        ].join('\n'),
      )
    }
    return EXIT.ok
  },
}

function receiptText(prepared: Parameters<typeof receiptOf>[0], then: () => void): string {
  try {
    return formatReceipt(receiptOf(prepared))
  } finally {
    then()
  }
}
