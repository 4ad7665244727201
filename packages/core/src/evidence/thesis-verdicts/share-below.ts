import { formatShare } from '../../present/format.ts'
import type { JudgedCase, Judgement, ThesisJudge } from './verdict.ts'

/** What counts as a tiny share. */
const TINY = 0.05

/** Whether a share is tiny, the doubt of both figures carried along. */
export const shareBelow: ThesisJudge = {
  rule:
    'Supported if the whole 90% interval of the share lies below 5%, contradicted if it lies above, else mixed; the ' +
    'threshold is ours, the article names none.',
  judge({ ask }: JudgedCase): Judgement | null {
    const share = ask.share()
    if (!share) return null
    const { q05, median, q95, sources } = share
    const verdict = q95 < TINY ? 'supported' : q05 > TINY ? 'contradicted' : 'mixed'
    const because = `The share is about ${formatShare(median)}, with a 90% interval of ${formatShare(q05)}–${formatShare(q95)}.`
    return { verdict, because, rows: sources }
  },
}
