import { answer } from '@ffc/core/analyses'
import { corrections } from '@ffc/core/analyses/corrections.run'
import { type DossierView, mainSource } from '@ffc/core/dossier'
import { createMemo } from 'solid-js'
import { Notices } from '../../components/notices/notices.tsx'
import { createChangeSentence } from '../../state/create-change-sentence.ts'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { EVIDENCE_TEXT } from '../../text/evidence.ts'
import { CorrectionsSection } from './corrections-section.tsx'
import { SourcesSection } from './sources-section.tsx'
import { TermsSection } from './terms-section.tsx'
import { ThesesSection } from './theses-section.tsx'
import './evidence-page.css'

const WORDS = EVIDENCE_TEXT

/** "Who says so, and who disagrees?": the contradictions, the sources, the words, the arguments. */
export function EvidencePage() {
  const context = useView()
  const { view } = context
  const opening = createMemo(() => openingOf(view()))
  context.report(createChangeSentence(opening, (_, now) => WORDS.change(now.answer, view().asOf)))
  return (
    <article class="evidence-page">
      <header class="opening">
        <h1 class="question">{TEXT.questions.evidence}</h1>
        <p class="answer">{opening().answer}</p>
        <p class="standfirst">{opening().standfirst}</p>
        <Notices />
      </header>
      <nav class="contents" aria-label={WORDS.contents}>
        <a href="#corrections" target="_self">
          {WORDS.corrections.heading}
        </a>
        <a href="#sources" target="_self">
          {WORDS.sources.heading}
        </a>
        <a href="#terms" target="_self">
          {WORDS.terms.heading}
        </a>
        <a href="#theses" target="_self">
          {WORDS.theses.heading}
        </a>
      </nav>
      <CorrectionsSection />
      <SourcesSection />
      <TermsSection />
      <ThesesSection />
    </article>
  )
}

interface Opening {
  readonly answer: string
  readonly standfirst: string
}

/** Who contradicts the article; in its own edition, whose word everything rests on. */
function openingOf(view: DossierView): Opening {
  const isFirst = view.edition.name === view.dossier.editions[0]?.name
  if (isFirst) return { answer: mainVoice(view), standfirst: WORDS.firstNote(view.edition.name, view.asOf) }
  const { data } = answer(corrections, view, corrections.defaults)
  const { title, subtitle } = corrections.finding(data, view, corrections.defaults)
  return { answer: data.length === 0 ? WORDS.none : `${title}.`, standfirst: subtitle }
}

/** The source with the most claims, and how many of all those of the view are its own. */
function mainVoice(view: DossierView): string {
  const main = mainSource(view)
  return main ? WORDS.first(main.source.publisher, main.own, main.all) : WORDS.nobody
}
