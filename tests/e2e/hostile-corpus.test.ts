import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDataPackage } from '@/lib/formats/write-data-package'
import { FORMULAS, hostileCorpus } from '../builders/hostile-corpus'
import { browserForTests, shownText } from './browser'
import { harmOf, watchForHarm } from './page-harm'
import { type Product, parallax, startProduct } from './product'

const CORPUS = '/constructor'
const EVENT = `${CORPUS}/events/election-2024`

const PAGES = [
  '/',
  CORPUS,
  EVENT,
  `${CORPUS}/events/unrest-2024`,
  ...['figures', 'positions'].flatMap((view) =>
    ['chart', 'table', 'excerpts', 'method'].map((tab) => `${CORPUS}/views/${view}${tab === 'chart' ? '' : `?tab=${tab}`}`),
  ),
  `${CORPUS}/views/positions?by=voice`,
  `${CORPUS}/articles/herald-1`,
  `${CORPUS}/articles/tribune-1`,
  `${CORPUS}/outlets/constructor`,
  `${CORPUS}/outlets/wire`,
  `${CORPUS}/excerpts`,
  `${CORPUS}/excerpts?q=name`,
  `${EVENT}?open=figures~c-01`,
]

let place = ''
let product: Product

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'parallax-hostile-'))
  await writeDataPackage(hostileCorpus(), place)
  await parallax(join(place, 'data'), 'import', place)
  product = await startProduct(['cli/serve.mjs'], join(place, 'data'))
})
afterAll(async () => {
  await product.stop()
  await rm(place, { recursive: true, force: true })
})

const openPage = browserForTests(() => product.url)
const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const open = (path: string): Promise<Page> => openPage(path, { viewport: WIDE, prepare: watchForHarm })

/** Drawings follow a new size a moment later. What stays too wide after that is told by `harmOf`. */
const followed = (page: Page) =>
  expect
    .poll(() => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'), { timeout: 5_000 })
    .toBeLessThanOrEqual(0)
    .catch(() => undefined)

describe('a corpus in which every text is hostile', { timeout: 240_000 }, () => {
  it('harms no page, wide or on a phone', async () => {
    const harm: Record<string, string[]> = {}
    for (const path of PAGES) {
      const page = await open(path)
      const wide = await harmOf(page)
      await page.setViewportSize(PHONE)
      await followed(page)
      const found = [...wide, ...(await harmOf(page))]
      if (found.length > 0) harm[path] = found
      await page.close()
    }
    expect(harm).toEqual({})
  })

  it('stays legible: a number after a name that reverses its direction stands to its right', async () => {
    const page = await open(CORPUS)
    await page.evaluate(`{
      const line = document.createElement('p')
      line.id = 'probe'
      line.append(document.querySelector('h1').textContent, ' · 12345')
      document.querySelector('main').prepend(line)
    }`)
    const [name, number] = await page.evaluate<[number, number]>(`(() => {
      const [first, second] = document.querySelector('#probe').childNodes
      const boxOf = (node) => { const range = document.createRange(); range.selectNodeContents(node); return range.getBoundingClientRect() }
      return [boxOf(first).left, boxOf(second).left]
    })()`)
    expect(number).toBeGreaterThan(name)
    expect(await shownText(page.locator('#probe'))).toMatch(/12345$/)
  })

  it('a click on each kind of control harms nothing either', async () => {
    const page = await open(EVENT)
    await page
      .locator('summary')
      .filter({ hasText: /^Outlet/ })
      .first()
      .click()
    await page.locator('input[name=outlet]').first().check()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Clear all' }).click()
    await page.locator('button[data-mark]').first().click()
    await page.getByRole('dialog').waitFor()
    expect(await harmOf(page)).toEqual([])
  })

  it('is served as data that no browser takes for a page, with formulas guarded in tables for spreadsheets', async () => {
    for (const [path, type] of [
      ['', 'application/json'],
      ['/facets', 'application/json'],
      ['/excerpts', 'application/json'],
      ['/views/figures', 'application/json'],
      ['/views/figures.csv', 'text/csv'],
      ['/views/positions.csv', 'text/csv'],
      ['/views/figures?outlet=<script>', 'application/problem+json'],
    ] as const) {
      const answer = await fetch(`${product.url}/api/corpora${CORPUS}${path}`)
      expect(answer.headers.get('content-type'), path).toContain(type)
      expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(answer.headers.get('content-security-policy'), path).toContain("default-src 'none'")
    }
    for (const view of ['figures', 'positions']) {
      const csv = await (await fetch(`${product.url}/api/corpora${CORPUS}/views/${view}.csv`)).text()
      for (const formula of FORMULAS) expect(csv).not.toMatch(new RegExp(`(^|,|\\n)"?${formula.replace(/[\\^$.*+?()[\]{}|"]/g, '\\$&')}`))
    }
  })
})
