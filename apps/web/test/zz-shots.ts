import { launchBrowser } from './launch-browser.ts'
import { serveSite } from './serve-site.ts'
const site = await serveSite()
const browser = await launchBrowser()
const paths = process.argv.slice(2)
for (const [name, path] of paths
  .map((p) => p.split('=', 2) as [string, string])
  .map(([n, p]) => [n, p.replaceAll('~', '=')]))
  for (const scheme of ['light', 'dark'] as const)
    for (const width of [1280, 390]) {
      const page = await browser.newPage({
        viewport: { width, height: width === 390 ? 844 : 900 },
        colorScheme: scheme,
        deviceScaleFactor: 1,
      })
      page.on('console', (m) => console.log(name, scheme, width, m.type(), m.text()))
      page.on('pageerror', (e) => console.log(name, 'PAGEERROR', e.message))
      await page.goto(site.url + path)
      await page.waitForTimeout(700)
      const sw = await page.evaluate(
        () => [document.documentElement.scrollWidth, innerWidth, document.documentElement.scrollHeight] as const,
      )
      console.log(name, scheme, width, sw)
      const step = width === 390 ? 1500 : 1100
      for (let y = 0, i = 0; y < sw[2]; y += step, i++)
        await page.screenshot({
          path: `/tmp/shots/${name}-${scheme}-${width}-${i}.png`,
          fullPage: true,
          clip: { x: 0, y, width, height: Math.min(step, sw[2] - y) },
        })
      await page.close()
    }
await browser.close()
await site.stop()
