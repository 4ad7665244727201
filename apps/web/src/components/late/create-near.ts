import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js'
import { useView } from '../../state/view-context.tsx'

/** How far below the window a part may be when its work starts. */
const NEAR = '600px'

/**
 * Whether a reader has come near an element once. Where the page shows one figure alone, and that is among those of the
 * element, at once.
 */
export function createNear(element: () => HTMLElement | undefined, figures: readonly string[] = []): Accessor<boolean> {
  const { embed } = useView()
  const [isNear, setNear] = createSignal(false)
  onMount(() => {
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: NEAR },
    )
    const place = element()
    if (place) observer.observe(place)
    onCleanup(() => observer.disconnect())
  })
  return () => isNear() || figures.includes(embed() ?? '')
}
