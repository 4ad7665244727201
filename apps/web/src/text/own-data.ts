/** The words on a reader's own data that stand on every page; those of the data page are in bring.ts. */
import { formatCount } from '@ffc/core/present'

export const OWN_DATA_TEXT = {
  shown: (name: string, title: string, rows: number) =>
    `Your own data: ${name}${title === name ? '' : ` (${title})`}, ${formatCount(rows, 'row', 'rows')}. Every page speaks of it; nothing of it leaves this tab.`,
  back: 'Back to the bundled data',
  backAndForget: 'Back to the bundled data, and remove mine from this browser',
  keep: 'Keep it in this browser',
  kept: 'Kept in this browser until you remove it.',
  notKept: 'This browser keeps nothing: the data are gone with the tab.',
  licence: 'The data are your own. Code: MIT.',
  takeAway:
    'These figures rest on data in this browser alone: the command reads the same file where it lies, and the address shows them here only.',
} as const
