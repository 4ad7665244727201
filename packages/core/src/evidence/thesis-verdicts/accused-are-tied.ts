import { evidenceOf } from '../../dossier/evidence.ts'
import { hasHappened } from '../../dossier/treaty-state.ts'
import { formatList } from '../../present/format.ts'
import { rowsOfThesis } from './rows-of-thesis.ts'
import type { JudgedCase, Judgement, ThesisJudge } from './verdict.ts'

/** Whether the groups that are accused of an attack are tied to one network. */
export function accusedAreTied(network: string): ThesisJudge {
  return {
    rule:
      'Supported if every group that an account of the attack or of the accusation names is tied to the network, mixed if some ' +
      'are, contradicted if none is. It is an accusation: the investigation left questions open.',
    judge({ thesis, view }: JudgedCase): Judgement | null {
      const named = new Set(rowsOfThesis(view, thesis, 'events').map(({ happening }) => happening))
      const accounts = view.tables.events.filter(
        ({ happening, organisations, date }) =>
          named.has(happening) && organisations.length > 0 && hasHappened(date, view.asOf),
      )
      const groups = [...new Set(accounts.flatMap(({ organisations }) => organisations))].filter((id) => id !== network)
      if (groups.length === 0) return null
      const ties = view.tables.ties.filter(({ from, to }) => groups.includes(from) && to === network)
      const tied = new Set(ties.map(({ from }) => from))
      return {
        verdict: tied.size === groups.length ? 'supported' : tied.size === 0 ? 'contradicted' : 'mixed',
        because: `Accused: ${formatList(groups)}; tied to ${network}: ${formatList([...tied]) || 'none'}.`,
        rows: evidenceOf([...accounts, ...ties]),
      }
    },
  }
}
