import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { browserForTests, parametersOf, shownText } from './browser'

const open = browserForTests()
const EXCERPTS = '/venezuela/excerpts'

const lists = (page: Page) => page.getByRole('group', { name: /Excerpts of/ })

describe('the page of all excerpts', () => {
  it('marks the words that were searched for, in any of their forms', async () => {
    const page = await open(`${EXCERPTS}?q=election`)
    await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(3)
    await page.getByRole('button', { name: 'Share or cite this' }).click()
    expect(await page.getByRole('textbox', { name: 'Link to share' }).inputValue()).toMatch(/excerpts\?q=election&rev=[0-9a-f]{12}$/)
    expect(await page.getByRole('textbox', { name: /Citation/ }).inputValue()).toMatch(/\(Search: “election”\).*\[Data set\]/)
    for (const word of await page.locator('mark').allTextContents()) expect(word.toLowerCase()).toMatch(/^elect/)
    const plain = await open(EXCERPTS)
    expect(await plain.locator('mark').count()).toBe(0)
  })

  it('leaves the focus in the field that a search or a day was typed into', async () => {
    const page = await open(EXCERPTS)
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'))
    await page.getByRole('searchbox').fill('fraud')
    await page.keyboard.press('Enter')
    await expect.poll(() => parametersOf(page)).toEqual({ q: 'fraud' })
    expect(await focused()).toBe('q')
    await page.locator('summary', { hasText: 'Dates' }).last().click()
    await page.getByLabel('From', { exact: true }).fill('2024-01-01')
    await page.keyboard.press('Enter')
    await expect.poll(() => parametersOf(page)).toEqual({ q: 'fraud', from: '2024-01-01' })
    expect(await focused()).toBe('from')
    await page.goBack()
    await page.goBack()
    await expect.poll(() => parametersOf(page)).toEqual({})
    expect([await page.getByRole('searchbox').inputValue(), await page.getByLabel('From', { exact: true }).inputValue()]).toEqual(['', ''])
  })

  it('says which word is in no excerpt, and leads on to what is written like it', async () => {
    const page = await open('/venezuela')
    for (const part of await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').all()) {
      expect(await page.locator((await part.getAttribute('href')) ?? '').count()).toBe(1)
    }
    await page.getByRole('searchbox').fill('cyberatack')
    await page.keyboard.press('Enter')
    await page.waitForURL(/excerpts\?q=cyberatack$/)
    const main = page.getByRole('main')
    await expect.poll(() => shownText(main)).toMatch(/Did you mean cyberattacks?\? \d+ excerpts/i)
    expect(await shownText(main)).toContain('Nothing is left under these filters')
    await main.getByRole('link', { name: /^cyberattack/i }).click()
    await expect.poll(() => page.getByRole('article').count()).toBeGreaterThan(3)
    await page.getByRole('searchbox').fill('turnout zeppelin')
    await page.keyboard.press('Enter')
    await expect.poll(() => shownText(main)).toMatch(/turnout in \d+ excerpts · “zeppelin” in none/)
  })

  it('leads to the column of each outlet on a phone', async () => {
    const page = await open(`${EXCERPTS}?q=election`, { viewport: { width: 390, height: 844 } })
    const last = page.getByRole('navigation', { name: 'Outlets side by side' }).getByRole('link').last()
    const column = page.getByRole('region', { name: (await last.textContent()) ?? '' })
    const left = () => column.evaluate((element) => element.getBoundingClientRect().left)
    expect(await left()).toBeGreaterThan(390)
    await last.click()
    await expect.poll(left).toBeLessThan(100)
  })

  it('keeps what is out of sight out of the document, and lists every excerpt of an outlet to who scrolls', async () => {
    const page = await open(`${EXCERPTS}?outlet=orinoco-tribune`)
    const promised = Number(/(\d+) excerpts/.exec(await shownText(page.getByRole('region', { name: 'Orinoco Tribune' })))?.[1])
    expect(promised).toBeGreaterThan(50)
    const list = lists(page).first()
    const seen = new Set<string>()
    for (let step = 0; step < 120 && seen.size < promised; step++) {
      const cards = await list.getByRole('article').allTextContents()
      expect(cards.length).toBeLessThan(promised)
      for (const card of cards) seen.add(card)
      await list.evaluate((element) => element.scrollBy(0, 600))
      await page.waitForTimeout(60)
    }
    expect(seen.size).toBe(promised)
  })

  it('leads page by page through an outlet without JavaScript', async () => {
    const page = await open(`${EXCERPTS}?outlet=orinoco-tribune`, { javaScriptEnabled: false })
    const promised = Number(/(\d+) excerpts/.exec(await shownText(page.getByRole('region', { name: 'Orinoco Tribune' })))?.[1])
    const cards = () => lists(page).first().getByRole('article').count()
    const next = page.getByRole('link', { name: /The next excerpts of Orinoco Tribune/ })
    let listed = await cards()
    expect(listed).toBeLessThan(promised)
    while (await next.count()) {
      const from = page.url()
      await next.click()
      await page.waitForURL((url) => url.href !== from)
      expect(page.url()).toContain('after=')
      expect(await shownText(page.getByRole('main'))).toContain('begin further down')
      listed += await cards()
    }
    expect(listed).toBe(promised)
  })
})

it('leads from an outlet to what it published, whom it quotes and who relays it', async () => {
  const page = await open('/venezuela')
  await page.getByRole('link', { name: 'Orinoco Tribune' }).first().click()
  await page.waitForURL(/outlets\/orinoco-tribune/)
  for (const part of ['What it published', 'Whom it quotes', 'What it claims', 'Whose stances it reports']) {
    expect(await page.getByRole('heading', { level: 2, name: part }).count()).toBe(1)
  }
  await page.getByRole('region', { name: 'Whom it quotes' }).getByRole('link').first().click()
  await expect.poll(() => parametersOf(page).outlet).toBe('orinoco-tribune')
  await expect.poll(() => page.getByRole('article').count()).toBeGreaterThan(0)
  const relayed = await open('/venezuela/outlets/nbc-news')
  expect(await shownText(relayed.getByRole('region', { name: 'Who relays it' }))).toMatch(/MintPress News.*3\.6 million/)
})
