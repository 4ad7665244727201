import { issueAt, type Rule } from './rule.ts'

export const focalStateIsAParty: Rule = {
  name: 'focal-state-is-a-party',
  description: 'A bilateral instrument names the focal state first and one other state.',
  readsManifest: true,
  check({ tables, focalState }) {
    const table = tables.treaties
    return table.rows
      .filter(({ value }) => value.parties.length === 2 && value.parties[0] !== focalState)
      .map((placed) =>
        issueAt(table, placed, 'parties', 'focal-state-is-a-party', {
          message: 'the focal state does not stand first',
          got: placed.value.parties.join(';'),
          expected: `${focalState};<the other state>`,
          tip: `Put ${focalState} first; the dossier studies its treaties.`,
        }),
      )
  },
}
