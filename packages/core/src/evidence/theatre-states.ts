import type { Theatre } from '../model/vocabulary.ts'

/** The states that a theatre lies in; none where a figure names a region, or no place at all. */
export const THEATRE_STATES: Record<Theatre, readonly string[]> = {
  syria: ['SYR'],
  iraq: ['IRQ'],
  'syria-iraq': ['SYR', 'IRQ'],
  afghanistan: ['AFG'],
  pakistan: ['PAK'],
  'af-pak': ['AFG', 'PAK'],
  'southeast-asia': [],
  any: [],
}
