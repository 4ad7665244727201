import { type JSX, Show, createEffect, createUniqueId } from 'solid-js'
import { TEXT } from '../../text/index.ts'
import './dialog.css'

export interface DialogProps<Subject> {
  /** What is asked about; null: closed. */
  readonly subject: Subject | null
  readonly title: (subject: Subject) => string
  readonly onClose: () => void
  /** What it says; `close` is for links that lead away. */
  readonly children: (subject: Subject, close: () => void) => JSX.Element
}

/** The browser’s own dialog: Escape closes it and focus returns to where it was. */
export function Dialog<Subject>(props: DialogProps<Subject>) {
  const id = createUniqueId()
  let dialog: HTMLDialogElement | undefined
  createEffect(() => {
    if (props.subject !== null && !dialog?.open) dialog?.showModal()
  })
  const close = () => dialog?.close()
  return (
    <dialog
      ref={dialog}
      class="evidence"
      aria-labelledby={id}
      onClose={() => props.onClose()}
      onClick={(event) => event.target === dialog && close()}
    >
      <Show when={props.subject} keyed>
        {(subject) => (
          <div class="evidence-body">
            <h2 id={id}>{props.title(subject)}</h2>
            {props.children(subject, close)}
            <button type="button" class="text-button" onClick={close}>
              {TEXT.evidence.close}
            </button>
          </div>
        )}
      </Show>
    </dialog>
  )
}
