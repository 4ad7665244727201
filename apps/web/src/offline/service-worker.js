// Keeps the site for reading without a connection. Pages come from the network while there is one; files that never
// change come from here. A new version waits until a reader asks for it or no page of the old one is open.
const version = 'VERSION'
const files = ['FILES']

const PREFIX = 'ffc-'
const kept = PREFIX + version
const scope = new URL(self.registration.scope)
const shell = new URL('offline.html', scope).href

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers())
})

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return
  const place = url.pathname.slice(scope.pathname.length)
  if (place.startsWith('v1/')) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else event.respondWith(file(request))
})

async function keepAll() {
  const cache = await caches.open(kept)
  await cache.addAll(files.map((place) => new Request(new URL(place, scope), { cache: 'no-cache' })))
}

async function forgetOthers() {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== kept) await caches.delete(name)
}

// The page of the address as it is now; else as it was kept; else an empty page whose program computes it.
async function page(request) {
  try {
    return await fetch(request)
  } catch {
    const cache = await caches.open(kept)
    const known = await cache.match(request, { ignoreSearch: true })
    if (known) return known
    const empty = await cache.match(shell)
    if (!empty) return Response.error()
    const text = (await empty.text()).replaceAll('="./', '="' + scope.pathname)
    return new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } })
  }
}

async function file(request) {
  const cache = await caches.open(kept)
  return (await cache.match(request)) ?? fetch(request)
}
