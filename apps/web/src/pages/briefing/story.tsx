import { type JSX, Show } from 'solid-js'
import { useEvidence } from '../../state/evidence-context.tsx'
import { BRIEFING_TEXT } from '../../text/briefing.ts'

export interface StoryProps {
  /** Place among the six questions. */
  readonly number: number
  readonly question: string
  /** Where the whole answer stands. */
  readonly href: string
  /** The answer in one sentence; null: there is none in this view. */
  readonly answer: string | null
  /** What it rests on, as of when, by which method. */
  readonly basis?: string
  /** Ids of the rows behind the answer. */
  readonly rows: readonly string[]
  /** What to doubt, beside the answer. */
  readonly aside?: JSX.Element
  /** The figure. */
  readonly children?: JSX.Element
}

/** One question of the briefing with its answer, its evidence and the way to more. */
export function Story(props: StoryProps) {
  const { askWhy } = useEvidence()
  return (
    <section class="story" id={`question-${props.number}`} aria-labelledby={`question-${props.number}-heading`}>
      <h2 id={`question-${props.number}-heading`}>
        <span class="story-number">{props.number}</span> {props.question}
      </h2>
      <div class="story-text">
        <p class="story-answer">{props.answer ?? BRIEFING_TEXT.noFinding}</p>
        <Show when={props.basis}>{(basis) => <p class="story-basis">{basis()}</p>}</Show>
        <p class="story-ways">
          <Show when={props.rows.length > 0}>
            <button
              type="button"
              class="text-button"
              onClick={() => askWhy({ about: props.answer ?? '', rows: props.rows })}
            >
              {BRIEFING_TEXT.why(new Set(props.rows).size)}
            </button>
          </Show>
          <a href={props.href} aria-label={`${BRIEFING_TEXT.more}: ${props.question}`}>
            {BRIEFING_TEXT.more}
          </a>
        </p>
      </div>
      <Show when={props.aside}>{(aside) => <aside class="story-aside">{aside()}</aside>}</Show>
      <Show when={props.children}>{(figure) => <div class="story-figure">{figure()}</div>}</Show>
    </section>
  )
}
