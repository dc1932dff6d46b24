import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { expect, inject, it } from 'vitest'
import type { ViewResponse } from '@/lib/api/contract/table'
import type { FigureRow } from '@/lib/views/rows/figures'
import { EVENT_2017, FIGURES_2017, POSITIONS_2024 } from './addresses'
import { browserForTests, parametersOf, shownText } from './browser'

const open = browserForTests()

async function json<T>(path: string): Promise<T> {
  const answer = await fetch(`${inject('baseUrl')}${path}`)
  expect(answer.status).toBe(200)
  return (await answer.json()) as T
}

it('opens the excerpts of a table row, and downloads the rows', async () => {
  const { rows } = await json<ViewResponse<FigureRow>>('/api/corpora/venezuela/views/figures?event=constituent-assembly-election-2017')
  const page = await open(`${FIGURES_2017}&tab=table`)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download CSV' }).click()])
  const csv = parse(await readFile(await download.path()), { columns: true }) as Record<string, string>[]
  expect(csv.map(({ claim }) => claim)).toEqual(rows.map(({ claim }) => claim))
  await page.getByRole('table').getByRole('link').first().click()
  await expect.poll(() => page.getByRole('dialog').getByRole('article').count()).toBe(1)
})

it('copies a link that is pinned to the revision and shows the same chart', async () => {
  const { revision } = await json<{ revision: string }>('/api/corpora/venezuela')
  const page = await open(EVENT_2017, { permissions: ['clipboard-read', 'clipboard-write'] })
  const figures = page.getByRole('region', { name: /Who gives which number/ })
  await figures.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect.poll(() => shownText(dialog)).toMatch(/this machine only/)
  await dialog.getByRole('button', { name: 'Copy Link to share' }).click()
  await expect.poll(() => shownText(dialog)).toMatch(/Copied/)
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()))
  expect(link.searchParams.get('rev')).toBe(revision)
  const shared = await open(link.pathname + link.search)
  await expect.poll(() => shared.getByRole('button', { name: /Turnout, voters: under 3 million/ }).count()).toBe(1)
})

it('shares one mark: the link opens it again, the citation names its passage, and that leads to its place in the article', async () => {
  const page = await open(EVENT_2017)
  await page
    .getByRole('button', {
      name: /Turnout, share of the electorate: 41.5 %. MintPress News, on the word of National Electoral Council \(CNE\)\. Open/,
    })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Share or cite this' }).click()
  const link = new URL(await dialog.getByRole('textbox', { name: 'Link to share' }).inputValue())
  expect(link.pathname).toBe('/venezuela/views/figures')
  expect(Object.fromEntries(link.searchParams)).toMatchObject({ rev: expect.stringMatching(/^[0-9a-f]{12}$/), version: expect.anything() })
  const cited = await dialog.getByRole('textbox', { name: /Citation/ }).inputValue()
  expect(cited).toMatch(/passage of paragraph 26 of “After Venezuela.*”, MintPress News, 1 August 2017/)
  expect(cited).toContain(link.href)
  const shared = await open(link.pathname + link.search)
  expect(await shownText(shared.getByRole('dialog'))).toMatch(/1 excerpt, .*The mark you opened: Turnout, share of the electorate: 41.5 %/)
  await shared.keyboard.press('Escape')
  await expect.poll(() => shared.evaluate(() => document.activeElement?.id)).toBe('main')
  await shared.goBack()
  await shared
    .getByRole('dialog')
    .getByRole('link', { name: /After Venezuela/ })
    .click()
  await shared.waitForURL(/articles\/mintpress-2017\?rev=[0-9a-f]{12}#/)
  expect(await shownText(shared.locator('article:target'))).toMatch(/passage of paragraph 26.*41.5 %/)
  await shared.getByRole('button', { name: 'Share or cite this' }).click()
  const passage = new RegExp(`articles/mintpress-2017\\?rev=${link.searchParams.get('rev')}#excerpt-mintpress-2017-p26b$`)
  expect(await shared.getByRole('textbox', { name: 'Link to share' }).inputValue()).toMatch(passage)
})

it('gives the link to copy by hand where there is no clipboard', async () => {
  const page = await open(FIGURES_2017)
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect.poll(() => page.getByRole('textbox', { name: 'Link to share' }).inputValue()).toMatch(/rev=[0-9a-f]{12}/)
  await page.getByRole('button', { name: 'Copy Link to share' }).click()
  await expect.poll(() => shownText(page.getByRole('dialog'))).toMatch(/copy it by hand/)
})

it('has tabs whose place is in the address', async () => {
  const page = await open(POSITIONS_2024)
  for (const tab of ['Table', 'Excerpts', 'Method'] as const) {
    await page
      .getByRole('navigation', { name: /Ways to see/ })
      .getByRole('link', { name: tab })
      .click()
    await expect.poll(() => parametersOf(page).tab).toBe(tab.toLowerCase())
  }
  expect(await page.title()).toContain('Presidential election of 28 July 2024')
  await expect
    .poll(() => shownText(page.getByRole('main')))
    .toMatch(/How to cite it .* http:\/\/127\.0\.0\.1:\d+\/venezuela\/views\/positions\?.*rev=/)
  await page.emulateMedia({ forcedColors: 'active' })
  const lineUnder = (tab: string) =>
    page.getByRole('link', { name: tab, exact: true }).evaluate((link) => getComputedStyle(link).borderBottomWidth)
  expect([await lineUnder('Method'), await lineUnder('Table')]).toEqual(['4px', '2px'])
  await page.emulateMedia({ forcedColors: null, media: 'print' })
  expect(await shownText(page.getByRole('region', { name: /Who is said to recognise/ }))).toMatch(/http:\/\/\S+rev=[0-9a-f]{12}\S*$/)
  await page.emulateMedia({ media: null })
  await page.goBack()
  await expect.poll(() => parametersOf(page).tab).toBe('excerpts')
  await expect.poll(() => page.getByRole('article').count()).toBeGreaterThan(10)
})

it('shares the newest data where the reader wants that, and cites what is shown', async () => {
  const page = await open(FIGURES_2017)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Live/ }).check()
  await expect.poll(() => dialog.getByRole('textbox', { name: 'Link to share' }).inputValue()).not.toMatch(/rev=/)
  await expect
    .poll(() => dialog.getByRole('textbox', { name: /Citation/ }).inputValue())
    .toMatch(/Who gives which number.*Revision [0-9a-f]{12}.*rev=/)
  await dialog.getByRole('radio', { name: 'BibTeX' }).check()
  await expect.poll(() => dialog.getByRole('textbox', { name: /Citation/ }).inputValue()).toMatch(/^@misc\{venezuela-figures-/)
  await page.keyboard.press('Escape')
  await expect.poll(() => dialog.count()).toBe(0)
})

it('makes a short link where the long one would be cut off, and the short one leads to the same page', async () => {
  const { actors } = await json<{ actors: { id: string }[] }>('/api/corpora/venezuela')
  const many = actors
    .map(({ id }) => id)
    .sort()
    .slice(0, 150)
    .join(',')
  const page = await open(`${FIGURES_2017}&voice=${many}`)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Link to share' })
  await expect.poll(() => field.inputValue()).toMatch(/\/s\/[2-9a-z]{8,}$/)
  const followed = await open(new URL(await field.inputValue()).pathname)
  await expect.poll(() => parametersOf(followed).voice).toBe(many)
})
