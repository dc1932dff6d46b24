import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { EVENT_2024 } from './addresses'
import { filterClick } from './filter-click'
import { launchBrowser } from './launch-browser'
import { countBytes, observedVitals, observeVitals } from './page-vitals'

/** The machine may be busy during one of them. */
const CLICKS = 3

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function load(path: string, height: number) {
  const page = await browser.newPage({ baseURL: inject('baseUrl'), viewport: { width: 1440, height } })
  await observeVitals(page)
  const bytes = await countBytes(page)
  await page.goto(path, { waitUntil: 'networkidle' })
  const result = { ...bytes(), ...(await observedVitals(page)) }
  await page.close()
  return result
}

describe('what a page may cost', () => {
  it.each([
    ['without a chart', '/', 900, 160_000],
    ['with its drawings further down', EVENT_2024, 900, 230_000],
    ['with its drawings in sight', EVENT_2024, 1800, 305_000],
  ] as const)('%s', async (_, path, height, budget) => {
    const { scriptBytes, cls } = await load(path, height)
    expect(scriptBytes).toBeGreaterThan(50_000)
    expect(scriptBytes).toBeLessThanOrEqual(budget)
    expect(cls).toBeLessThan(0.1)
  })

  it('a link to a part lands on it, however much comes above', async () => {
    const page = await browser.newPage({ baseURL: inject('baseUrl'), viewport: { width: 390, height: 900 } })
    await page.goto(`${EVENT_2024}#gaps`, { waitUntil: 'networkidle' })
    const top = () => page.locator('#gaps').evaluate((part) => part.getBoundingClientRect().top)
    await expect.poll(() => page.locator('#gaps table').count()).toBeGreaterThan(0)
    await expect.poll(top).toBeLessThan(100)
    expect(await top()).toBeGreaterThanOrEqual(0)
    await page.close()
  })

  it('a filter click is answered within 100 ms', async () => {
    const answered: number[] = []
    for (let run = 0; run < CLICKS; run += 1) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      const { inpMs, cls } = await filterClick(page, inject('baseUrl') + EVENT_2024)
      answered.push(inpMs)
      expect(cls).toBeLessThan(0.1)
      await page.close()
    }
    expect(Math.min(...answered)).toBeLessThanOrEqual(100)
  })
})
