import { usePaths } from '../../site.ts'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { TREATY_TEXT } from '../../text/treaty.ts'
import { MissingSubject } from '../not-found/missing-subject.tsx'

/** A treaty that the view does not have: not signed yet, of another edition, or mistyped. */
export function MissingTreaty(props: { readonly id: string }) {
  const { view, evidenceQuery } = useView()
  const paths = usePaths()
  return (
    <MissingSubject
      question={TEXT.questions.treaty}
      answer={TREATY_TEXT.missing(view().asOf, view().edition.name)}
      standfirsts={[TREATY_TEXT.missingHow]}
      pathTo={(query) => paths.treaty(props.id, query)}
      elsewhere={<a href={paths.treaties(evidenceQuery())}>{TREATY_TEXT.back}</a>}
    />
  )
}
