import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js'

/**
 * The width of an element in whole pixels, from its first frame on: `guess` stands only until the element is in the
 * document (and in prerendered pages, which have no width).
 */
export function createWidth(element: () => HTMLElement | undefined, guess: number): Accessor<number> {
  const [width, setWidth] = createSignal(guess)
  onMount(() => {
    const target = element()
    if (!target) return
    const measure = () => {
      const measured = Math.floor(target.clientWidth)
      if (measured > 0) setWidth(measured)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    onCleanup(() => observer.disconnect())
  })
  return width
}
