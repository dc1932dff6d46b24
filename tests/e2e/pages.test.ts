import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { EVENT_2017, EVERY_PAGE } from './addresses'
import { browserForTests, shownText } from './browser'

const open = browserForTests()
const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
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
  it('has one headline, no accessibility finding and nothing beyond its edge, wide and light', async () => {
    const page = await open(path, { viewport: WIDE, colorScheme: 'light' })
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await axeFindings(page)).toEqual([])
  })

  it('has no accessibility finding and nothing beyond its edge, on a dark phone', async () => {
    const page = await open(path, { viewport: PHONE, colorScheme: 'dark', hasTouch: true })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await axeFindings(page)).toEqual([])
  })

  it('can be read without JavaScript', async () => {
    const scripted = await open(path)
    const plain = await open(path, { javaScriptEnabled: false })
    const headline = await scripted.getByRole('heading', { level: 1 }).textContent()
    expect(await plain.getByRole('heading', { level: 1 }).textContent()).toBe(headline)
    expect((await shownText(plain.getByRole('main'))).length).toBeGreaterThan(300)
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
