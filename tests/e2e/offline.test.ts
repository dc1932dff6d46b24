import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { closeDatabases } from '@/lib/store/open'
import { VIEWS } from '@/lib/views/registry'
import { temporaryDirectory } from '../builders/temporary-directory'
import { get, serve } from '../integration/api/api'
import { dividedCorpus } from '../integration/offline/divided-corpus'
import { findings, thinOut } from './accessibility'
import { EVENT_2024, FIGURES_2017 } from './addresses'
import { browserForTests, shownText } from './browser'
import { savedPages } from './saved-page'

const data = temporaryDirectory()
beforeAll(() => serve(data, dividedCorpus(3), 'divided'))
afterAll(closeDatabases)

const open = browserForTests()
const saved = savedPages()

/** Saves what a link of a page leads to. */
async function save(page: Page, link: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()])
  const file = saved.pathOf(download.suggestedFilename())
  await download.saveAs(file)
  return file
}

const shown = async (page: Page, selector: string) => page.locator(`${selector}:not([hidden])`).count()

async function answered(path: string): Promise<{ rows?: unknown[]; total?: number; revision: string }> {
  const answer = await fetch(`${inject('baseUrl')}/api/corpora/venezuela/${path}`)
  expect(answer.status).toBe(200)
  return answer.json()
}

/** What the drawing of a view has marks of; addresses stand for themselves, for a copy has none. */
const nameOfMark = (mark: string) => (/^\d+$|^\//.test(mark) ? 'row' : mark)

const marksIn = async (page: Page, view: string): Promise<string[]> => {
  await page.locator(`#${view}-question`).scrollIntoViewIfNeeded()
  const marks = await page
    .locator(`#${view} .picture [data-mark]`)
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-mark') ?? ''))
  return marks.map(nameOfMark)
}

async function drawnMarks(path: string): Promise<string[]> {
  const svg = await (await fetch(`${inject('baseUrl')}/api/corpora/venezuela/views/${path}`)).text()
  return [...svg.matchAll(/ data-mark="([^"]*)"/g)].map(([, mark = '']) => nameOfMark(mark))
}

it('keeps a chart that can be read and filtered without a network', async () => {
  const product = await open(FIGURES_2017.replace('constituent-assembly-election-2017', 'presidential-election-2024'))
  await product.getByRole('button', { name: 'Share', exact: true }).click()
  const { page, complaints } = await saved.open(await save(product, 'Offline copy (HTML)'))
  expect(await page.locator('.picture svg:visible').count()).toBe(1)
  const view = 'views/figures?event=presidential-election-2024&top=all'
  const behind = 'views/figures/excerpts?event=presidential-election-2024&limit=1'
  expect(await shown(page, 'tbody tr')).toBe((await answered(view)).rows?.length)
  expect(await shown(page, '.excerpt')).toBe((await answered(behind)).total)

  const filters = page.getByRole('form', { name: 'Filters' })
  const outlets = await filters.getByRole('checkbox').all()
  for (const box of outlets.slice(1)) await box.uncheck()
  const first = await outlets[0]?.getAttribute('value')
  const of = `&outlet=${first}`
  const count = async () => [await shown(page, 'tbody tr'), await shown(page, '.excerpt')]
  expect(await count()).toEqual([(await answered(view + of)).rows?.length, (await answered(behind + of)).total])
  await expect.poll(() => marksIn(page, 'figures')).toEqual(await drawnMarks(`figures.svg?event=presidential-election-2024${of}`))
  expect(await shownText(page.getByRole('status'))).toMatch(/^Filtered in this file: .*\. \d+ of the \d+ excerpts in this file/)
  const live = new URL((await page.getByRole('link', { name: 'The same filter with the server' }).getAttribute('href')) ?? '')
  expect(live.searchParams.get('outlet')).toBe(first)

  await filters.getByRole('button', { name: 'Everything' }).click()
  await filters.getByLabel('From').fill('2024-07-30')
  const from = '&from=2024-07-30'
  expect(await count()).toEqual([(await answered(view + from)).rows?.length, (await answered(behind + from)).total])
  await filters.getByRole('button', { name: 'Everything' }).click()
  await expect.poll(() => page.locator('.picture svg:visible').count()).toBe(1)
  await page.emulateMedia({ colorScheme: 'dark' })
  await thinOut(page)
  expect(await findings(page)).toEqual([])
  expect(complaints).toEqual([])
})

it('keeps the page of an event as it is filtered', async () => {
  const product = await open(`${EVENT_2024}?outlet=codepink`)
  const file = await save(product, 'Save this page for offline use')
  const { page, complaints } = await saved.open(file)
  await expect.poll(() => page.getByText('This file holds what was selected').textContent()).toContain('Outlet: CodePink')
  const { total } = await answered('excerpts?event=presidential-election-2024&outlet=codepink&limit=1')
  expect(await shown(page, '.excerpt')).toBe(total)
  expect(complaints).toEqual([])

  await writeFile(file, (await readFile(file, 'utf8')).replace(/(id="data"[^>]*>)[^<]{100}/, '$1'))
  const damaged = await saved.open(file)
  expect(await damaged.page.getByRole('alert').textContent()).toMatch(/^Charts and filters are missing here: .+ Tables and texts are all/)
  expect(damaged.complaints).toEqual([expect.stringMatching(/^error: /)])
})

it('keeps the page of an event', async () => {
  const product = await open(EVENT_2024)
  const { page, complaints } = await saved.open(await save(product, 'Save this page for offline use'))
  const event = 'presidential-election-2024'
  const total = async (query: string) => (await answered(`excerpts?event=${event}&limit=1${query}`)).total
  expect(await shown(page, '.excerpt')).toBe(await total(''))
  await page.getByRole('checkbox').first().uncheck()
  const left = await page
    .locator('input[type=checkbox]:checked')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))
  const of = `&outlet=${left.sort().join(',')}`
  expect(await shown(page, '.excerpt')).toBe(await total(of))
  for (const view of ['figures', 'positions', 'frames', 'timeline', 'voices']) {
    const { rows } = await answered(`views/${view}?event=${event}&top=all${of}`)
    expect([view, await shown(page, `#${view} tbody tr`)]).toEqual([view, rows?.length])
  }
  await thinOut(page)
  expect(await findings(page)).toEqual([])
  expect(complaints).toEqual([])
})

