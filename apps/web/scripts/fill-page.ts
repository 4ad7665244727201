import type { PrerenderedPage } from '../src/prerender.tsx'

/** The part of Vite's manifest that pages need. */
export type Manifest = Readonly<
  Record<
    string,
    {
      readonly file: string
      readonly src?: string
      readonly imports?: readonly string[]
      readonly dynamicImports?: readonly string[]
      readonly assets?: readonly string[]
    }
  >
>

/** Nothing inline, nothing from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  // A figure that is taken along as PNG is drawn from a picture that the page makes.
  "img-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Fonts that every page shows at once: fetched with the page instead of after the style sheet. */
const EARLY_FONTS = /newsreader-latin-wght-(?:normal|italic)|source-sans-3-latin-wght-normal/

/** The one style sheet, as Vite asks for it. */
const STYLE_SHEET = /\s*<link rel="stylesheet"[^>]*>/

/** The built template with one page's text, title and addresses. */
export function fillPage(template: string, page: PrerenderedPage, manifest: Manifest, origin: string | null): string {
  const { root } = page
  const fromRoot = (html: string) => html.replace(/(href|src)="\.\//g, `$1="${root}`)
  const files = Object.values(manifest)
  const fonts = files.map(({ file }) => file).filter((file) => EARLY_FONTS.test(file))
  const [style = ''] = STYLE_SHEET.exec(template) ?? []
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
    // Before the script: browsers look no further ahead than a policy, and text waits for its style.
    fromRoot(style.trim()),
    ...fonts.map((file) => `<link rel="preload" href="${root}${file}" as="font" type="font/woff2" crossorigin />`),
    // The page reads without its program: what it shows comes first.
    ...[...programOf(page, manifest), ...firstData(manifest)].map(
      (file) => `<link rel="modulepreload" href="${root}${file}" fetchpriority="low" />`,
    ),
    ...linkedData(page, origin),
  ].join('\n    ')
  return fromRoot(template.replace(STYLE_SHEET, ''))
    .replace('<meta name="color-scheme"', `${head}\n    <meta name="color-scheme"`)
    .replace(/<title>.*<\/title>/, `<title>${escapeHtml(page.title)}</title>`)
    .replace('name="description" content=""', `name="description" content="${escapeHtml(page.description)}"`)
    .replace('<div id="app"></div>', () => `<div id="app">${page.html}</div>`)
}

/** What other sites and machines are told of a page. Addresses are whole where the site's own is known. */
function linkedData(
  { root, file, folder, title, description, picture, about }: PrerenderedPage,
  origin: string | null,
): string[] {
  const path = file.replace(/index\.html$/, '')
  const image = picture === null ? null : `${origin ?? root}${picturePath(picture)}`
  const open = (property: string, content: string) =>
    `<meta property="og:${property}" content="${escapeHtml(content)}" />`
  return [
    ...(file === '404.html' || file === 'offline.html'
      ? ['<meta name="robots" content="noindex" />']
      : [`<link rel="canonical" href="${origin === null ? './' : `${origin}${path}`}" />`]),
    ...alternates(root, folder),
    open('title', title),
    open('description', description),
    open('type', 'article'),
    open('site_name', 'ffc'),
    open('locale', 'en'),
    ...(origin === null ? [] : [open('url', `${origin}${path}`)]),
    ...(image === null ? [] : [open('image', image), '<meta name="twitter:card" content="summary_large_image" />']),
    // Data, not a program: the policy lets nothing inline run, and this does not.
    ...(about === null ? [] : [`<script type="application/ld+json">${escapeJson(about)}</script>`]),
  ]
}

/** Tables that a page speaks of, by its folder. */
const TABLES_OF: Readonly<Record<string, readonly string[]>> = {
  treaties: ['treaties', 'milestones'],
  treaty: ['treaties', 'milestones'],
  cooperation: ['indicators', 'events', 'positions'],
  country: ['events', 'positions'],
  estimates: ['estimates'],
  routes: ['routes'],
  timeline: ['events', 'milestones'],
  evidence: ['sources', 'terms', 'theses'],
}

/** The same as data, for programs that look: the package that holds everything, and the page's own tables. */
function alternates(root: string, folder: string): string[] {
  const link = (type: string, file: string) =>
    `<link rel="alternate" type="${type}" href="${root}data/package/article/${file}" title="${file}" />`
  return [
    link('application/json', 'datapackage.json'),
    ...(TABLES_OF[folder] ?? []).map((table) => link('text/csv', `${table}.csv`)),
  ]
}

/** Where the picture of a figure lies on the site. */
export function picturePath(figure: string): string {
  return `pictures/${figure.replaceAll('/', '-')}.png`
}

/** JSON that cannot end the element it stands in. */
function escapeJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`)
}

/** The page's own program with all that it imports, but for what the template asks for already. */
function programOf({ folder }: PrerenderedPage, manifest: Manifest): string[] {
  const withImports = (name: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(name)) return seen
    seen.add(name)
    for (const imported of manifest[name]?.imports ?? []) withImports(imported, seen)
    return seen
  }
  const filesOf = (name: string) => new Set([...withImports(name)].flatMap((one) => manifest[one]?.file ?? []))
  const entry = filesOf('index.html')
  const asked = manifest['index.html']?.file
  return [...filesOf(`src/pages/${folder}/page.ts`)].filter((file) => file !== asked && !entry.has(file))
}

/** The default edition's rows: asked for by every page as soon as the program runs. */
function firstData(manifest: Manifest): string[] {
  return Object.entries(manifest).flatMap(([name, { file }]) =>
    name.endsWith('/generated/first/index.ts') ? [file] : [],
  )
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
