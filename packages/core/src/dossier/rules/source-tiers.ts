import type { SourceKind, SourceTier } from '../../model/vocabulary.ts'
import { issueAt, type Rule } from './rule.ts'

/** The tiers that each kind of publication can have: nothing but a register or gazette stands at the top. */
const TIERS: Record<SourceKind, readonly SourceTier[]> = {
  article: ['press', 'ngo'],
  'treaty-register': ['register'],
  'official-gazette': ['register'],
  ministry: ['ministry'],
  parliament: ['parliament'],
  'law-database': ['law-database'],
  'un-document': ['register', 'press'],
  'news-agency': ['press'],
  newspaper: ['press'],
  broadcaster: ['press'],
  'think-tank': ['press', 'ngo'],
  ngo: ['ngo'],
  academic: ['press', 'ngo'],
  standard: ['register'],
  project: ['press', 'ngo'],
  copy: ['copy'],
}

export const sourceTiers: Rule = {
  name: 'source-tiers',
  description: 'Every source has a tier, one that its kind of publication can have.',
  check({ tables: { sources } }) {
    return sources.rows
      .filter(({ value }) => !TIERS[value.kind].includes(value.tier))
      .map((placed) =>
        issueAt(sources, placed, 'tier', 'source-tiers', {
          message: `a source of the kind ${placed.value.kind} does not have this tier`,
          got: placed.value.tier,
          expected: TIERS[placed.value.kind].join(' or '),
          tip: 'Correct the tier or the kind; a copy of an official text is a copy.',
        }),
      )
  },
}
