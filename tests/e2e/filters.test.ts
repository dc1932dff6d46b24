import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { EVENT_2024 } from './addresses'
import { browserForTests, parametersOf, shownText } from './browser'

const open = browserForTests()

const figures = (page: Page) => page.getByRole('region', { name: /Who gives which number/ })
const inForce = (page: Page) => page.getByRole('list', { name: 'Filters in force' })
const counted = async (page: Page) => Number(/n = ([\d,]+) statements/.exec(await shownText(figures(page)))?.[1]?.replace(',', ''))

async function choose(page: Page, menu: string, option: RegExp) {
  const group = page
    .getByRole('form', { name: 'Filters' })
    .locator('details')
    .filter({ has: page.locator('summary', { hasText: new RegExp(`^${menu}`) }) })
    .last()
  await group.locator('summary').first().click()
  await group.getByRole('checkbox', { name: option }).click()
}

describe('filters', () => {
  it('narrow the charts, stand in the address, and Back undoes one at a time', async () => {
    const page = await open(EVENT_2024)
    const all = await counted(page)
    await choose(page, 'Outlet', /CodePink/)
    await expect.poll(() => parametersOf(page).outlet).toBe('codepink')
    await expect.poll(() => counted(page)).toBeLessThan(all)
    const ofOne = await counted(page)
    expect(await shownText(inForce(page))).toContain('CodePink')
    await page.keyboard.press('Escape')
    await page.getByRole('searchbox').fill('cyberattack')
    await page.keyboard.press('Enter')
    await expect.poll(() => parametersOf(page).q).toBe('cyberattack')
    await expect.poll(() => counted(page)).toBeLessThan(ofOne)
    await page.goBack()
    await expect.poll(() => parametersOf(page)).toEqual({ outlet: 'codepink' })
    await expect.poll(() => counted(page)).toBe(ofOne)
    await page.goBack()
    await expect.poll(() => counted(page)).toBe(all)
    expect(await inForce(page).count()).toBe(0)
  })

  it('can be removed one by one and all at once', async () => {
    const page = await open(`${EVENT_2024}?outlet=codepink&q=cyberattack`)
    await inForce(page)
      .getByRole('link', { name: /CodePink/ })
      .click()
    await expect.poll(() => parametersOf(page)).toEqual({ q: 'cyberattack' })
    await inForce(page).getByRole('link', { name: 'Clear all' }).click()
    await expect.poll(() => parametersOf(page)).toEqual({})
  })

  it('give the same page to a pasted link and after a reload', async () => {
    const page = await open(`${EVENT_2024}?outlet=codepink,orinoco-tribune&voice=cne`)
    const before = await counted(page)
    await page.reload({ waitUntil: 'networkidle' })
    expect(await counted(page)).toBe(before)
    const plain = await open(`${EVENT_2024}?outlet=codepink,orinoco-tribune&voice=cne`, { javaScriptEnabled: false })
    expect(await counted(plain)).toBe(before)
  })

  it('choose the events of a view of the whole corpus, and whose coding is counted', async () => {
    const page = await open('/venezuela/views/frames')
    await choose(page, 'Event', /Presidential election of 28 July 2024/)
    await expect.poll(() => parametersOf(page)).toEqual({ event: 'presidential-election-2024' })
    await page.keyboard.press('Escape')
    await choose(page, 'Coder', /Machine coder 2/)
    await expect.poll(() => shownText(page.getByRole('main'))).toContain('Coded by Machine coder 2')
    await page.keyboard.press('Escape')
    await page
      .getByRole('navigation', { name: 'Of the same selection' })
      .getByRole('link', { name: 'Whom does each outlet quote?' })
      .click()
    await page.waitForURL(/views\/voices/)
    expect(parametersOf(page)).toEqual({ event: 'presidential-election-2024', coder: 'machine-2' })
    const event = await open(EVENT_2024)
    expect(await event.locator('summary', { hasText: /^Event/ }).count()).toBe(0)
  })

  it('work as a plain form without JavaScript', async () => {
    const page = await open(EVENT_2024, { javaScriptEnabled: false })
    await page.getByRole('searchbox').fill('cyberattack')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.waitForURL(/q=cyberattack/)
    expect(await shownText(inForce(page))).toContain('cyberattack')
  })

  it('lead to words and a way out when nothing satisfies them', async () => {
    const page = await open(`${EVENT_2024}?q=zeppelin`)
    await expect.poll(() => shownText(figures(page))).toContain('Nothing is left under these filters.')
    expect(await page.getByRole('link', { name: 'Clear all' }).count()).toBeGreaterThan(0)
  })

  it('lead back by each single step that leaves something, and say where a filter cannot leave anything', async () => {
    const page = await open('/venezuela/views/voices?of=codes&outlet=codepink&metric=vote-share')
    const main = page.getByRole('main')
    await expect.poll(() => shownText(main)).toContain('“Metric” speaks of figures alone; counted here are coded frames.')
    await main.getByRole('link', { name: 'With “Quoted in: figures and stances”' }).waitFor()
    expect(await main.getByRole('link', { name: /^Without “Outlet/ }).count()).toBe(0)
    await main.getByRole('link', { name: /^Without “Metric/ }).click()
    await expect.poll(() => parametersOf(page)).toEqual({ of: 'codes', outlet: 'codepink' })
    await expect.poll(() => shownText(main)).toMatch(/n = \d+/)
  })
})

