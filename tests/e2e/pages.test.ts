import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { EVENT_2017, EVERY_PAGE } from './addresses'
import { browserForTests } from './browser'

const open = browserForTests()
const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

/** Axe reads the whole document at any size; on the phone only what size and colours can change is asked again. */
const everything = (page: Page) =>
  new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
const whatChanges = (page: Page) =>
  new AxeBuilder({ page }).withRules(['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block'])

async function findings(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze()
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  )
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

describe.each(Object.entries(EVERY_PAGE))('%s', (_, path) => {
  it('has one headline, no accessibility finding and nothing beyond its edge, wide and light, then on a dark phone', async () => {
    const page = await open(path, { viewport: WIDE, colorScheme: 'light' })
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await findings(everything(page))).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize(PHONE)
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
    expect(await findings(whatChanges(page))).toEqual([])
  })
})

it('follows the system into the dark and keeps the theme that the reader chooses', async () => {
  const page = await open('/', { colorScheme: 'dark' })
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const dark = await paper()
  await page.getByLabel('Theme').selectOption('light')
  await expect.poll(paper).not.toBe(dark)
  const light = await paper()
  await page.goto(EVENT_2017, { waitUntil: 'networkidle' })
  expect(await paper()).toBe(light)
})

it('sends readers of a wrong address back to what is there', async () => {
  const page = await open('/venezuela/events/no-such-event-1999', { status: 404 })
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0)
})
