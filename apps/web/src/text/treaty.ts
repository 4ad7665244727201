/** The words of a treaty's page. */
import { formatDay } from '@ffc/core/present'
import type { CivilDate } from '@ffc/core/time'

export const TREATY_TEXT = {
  back: 'All treaties',
  milestones: 'What happened',
  milestonesCaption: 'Each stage that has been reached, and who says so',
  columns: { stage: 'Stage', date: 'Date', source: 'Who says so', reason: 'Why this claim' },
  onlyClaim: 'the only claim',
  lastConfirmation: 'the last to confirm it',
  dissent: 'Other claims',
  dissentCaption: 'Claims that give another value',
  dissentColumns: { field: 'About', value: 'Says', source: 'Who' },
  noDissent: 'No source of this edition says otherwise.',
  note: 'Note',
  without: 'The estimate without this treaty',
  previous: 'Signed before',
  next: 'Signed after',
  sources: 'Sources',
  missing: (asOf: CivilDate, edition: string) =>
    `As of ${formatDay(asOf)} the ${edition} edition knows no treaty of this name.`,
  missingHow: 'It may have been signed later, or stand in another edition.',
  waitHint: 'From signature to entry into force, on the calendar.',
} as const
