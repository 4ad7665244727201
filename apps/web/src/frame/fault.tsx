import { useLocation } from '@solidjs/router'
import { createEffect, on } from 'solid-js'
import { isServer } from 'solid-js/web'
import { TEXT } from '../text/index.ts'

/** What stands in place of a page that failed; another address tries again. */
export function Fault(props: { readonly error: unknown; readonly reset: () => void }) {
  // A page that could not be computed must not be published as if it could.
  if (isServer) throw props.error
  const location = useLocation()
  createEffect(
    on(
      () => location.pathname + location.search,
      () => props.reset(),
      { defer: true },
    ),
  )
  const message = () => (props.error instanceof Error ? props.error.message : String(props.error))
  return (
    <article>
      <header class="opening">
        <h1 class="answer">{TEXT.failed.heading}</h1>
        <p class="standfirst" role="alert">
          {TEXT.failed.text(message())}
        </p>
      </header>
      <p>
        <a href={location.pathname}>{TEXT.failed.usual}</a>
      </p>
    </article>
  )
}