/** What the page says of each view: what n is of, and the drawing, word by word. */
async function saidOf(page: Page): Promise<Record<string, string[]>> {
  const said: Record<string, string[]> = {}
  for (const view of VIEWS.keys()) {
    const section = page.locator(`#${view}`)
    await section.scrollIntoViewIfNeeded()
    await expect.poll(() => section.locator('.picture').evaluateAll(([picture]) => picture?.childElementCount !== 0)).toBe(true)
    const [n, ...words] = await section.locator('.n, .picture:not([hidden]) text').allTextContents()
    // Where a line is broken depends on the fonts that it was measured in.
    said[view] = [n ?? '', words.join(' ')]
  }
  return said
}

it('draws and says of a part of an outlet what a copy saved under that filter does, and goes back over it', async () => {
  const event = async (query: string) => {
    const path = saved.pathOf(`divided${query.replaceAll(/\W+/g, '-')}.html`)
    await writeFile(path, await (await get(`/api/corpora/divided/events/event-1.html?${query}`)).text())
    return saved.open(path)
  }
  const { page, complaints } = await event('')
  const whole = await saidOf(page)
  const filters = page.getByRole('form', { name: 'Filters' })
  await filters.getByRole('checkbox').first().focus()
  await page.keyboard.press('Space')
  await filters.getByLabel('From').fill('2024-05-01')
  const status = page.getByRole('status')
  expect(await shownText(status)).toMatch(/^Filtered in this file: Outlet 2, Outlet 3, Outlet 4 · from 2024-05-01\./)
  const { page: other } = await event('outlet=outlet-2,outlet-3,outlet-4&from=2024-05-01')
  const [{ agreement: _some, timeline: _periods, ...told }, { agreement: _all, timeline: _days, ...expected }] = [
    await saidOf(page),
    await saidOf(other),
  ]
  expect(told).toEqual(expected)
  expect(await page.locator('#frames svg desc').textContent()).toMatch(/n = \d+ reviewed excerpts .* Filtered in this file: Outlet 2/)

  await page.getByRole('link', { name: 'The excerpts behind the charts' }).click()
  await page.goBack()
  await page.goBack()
  expect(await shownText(status)).toMatch(/^Filtered in this file: Outlet 2, Outlet 3, Outlet 4\./)
  await page.goBack()
  expect(await shownText(status)).toBe('Everything in this file is shown.')
  expect(await saidOf(page)).toEqual(whole)
  expect(complaints).toEqual([])
})
