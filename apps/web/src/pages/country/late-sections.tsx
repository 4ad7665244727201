import { RoutesSection } from './routes-section.tsx'
import { ScoreSection, type ScoreSectionProps } from './score-section.tsx'

/** What takes the index and the routes to tell. */
export function LateSections(props: ScoreSectionProps) {
  return (
    <>
      <ScoreSection iso3={props.iso3} name={props.name} />
      <RoutesSection iso3={props.iso3} />
    </>
  )
}
