import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { EVENT_2017, EVENT_2024 } from './addresses'
import { browserForTests, parametersOf, shownText } from './browser'

const open = browserForTests()

const figures = (page: Page) => page.getByRole('region', { name: /Who gives which number/ })
const dialog = (page: Page) => page.getByRole('dialog')
const underThreeMillion = (page: Page) => figures(page).getByRole('button', { name: /Turnout, voters: under 3 million/ })

describe('the turnout of 2017', () => {
  it('stands side by side with whose word it is', async () => {
    const page = await open(EVENT_2017)
    for (const mark of [
      /Turnout, voters: 8\.1 million voters.*on the word of National Electoral Council/,
      /Turnout, share of the electorate: 41\.5.*on the word of National Electoral Council \(CNE\)\. Open/,
      /Turnout, voters: 3\.6 million voters.*on the word of Datanalisis with Torino Capital, through NBC News, relayed.*disputes/,
      /Turnout, share of the electorate: 18\.5.*on the word of Datanalisis with Torino Capital, through NBC News, relayed.*disputes/,
      /Turnout, voters: under 3 million voters.*on the word of .*opposition.*disputes/,
    ]) {
      await expect.poll(() => figures(page).getByRole('button', { name: mark }).count()).toBe(1)
    }
  })

  it('opens the excerpt behind a mark, and Back closes it', async () => {
    const page = await open(EVENT_2017)
    await underThreeMillion(page).click()
    await dialog(page).waitFor()
    await expect.poll(() => dialog(page).locator('#drawer-detail').textContent()).toMatch(/^1 excerpt,/)
    expect(await dialog(page).getByRole('article').count()).toBe(1)
    expect(await shownText(dialog(page))).toContain('under 3 million')
    expect(parametersOf(page).open).toMatch(/^figures~/)
    await page.goBack()
    await expect.poll(() => dialog(page).count()).toBe(0)
    await page.goForward()
    await expect.poll(() => dialog(page).count()).toBe(1)
  })

  it('shows the same excerpt to whoever pastes the address', async () => {
    const page = await open(EVENT_2017)
    await underThreeMillion(page).click()
    await dialog(page).waitFor()
    const other = await open(new URL(page.url()).pathname + new URL(page.url()).search)
    await expect.poll(() => dialog(other).getByRole('article').count()).toBe(1)
    expect(await shownText(dialog(other))).toContain('under 3 million')
    const plain = await open(new URL(page.url()).pathname + new URL(page.url()).search, { javaScriptEnabled: false })
    expect(await shownText(dialog(plain))).toContain('under 3 million')
  })

  it('opens with Enter, closes with Escape and gives the focus back', async () => {
    const page = await open(EVENT_2017)
    await underThreeMillion(page).focus()
    await page.keyboard.press('Enter')
    await dialog(page).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog(page).count()).toBe(0)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent))
      .toMatch(/under 3.million/)
  })
})

describe('a link to a mark that is not there', () => {
  it.each(['positions~a', 'figures~nope', 'nothing'])('shows the data and says so: open=%s', async (mark) => {
    // What one of them does with JavaScript, they all do.
    for (const javaScriptEnabled of mark === 'nothing' ? [true, false] : [false]) {
      const page = await open(`${EVENT_2024}?open=${mark}`, { javaScriptEnabled })
      expect(await dialog(page).count()).toBe(0)
      expect(await shownText(page.getByRole('main'))).toMatch(
        /The mark that this link opens is not there under this selection: revision .* does not have it/,
      )
      expect(await shownText(figures(page))).toMatch(/n = \d+/)
    }
  })

  it('says so when the filters leave nothing of it, and leads on without them', async () => {
    const answer = await fetch(`${inject('baseUrl')}/api/corpora/venezuela/views/figures?event=presidential-election-2024&top=1`)
    const { rows } = (await answer.json()) as { rows: { claim: string }[] }
    const page = await open(`/venezuela/views/figures?event=presidential-election-2024&from=2030-01-01&open=figures~${rows[0]?.claim}`)
    expect(await shownText(page.getByRole('main'))).toContain('the filters leave no excerpt of it')
    await page.getByRole('main').getByRole('link', { name: 'Clear all filters' }).first().click()
    await expect.poll(() => dialog(page).getByRole('article').count()).toBe(1)
  })

  it('comes into sight where a mark stands for nothing found', async () => {
    const page = await open('/venezuela/views/frames?event=presidential-election-2024')
    await page
      .getByRole('link', { name: /: 0 of \d+ reviewed excerpts/ })
      .last()
      .click()
    const notice = page.getByRole('status').filter({ hasText: 'no excerpt of it' })
    await notice.waitFor()
    await expect.poll(() => notice.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThan(0)
  })

  it('goes on without it', async () => {
    const page = await open(`${EVENT_2024}?open=figures~nope&q=cyberattack`)
    await page.getByRole('link', { name: 'Go on without it' }).click()
    await expect.poll(() => parametersOf(page)).toEqual({ q: 'cyberattack' })
  })
})

describe('names of outlets', () => {
  it('lead to the outlet with what is selected, and are no marks', async () => {
    const page = await open('/venezuela/views/voices?event=presidential-election-2024&from=2024-07-01')
    const name = page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link', { name: 'CodePink' })
    expect(await name.getAttribute('href')).toBe('/venezuela/outlets/codepink?event=presidential-election-2024&from=2024-07-01')
    const marks = page.getByRole('main').locator('[data-mark]')
    await marks.first().focus()
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('ArrowDown')
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-mark'))).toBe(true)
    }
    await name.click()
    await expect.poll(() => page.getByRole('main').textContent()).toContain('Below are its passages of this selection alone')
  })
})

it('a loaded term says in its panel where its words would be from', async () => {
  const page = await open('/venezuela/views/language?open=language~codepink~disinformation')
  const context = dialog(page).getByRole('region', { name: '“disinformation” in context' })
  await expect.poll(() => shownText(context)).toMatch(/Counted 8 times in 1 article, none of them in quotation marks\..*not loaded here/s)
})
