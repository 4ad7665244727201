import type { Answer } from '@ffc/core/analyses'
import type { ScoreData, ScoreParameters } from '@ffc/core/cooperation'
import type { CooperationParameters } from './cooperation-parameters.ts'
import { DoubtSection } from './doubt-section.tsx'
import { HeatMapSection, HistorySection, PaperPracticeSection } from './further-figures.tsx'
import { MadeSection } from './made-section.tsx'
import { PairSection } from './pair-section.tsx'
import type { Score } from './score/create-score.ts'
import { SensitivitySection } from './sensitivity-section.tsx'

export interface BelowLadderProps {
  /** The ranking as it rests. */
  readonly answer: Answer<ScoreData>
  readonly parameters: ScoreParameters
  readonly own: CooperationParameters
  readonly score: Score
  readonly onChange: (patch: Partial<CooperationParameters>) => void
  readonly onWeights: (weights: ReadonlyMap<string, number>) => void
}

/** All that stands below the ranking. */
export function BelowLadder(props: BelowLadderProps) {
  return (
    <>
      <PairSection
        data={props.answer.data}
        parameters={props.parameters}
        one={props.own.one}
        other={props.own.other}
        onChoose={(pair) => props.onChange(pair)}
        onWeights={(weights) => props.onWeights(weights)}
      />
      <PaperPracticeSection answer={props.answer} />
      <HeatMapSection answer={props.answer} />
      <HistorySection answer={props.answer} since={props.own.since} onChange={(since) => props.onChange({ since })} />
      <SensitivitySection
        data={props.answer.data}
        parameters={props.parameters}
        score={props.score}
        onVary={(vary) => props.onChange({ vary })}
      />
      <MadeSection data={props.answer.data} />
      <DoubtSection answer={props.answer} />
    </>
  )
}
