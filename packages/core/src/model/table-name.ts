/** The tables of a dossier, in the order in which a reader meets them. */
export const TABLE_NAMES = [
  'sources',
  'countries',
  'treaties',
  'milestones',
  'estimates',
  'counts',
  'events',
  'organisations',
  'ties',
  'routes',
  'positions',
  'terms',
  'theses',
  'indicators',
  'conversions',
] as const

export type TableName = (typeof TABLE_NAMES)[number]
