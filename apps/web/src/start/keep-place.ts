/** Where a reader is in a prerendered page, found again in the page that takes its place: both are built alike. */

/** Steps from the top of the page down to an element: which child, and of which name. */
type Path = readonly (readonly [index: number, name: string])[]

export interface KeptPlace {
  readonly focused: Path | null
  /** What was unfolded by hand. */
  readonly unfolded: readonly Path[]
  readonly pressed: Path | null
}

/** The focus, what is unfolded, and the control that was pressed. */
export function keepPlace(top: Element, pressed: Element | null): KeptPlace {
  const { activeElement } = document
  return {
    focused: activeElement ? pathTo(top, activeElement) : null,
    unfolded: [...top.querySelectorAll('details[open]')].map((one) => pathTo(top, one)).filter((path) => path !== null),
    pressed: pressed ? pathTo(top, pressed) : null,
  }
}

/** Gives the new page what the old one had. A control that was pressed too early acts now. */
export function restorePlace(top: Element, { focused, unfolded, pressed }: KeptPlace): void {
  for (const path of unfolded) {
    const found = follow(top, path)
    if (found instanceof HTMLDetailsElement) found.open = true
  }
  const control = pressed && follow(top, pressed)
  const focus = control ?? (focused && follow(top, focused))
  if (focus instanceof HTMLElement) focus.focus({ preventScroll: true })
  if (control instanceof HTMLButtonElement || control instanceof HTMLLabelElement) control.click()
}

function pathTo(top: Element, element: Element): Path | null {
  const path: [number, string][] = []
  let present: Element | null = element
  while (present && present !== top) {
    const parent: Element | null = present.parentElement
    if (!parent) return null
    path.unshift([[...parent.children].indexOf(present), present.tagName])
    present = parent
  }
  return present === top && path.length > 0 ? path : null
}

function follow(top: Element, path: Path): Element | null {
  let present: Element = top
  for (const [index, name] of path) {
    const next = present.children[index]
    if (next?.tagName !== name) return null
    present = next
  }
  return present
}
