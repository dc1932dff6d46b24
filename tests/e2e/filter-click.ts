import type { Page } from 'playwright-core'
import { observedVitals, observeVitals } from './page-vitals'

export interface FilterClick {
  /** From the click to the frame that answers it, in ms. */
  inpMs: number
  /** Until the chip of the filter is gone, as a test sees it, in ms. */
  settledMs: number
  /** Layout shift of the whole visit. */
  cls: number
}

/** Opens the page of an event with one outlet chosen and clears the filter. */
export async function filterClick(page: Page, url: string): Promise<FilterClick> {
  await observeVitals(page)
  await page.goto(`${url}?outlet=codepink`, { waitUntil: 'networkidle' })
  const start = performance.now()
  await page.getByRole('link', { name: 'Clear all' }).click()
  await page.waitForFunction(() => !document.querySelector('[aria-label="Filters in force"]'))
  const settledMs = performance.now() - start
  await page.waitForTimeout(500)
  const { inpMs, cls } = await observedVitals(page)
  return { inpMs, settledMs, cls }
}
