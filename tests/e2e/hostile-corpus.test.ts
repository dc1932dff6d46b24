import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VIEWS } from '@/lib/views/registry'
import { FLAG, hostileCorpus } from '../builders/hostile-corpus'
import { importKept } from '../builders/kept-import'
import { browserForTests, parametersOf, shownText } from './browser'
import { harmOfBibtex, harmOfCsv, harmOfFrame, harmOfSvg, harmOfZip } from './output-harm'
import { harmOf, watchForHarm } from './page-harm'
import { type Product, startProduct } from './product'

const CORPUS = '/constructor'
const EVENT = `${CORPUS}/events/election-2024`

const VIEW_IDS = [...VIEWS.keys()]
const PAGES = [
  '/',
  CORPUS,
  EVENT,
  `${CORPUS}/events/unrest-2024`,
  ...VIEW_IDS.map((view) => `${CORPUS}/views/${view}`),
  `/embed${CORPUS}/${VIEW_IDS[0]}?tab=table`,
  ...['excerpts', 'method'].map((tab) => `${CORPUS}/views/figures?tab=${tab}`),
  `${CORPUS}/compare?event=election-2024,unrest-2024`,
  `${CORPUS}/compare?event=election-2024,unrest-2024&view=figures`,
  `${CORPUS}/views/positions?by=voice`,
  `${CORPUS}/articles/herald-1`,
  `${CORPUS}/articles/tribune-1`,
  `${CORPUS}/outlets/constructor`,
  `${CORPUS}/outlets/wire`,
  `${CORPUS}/excerpts`,
  `${CORPUS}/excerpts?q=name`,
  `${EVENT}?open=figures~c-01`,
]

/** Filters whose names stand in subtitles, citations and archives. */
const NAMED = 'event=election-2024,unrest-2024&outlet=constructor,to-string'
const SCRIPT = `"><script>window.${FLAG}=1</script>`

let place = ''
let product: Product

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'parallax-hostile-'))
  await importKept(join(place, 'data'), hostileCorpus())
  product = await startProduct(['cli/serve.mjs'], join(place, 'data'))
})
afterAll(async () => {
  await product.stop()
  await rm(place, { recursive: true, force: true })
})

async function got(path: string): Promise<Response> {
  const answer = await fetch(product.url + path)
  expect([path, answer.status]).toEqual([path, 200])
  return answer
}

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
  it.each(PAGES)('harms no page, nor the table of a view, wide or on a phone: %s', async (path) => {
    const page = await open(path)
    expect(await harmOf(page)).toEqual([])
    await page.setViewportSize(PHONE)
    await followed(page)
    expect(await harmOf(page)).toEqual([])
    if (!/\/views\/[a-z]+$/.test(path)) return
    const hasRows = (await page.locator('[data-mark]').count()) > 0
    await page.getByRole('link', { name: 'Table', exact: true }).click()
    await expect.poll(() => parametersOf(page).tab).toBe('table')
    if (hasRows) await page.locator('[aria-label^="Table: "] tbody tr').first().waitFor()
    expect(await harmOf(page)).toEqual([])
    await page.setViewportSize(WIDE)
    expect(await harmOf(page)).toEqual([])
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

  it('is served as data that no browser takes for a page', async () => {
    for (const [path, type] of [
      ['', 'application/json'],
      ['/facets', 'application/json'],
      ['/excerpts', 'application/json'],
      ['/views/figures', 'application/json'],
      ['/views/figures.csv', 'text/csv'],
      ['/views/figures.svg', 'image/svg+xml'],
      ['/views/figures.html', 'text/html'],
      ['/views/figures?outlet=<script>', 'application/problem+json'],
    ] as const) {
      const { headers } = await fetch(`${product.url}/api/corpora${CORPUS}${path}`)
      expect(headers.get('content-type'), path).toContain(type)
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'")
      if (type === 'text/html') expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.html"$/)
    }
  })

  it.each(VIEW_IDS)('harms no file of %s', async (view) => {
    const get = (form: string) => got(`/api/corpora${CORPUS}/views/${view}${form}?${NAMED}`)
    expect(harmOfCsv(await (await get('.csv')).text())).toEqual([])
    expect(harmOfSvg(await (await get('.svg')).text())).toEqual([])
    expect(harmOfZip(new Uint8Array(await (await get('.zip')).arrayBuffer()))).toEqual([])
    const image = Buffer.from(await (await get('.png')).arrayBuffer())
    expect([image.toString('latin1', 1, 4), image.readUInt32BE(16), image.readUInt32BE(20) < 12_000]).toEqual(['PNG', 1000, true])
    const saved = join(place, `${view}.html`)
    await writeFile(saved, await (await get('.html')).text())
    expect(await harmOf(await open(pathToFileURL(saved).href))).toEqual([])
  })

  it('harms nothing that is pasted into other sites and programs', async () => {
    const page = await open(`${CORPUS}/views/figures?${NAMED}`)
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    const dialog = page.getByRole('dialog')
    const written = (field: string) => dialog.getByRole('textbox', { name: field }).inputValue()
    expect(harmOfFrame(await written('HTML to embed'))).toEqual([])
    expect(await written('Citation, Plain')).not.toMatch(/[\n\r\u2028]/)
    await dialog.getByRole('radio', { name: 'BibTeX' }).check()
    await expect.poll(async () => harmOfBibtex(await written('Citation, BibTeX'))).toEqual([])
    await dialog.getByRole('radio', { name: 'CSL-JSON' }).check()
    await expect
      .poll(async () => JSON.parse(await written('Citation, CSL-JSON')))
      .toMatchObject([{ type: 'graphic', URL: expect.stringContaining('rev=') }])
    expect(await harmOf(page)).toEqual([])

    const url = encodeURIComponent(`${product.url}${CORPUS}/views/figures?${NAMED}&q=${encodeURIComponent(SCRIPT)}`)
    const { html } = (await (await got(`/api/oembed?url=${url}`)).json()) as { html: string }
    expect(harmOfFrame(html.replaceAll(encodeURIComponent(FLAG), ''))).toEqual([])
  })

  it('harms neither what programs read of the corpus nor a short link', async () => {
    const page = await open(CORPUS)
    const described = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as {
      name: string
      url: string
    }
    expect(described.name).toContain('</script>')
    expect(described.url).toMatch(/^http[^<]*$/)
    const image = await page.locator('meta[property="og:image"]').first().getAttribute('content')
    expect((await fetch(image ?? '')).headers.get('content-type')).toBe('image/png')
    expect(await (await got('/api/openapi.json')).text()).not.toContain(FLAG)

    const { revision } = (await (await got(`/api/corpora${CORPUS}`)).json()) as { revision: string }
    const shorten = (q: string) => {
      const address = `${CORPUS}/views/figures?q=${encodeURIComponent(q)}&rev=${revision}`
      return fetch(`${product.url}/api/links`, { method: 'POST', body: JSON.stringify({ address }) })
    }
    for (const q of ['a\r\nSet-Cookie: a=b', SCRIPT]) {
      const { path } = (await (await shorten(q)).json()) as { path: string }
      expect(path).toMatch(/^\/s\/[2-9a-z]+$/)
      const { headers } = await fetch(product.url + path, { redirect: 'manual' })
      expect(headers.get('set-cookie')).toBeNull()
      const { pathname, searchParams } = new URL(headers.get('location') ?? '', product.url)
      expect([pathname, searchParams.get('q')?.replaceAll(/\s+/g, ' ')]).toEqual([`${CORPUS}/views/figures`, q.replaceAll(/\s+/g, ' ')])
    }
  })
})
