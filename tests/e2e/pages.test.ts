import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { changedFindings, findings, overflow, thinOut } from './accessibility'
import { EVENT_2017, EVENT_2024, EVERY_KIND_OF_PAGE, EVERY_PAGE } from './addresses'
import { browserForTests } from './browser'

const open = browserForTests()
const WIDE = { width: 1440, height: 900 }
/** As narrow as text must be readable without scrolling sideways (WCAG 1.4.10): 1280 pixels at 400 %. */
const PHONE = { width: 320, height: 844 }

const EVENTS: readonly string[] = [EVENT_2017, EVENT_2024]

/** Kinds of page that axe reads: every view stands whole on the page of an event, and one alone in its frame. */
const AUDITED = Object.keys(EVERY_KIND_OF_PAGE).filter((what) => !what.endsWith(' alone') || what.startsWith('figures '))

const unfold = (page: Page) => page.evaluate('for (const fold of document.querySelectorAll("main section details")) fold.open = true')

/** Axe reads the whole document at any size; on the phone only what size and colours can change is asked again. */
describe.each(Object.entries(EVERY_PAGE))('%s', (what, path) => {
  it('has one headline, no accessibility finding and nothing beyond its edge, wide and light, then on a dark phone', async () => {
    const page = await open(path)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.setViewportSize(PHONE)
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
    if (!AUDITED.includes(what)) return
    await page.setViewportSize(WIDE)
    if (EVENTS.includes(path)) await unfold(page)
    await thinOut(page)
    expect(await findings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize(PHONE)
    expect(await changedFindings(page)).toEqual([])
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
  await page.getByLabel('Theme').selectOption('system')
  await expect.poll(paper).toBe(dark)
})

it('says what a mistyped address may have meant', async () => {
  for (const [path, meant] of [
    ['/venezula', 'venezuela'],
    ['/venezuela/outlets/codepnik', 'CodePink'],
    ['/venezuela/views/figure', 'Who gives which number, on whose word?'],
    ['/venezuela/events/presidential-election', 'Presidential election of 28 July 2024'],
  ] as const) {
    const page = await open(path, { status: 404 })
    const [way] = await page.getByRole('main').getByRole('link').allTextContents()
    expect(way).toBe(`Did you mean “${meant}”?`)
  }
  const page = await open('/docs', { status: 404 })
  expect(await page.getByRole('main').getByRole('link', { name: 'The API' }).count()).toBe(1)
})