describe('parameters that cannot be taken', () => {
  it('an invalid filter shows no data, the reason and a way to remove it', async () => {
    const page = await open(`${EVENT_2024}?outlet=no-such-outlet`)
    const text = await shownText(page.getByRole('main'))
    expect(text).toContain('no-such-outlet')
    expect(
      await figures(page)
        .getByRole('button', { name: /Open the excerpt/, includeHidden: true })
        .count(),
    ).toBe(0)
    await page
      .getByRole('link', { name: /remove/i })
      .first()
      .click()
    await expect.poll(() => parametersOf(page)).toEqual({})
    await expect
      .poll(() =>
        figures(page)
          .getByRole('button', { name: /Open the excerpt/, includeHidden: true })
          .count(),
      )
      .toBeGreaterThan(20)
  })

  it('a day that is no day, and a range that runs backwards, are said', async () => {
    const page = await open(`${EVENT_2024}?from=2024-02-31`)
    expect(await shownText(page.getByRole('main'))).toContain('2024-02-31')
    const backwards = await open(`${EVENT_2024}?from=2024-09-01&to=2024-08-01`)
    expect(
      await figures(backwards)
        .getByRole('button', { name: /Open the excerpt/, includeHidden: true })
        .count(),
    ).toBe(0)
  })

  it('an event beside the one of the path shows no data, and goes', async () => {
    const page = await open(`${EVENT_2024}?event=guaido-recognition-2019&q=cyberattack`)
    expect(await shownText(page.getByRole('alert').first())).toContain('already named by the address')
    expect(await figures(page).count()).toBe(0)
    expect(await shownText(inForce(page))).not.toContain('Guaidó')
    await page.getByRole('link', { name: 'Remove this filter' }).click()
    await expect.poll(() => parametersOf(page)).toEqual({ q: 'cyberattack' })
    await expect.poll(() => counted(page)).toBeGreaterThan(0)
  })

  it('a version that the method never had is said, and is no change of the method', async () => {
    for (const version of ['abc', '0', '99']) {
      const page = await open(`/venezuela/views/figures?version=${version}`, { javaScriptEnabled: false })
      const text = await shownText(page.getByRole('main'))
      expect(text).toContain(`version=${version} is not one of`)
      expect(text).not.toContain('has changed since')
    }
  })

  it('an unknown parameter is ignored', async () => {
    const page = await open(`${EVENT_2024}?fbclid=abc`)
    await expect
      .poll(() =>
        figures(page)
          .getByRole('button', { name: /Open the excerpt/, includeHidden: true })
          .count(),
      )
      .toBeGreaterThan(20)
  })

  it('an invalid display option falls back with a note', async () => {
    const page = await open('/venezuela/views/figures?event=presidential-election-2024&sort=backwards')
    expect(await shownText(page.getByRole('main'))).toContain('backwards')
    await expect.poll(() => page.getByRole('button', { name: /Open the excerpt/, includeHidden: true }).count()).toBeGreaterThan(20)
  })
})

it('a filter that a view cannot apply is not said to be applied', async () => {
  const page = await open('/venezuela/views/figures?stance=rejects')
  const frame = await shownText(figures(page))
  expect(frame).toContain('does not apply to this view')
  expect(frame).not.toContain('Stance: rejects')
  expect(await shownText(inForce(page))).toContain('Stance: rejects (does not apply here)')
  expect(await page.getByRole('form', { name: 'Filters' }).getByText('Stances toward').count()).toBe(0)
})

it('are a sheet on a phone, which says what it leaves', async () => {
  const page = await open(EVENT_2024, { viewport: { width: 390, height: 844 }, hasTouch: true })
  const opener = page.locator('summary', { hasText: 'Filters' })
  await opener.click()
  const sheet = page.getByRole('dialog', { name: 'Filters' })
  await sheet.locator('summary', { hasText: 'Outlet' }).click()
  await sheet.getByRole('checkbox', { name: /CodePink/ }).click()
  await expect.poll(() => parametersOf(page).outlet).toBe('codepink')
  const show = sheet.getByRole('button', { name: /Show \d+ excerpts?/ })
  await show.click()
  await expect.poll(() => sheet.count()).toBe(0)
  expect(await shownText(inForce(page))).toContain('CodePink')
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true)
  await opener.click()
  await sheet.getByRole('button', { name: 'Clear all' }).click()
  await expect.poll(() => parametersOf(page)).toEqual({})
  await page.keyboard.press('Escape')
  await expect.poll(() => sheet.count()).toBe(0)
})
