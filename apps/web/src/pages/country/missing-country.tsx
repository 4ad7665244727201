import { usePaths } from '../../site.ts'
import { useView } from '../../state/view-context.tsx'
import { COUNTRY_TEXT } from '../../text/country.ts'
import { TEXT } from '../../text/index.ts'
import { MissingSubject } from '../not-found/missing-subject.tsx'

/** A state that no row of the view names, or that does not exist. */
export function MissingCountry(props: { readonly id: string }) {
  const { view, evidenceQuery } = useView()
  const paths = usePaths()
  const isCode = () => /^[A-Z]{3}$/.test(props.id)
  return (
    <MissingSubject
      question={TEXT.questions.country}
      answer={COUNTRY_TEXT.missing(view().asOf, view().edition.name)}
      standfirsts={[COUNTRY_TEXT.missingHow, ...(isCode() ? [] : [COUNTRY_TEXT.noSuch])]}
      pathTo={(query) => paths.to(`cooperation/${props.id}`, query)}
      elsewhere={<a href={paths.to('cooperation', evidenceQuery())}>{COUNTRY_TEXT.ranking}</a>}
    />
  )
}
