/** Keeps the site for reading without a connection, once the page stands. */
import { createSignal } from 'solid-js'

const [waiting, setWaiting] = createSignal<ServiceWorker | null>(null)

/** A newer version of the site that is there and waits; null: none. */
export const waitingVersion = waiting

/** Registers the site's service worker where the browser has such. A browser that refuses reads online only. */
export function keepSite(root: string): void {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.register(`${root}service-worker.js`, { scope: root }).then(watch, () => undefined)
}

/** A browser that is told to keep nothing gives no registration. */
function watch(registration: ServiceWorkerRegistration | undefined): void {
  if (!registration) return
  const look = (worker: ServiceWorker | null) => {
    // The first version of all has nobody to wait for.
    if (worker?.state === 'installed' && navigator.serviceWorker.controller) setWaiting(worker)
  }
  look(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => look(coming))
  })
}

/** Shows the newer version. */
export function takeNewVersion(): void {
  const worker = waiting()
  if (!worker) return
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage('take-over')
}
