import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { EVENT_2024 } from './addresses'
import { launchBrowser } from './launch-browser'
import { countBytes, observedVitals, observeVitals } from './page-vitals'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function load(path: string) {
  const page = await browser.newPage({ baseURL: inject('baseUrl'), viewport: { width: 1440, height: 900 } })
  await observeVitals(page)
  const bytes = await countBytes(page)
  await page.goto(path, { waitUntil: 'networkidle' })
  const result = { ...bytes(), ...(await observedVitals(page)) }
  await page.close()
  return result
}

describe('what a page may cost', () => {
  it.each([
    ['without a chart', '/', 160_000],
    ['with every chart', EVENT_2024, 300_000],
  ] as const)('%s', async (_, path, budget) => {
    const { scriptBytes, cls } = await load(path)
    expect(scriptBytes).toBeGreaterThan(50_000)
    expect(scriptBytes).toBeLessThanOrEqual(budget)
    expect(cls).toBeLessThan(0.1)
  })
})
