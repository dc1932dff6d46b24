import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { EVENT_2024, FIGURES_2017 } from './addresses'
import { browserForTests } from './browser'
import { launchBrowser } from './launch-browser'

const open = browserForTests()
let browser: Browser
let directory = ''
beforeAll(async () => {
  browser = await launchBrowser()
  directory = await mkdtemp(join(tmpdir(), 'parallax-offline-'))
})
afterAll(async () => {
  await browser?.close()
  await rm(directory, { recursive: true, force: true })
})

/** Saves what a link of a page leads to. */
async function save(page: Page, link: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()])
  const file = join(directory, download.suggestedFilename())
  await download.saveAs(file)
  return pathToFileURL(file).href
}

/** Opens a saved file where there is no network; collects whatever it asks for or complains of. */
async function openOffline(address: string): Promise<{ page: Page; complaints: string[] }> {
  const complaints: string[] = []
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await context.setOffline(true)
  const page = await context.newPage()
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) complaints.push(`request: ${request.url()}`)
  })
  page.on('console', (message) => complaints.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  await page.goto(address)
  return { page, complaints }
}

/** Leaves a few of what repeats: thousands of equal cells take minutes to look at. */
const FEW = `for (const one of document.querySelectorAll('tbody tr:nth-child(n+4), .excerpt:nth-of-type(n+4), .picture svg > :not(title, desc)')) one.remove()`

/** What hinders readers; the page cannot be used afterwards. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(FEW)
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

const shown = async (page: Page, selector: string) => page.locator(`${selector}:not([hidden])`).count()

async function answered(path: string): Promise<{ rows?: unknown[]; total?: number; revision: string }> {
  const answer = await fetch(`${inject('baseUrl')}/api/corpora/venezuela/${path}`)
  expect(answer.status).toBe(200)
  return answer.json()
}

it('keeps a chart that can be read and filtered without a network', async () => {
  const product = await open(FIGURES_2017.replace('constituent-assembly-election-2017', 'presidential-election-2024'))
  await product.getByRole('button', { name: 'Share', exact: true }).click()
  const { page, complaints } = await openOffline(await save(product, 'Offline copy (HTML)'))
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
  expect(await page.locator('.picture svg:visible').count()).toBe(0)
  const live = new URL((await page.getByRole('link', { name: 'The same filter with the server' }).getAttribute('href')) ?? '')
  expect(live.searchParams.get('outlet')).toBe(first)

  await filters.getByRole('button', { name: 'Everything' }).click()
  await filters.getByLabel('From').fill('2024-07-30')
  const from = '&from=2024-07-30'
  expect(await count()).toEqual([(await answered(view + from)).rows?.length, (await answered(behind + from)).total])
  await filters.getByRole('button', { name: 'Everything' }).click()
  await expect.poll(() => page.locator('.picture svg:visible').count()).toBe(1)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await findings(page)).toEqual([])
  expect(complaints).toEqual([])
})

it('keeps the page of an event', async () => {
  const product = await open(EVENT_2024)
  const { page, complaints } = await openOffline(await save(product, 'Save this page for offline use'))
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
  expect(await findings(page)).toEqual([])
  expect(complaints).toEqual([])
})
