import { Match, Show, Switch } from 'solid-js'
import { isServer } from 'solid-js/web'
import { COOPERATION_TEXT } from '../../text/cooperation.ts'
import type { DrawState, Score } from './score/create-score.ts'

const WORDS = COOPERATION_TEXT.draws

export interface DrawsLineProps {
  readonly score: Pick<Score, 'draws' | 'draw' | 'cancel'>
  /** Draws asked for. */
  readonly count: number
}

/** How far the draws are, in a line that keeps its height; to be stopped, and to be taken up again. */
export function DrawsLine(props: DrawsLineProps) {
  const state = () => props.score.draws()
  const drawing = () => {
    const present = state()
    return present.kind === 'drawing' ? present : undefined
  }
  return (
    <div class="draws">
      <Switch fallback={<p>{WORDS.waiting}</p>}>
        <Match when={drawing()}>
          {(present) => (
            <>
              <progress aria-label={progressText(present())} max={present().total || 1} value={present().completed} />
              <p aria-hidden="true">{progressText(present())}</p>
              <button type="button" class="text-button" onClick={() => props.score.cancel()}>
                {WORDS.cancel}
              </button>
            </>
          )}
        </Match>
        <Match when={state().kind === 'done'}>
          <p>{WORDS.done(props.count)}</p>
        </Match>
        <Match when={state().kind === 'stopped' || state().kind === 'failed'}>
          <p>{outcomeText(state())}</p>
          <button type="button" class="text-button" disabled={isServer} onClick={() => props.score.draw()}>
            {WORDS.again}
          </button>
        </Match>
      </Switch>
      {/* Each report of progress read aloud would be noise: only how it ended is. */}
      <Show when={!isServer}>
        <p class="visually-hidden" role="status">
          {state().kind === 'done' ? WORDS.done(props.count) : outcomeText(state())}
        </p>
      </Show>
    </div>
  )
}

function progressText({ completed, total }: { readonly completed: number; readonly total: number }): string {
  return total === 0 ? WORDS.starting : WORDS.progress(completed / total, total)
}

function outcomeText(state: DrawState): string {
  if (state.kind === 'stopped') return WORDS.stopped
  return state.kind === 'failed' ? WORDS.failed(state.message) : ''
}
