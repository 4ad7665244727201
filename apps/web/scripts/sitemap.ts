import type { PrerenderedPage } from '../src/prerender.tsx'

/** Every page for search engines. Without the site's own address the places are relative to the file. */
export function sitemap(pages: readonly PrerenderedPage[], origin: string | null): string {
  const places = pages.map(({ file }) => file).filter((file) => file !== '404.html')
  const entries = places.map((file) => `  <url><loc>${origin ?? ''}${file.replace(/index\.html$/, '')}</loc></url>`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n')
}
