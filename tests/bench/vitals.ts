/** `npm run vitals`: what each page of the built product costs a reader, in a real browser on this machine. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { EVENT_2024, EVERY_PAGE } from '../e2e/addresses'
import { type FilterClick, filterClick } from '../e2e/filter-click'
import { launchBrowser } from '../e2e/launch-browser'
import { countBytes, observedVitals, observeVitals } from '../e2e/page-vitals'
import { startProduct } from '../e2e/product'
import { quantile } from './measure'

const RUNS = 5
const VIEWPORT = { width: 1440, height: 900 }
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(0).padStart(7)
const median = (values: number[]) =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  )

async function load(browser: Browser, url: string, viewport = VIEWPORT) {
  const page = await browser.newPage({ viewport })
  await observeVitals(page)
  const bytes = await countBytes(page)
  await page.goto(url, { waitUntil: 'networkidle' })
  const result = { ...bytes(), ...(await observedVitals(page)) }
  await page.close()
  return result
}

const data = await mkdtemp(join(tmpdir(), 'parallax-vitals-'))
const product = await startProduct(['--import', 'tsx', 'cli/start.ts'], data)
const browser = await launchBrowser()
try {
  console.log(`\n${'page'.padEnd(28)} script kB    html kB    LCP ms      CLS   (median of ${RUNS}; bytes compressed)`)
  for (const [name, path] of Object.entries(EVERY_PAGE)) {
    const loads: Awaited<ReturnType<typeof load>>[] = []
    for (let run = 0; run < RUNS; run += 1) loads.push(await load(browser, product.url + path))
    const of = (pick: (one: (typeof loads)[number]) => number) => median(loads.map(pick))
    const [script, html, lcp, cls] = [
      of((one) => one.scriptBytes),
      of((one) => one.documentBytes),
      of((one) => one.lcpMs),
      of((one) => one.cls),
    ]
    console.log(
      `${name.padEnd(28)}   ${kilobytes(script)}    ${kilobytes(html)}  ${lcp.toFixed(0).padStart(8)}  ${cls.toFixed(3).padStart(7)}`,
    )
  }
  const clicks: FilterClick[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const page = await browser.newPage({ viewport: VIEWPORT })
    clicks.push(await filterClick(page, product.url + EVENT_2024))
    await page.close()
  }
  const drawn = await load(browser, product.url + EVENT_2024, { width: 1440, height: 3000 })
  const inp = median(clicks.map((click) => click.inpMs))
  const settled = median(clicks.map((click) => click.settledMs))
  console.log(
    `\na filter click on the event page: INP ${inp} ms, chip gone after ${settled.toFixed(0)} ms, layout shift ${median(clicks.map((click) => click.cls)).toFixed(3)}`,
  )
  console.log(`script of the event page with its drawings in sight: ${kilobytes(drawn.scriptBytes).trim()} kB`)
} finally {
  await browser.close()
  await product.stop()
  await rm(data, { recursive: true, force: true })
}
