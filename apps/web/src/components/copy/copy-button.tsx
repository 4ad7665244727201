import { isServer } from 'solid-js/web'
import { TEXT } from '../../text/index.ts'
import { createCopy } from './create-copy.ts'

export interface CopyButtonProps {
  /** What is copied, for those who hear the button alone. */
  readonly label: string
  readonly text: string
}

/** Copies a text, and says beside itself what became of that. */
export function CopyButton(props: CopyButtonProps) {
  const { copy, outcome } = createCopy()
  return (
    <>
      <button
        type="button"
        class="text-button"
        disabled={isServer}
        aria-label={`${TEXT.takeAway.copy}: ${props.label}`}
        onClick={() => copy(props.text)}
      >
        {TEXT.takeAway.copy}
      </button>{' '}
      <span role="status">{outcome()}</span>
    </>
  )
}
