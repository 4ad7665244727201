import { usePaths } from '../../site.ts'
import { TEXT } from '../../text/index.ts'

export function NotFoundPage() {
  const paths = usePaths()
  return (
    <article>
      <header class="opening">
        <h1 class="answer">{TEXT.notFound.heading}</h1>
        <p class="standfirst">{TEXT.notFound.text}</p>
      </header>
      <p>
        <a href={paths.root}>{TEXT.notFound.home}</a>
      </p>
    </article>
  )
}
