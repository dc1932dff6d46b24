import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { noteInWords } from '@/components/panels/note-in-words'
import type { ExcerptPage } from '@/lib/api/contract/excerpt'
import type { ViewResponse } from '@/lib/api/contract/table'
import { VIEWS } from '@/lib/views/registry'
import { textsOf } from '../integration/offline/parsed-page'
import { browserForTests, shownText } from './browser'

const open = browserForTests()
const SELECTION = 'event=presidential-election-2024&outlet=codepink,orinoco-tribune'
/** Files have all rows anyway; pages and pictures have the first of them unless they are asked for more. */
const ALL = `${SELECTION}&top=all`

async function fetched(path: string): Promise<Response> {
  const answer = await fetch(`${inject('baseUrl')}/api/corpora/venezuela/views/${path}`)
  expect([path, answer.status]).toEqual([path, 200])
  return answer
}
const json = async <T>(path: string) => (await fetched(path)).json() as Promise<T>
const text = async (path: string) => (await fetched(path)).text()
const plain = (words: string) => words.replaceAll(/\s+/g, ' ').trim()

/** A row by its key, and how many excerpts stand behind it. */
type Counted = [row: string | null, n: number]
const rowIn = (address: string, parameter = 'row') => new URL(address, 'http://parallax').searchParams.get(parameter)
const counted = (rows: readonly Record<string, unknown>[]): Counted[] => rows.map(({ href, n }) => [rowIn(String(href)), Number(n)])

/** The marks of a drawing in their order, each once, as keys of rows. */
const rowsOfMarks = (marks: readonly string[]) => [...new Set(marks.map((mark) => rowIn(mark) ?? mark))]
const numberOf = (words: string) => /n = [^.]+/.exec(words)?.[0]

async function picture(view: string, query: string) {
  const svg = (await text(`${view}.svg?${query}`)).replaceAll('&amp;', '&')
  const words = plain(
    [...svg.matchAll(/<(?:text|desc)[^>]*>(.*?)<\/(?:text|desc)>/gs)].map(([, inside = '']) => inside.replaceAll(/<[^>]+>/g, '')).join(' '),
  )
  return { words, marks: rowsOfMarks([...svg.matchAll(/data-mark="([^"]+)"/g)].map(([, mark = '']) => mark)) }
}

async function archive(view: string) {
  const files = unzipSync(new Uint8Array(await (await fetched(`${view}.zip?${SELECTION}`)).arrayBuffer()))
  return (name: string) => strFromU8(files[name] ?? new Uint8Array())
}

/** The rows of the table that a page shows: the key that each opens, and its cells, n first. */
async function table(page: Page): Promise<{ key: string | null; cells: string[] }[]> {
  await page.locator('[aria-label^="Table: "] tbody tr').first().waitFor()
  const rows = await page.evaluate<{ href: string; cells: string[] }[]>(
    `[...document.querySelectorAll('[aria-label^="Table: "] tbody tr')].map((row) => ({ href: row.querySelector('a').href, cells: [...row.cells].map((cell) => cell.textContent) }))`,
  )
  return rows.map(({ href, cells }) => ({ key: rowIn(href, 'open')?.replace(/^[a-z]+~/, '') ?? null, cells: cells.map(plain) }))
}
const countedIn = (rows: Awaited<ReturnType<typeof table>>): Counted[] => rows.map(({ key, cells: [n] }) => [key, Number(n)])

/** How many excerpts the name of a mark promises, where it says a number. */
const promisedBy = (name: string | null) =>
  /Open the (?:(\d+) excerpts|excerpt)\./
    .exec(name ?? '')
    ?.slice(1)
    .map((n) => Number(n ?? 1))[0]

/** Follows a few of the marks in sight, the largest among them: each lists as many excerpts as its row has, and as it says. */
async function expectExcerptsBehind(page: Page, rows: ReadonlyMap<string | null, number>) {
  const marks = page.locator('[data-mark]:visible')
  if ((await marks.count()) === 0) await page.evaluate('for (const fold of document.querySelectorAll("section details")) fold.open = true')
  const panel = page.getByRole('dialog')
  const shown = await marks.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.mark ?? ''))
  const ns = shown.map((mark) => rows.get(rowIn(mark) ?? mark) ?? 0)
  for (const at of new Set([0, Math.min(3, ns.length - 1), ns.indexOf(Math.max(...ns))])) {
    const n = ns[at]
    expect(promisedBy(await marks.nth(at).getAttribute('aria-label')) ?? n).toBe(n)
    await marks.nth(at).click()
    await panel.getByRole('article').first().waitFor()
    await expect
      .poll(() => panel.locator('#drawer-detail').textContent())
      .toMatch(new RegExp(`^${n === 1 ? '1 excerpt' : `${n} excerpts`},`))
    expect(await panel.getByRole('article').count()).toBe(Math.min(n ?? 0, 50))
    await page.keyboard.press('Escape')
    await expect.poll(() => panel.count()).toBe(0)
  }
}

describe.each([...VIEWS.values()])('$id', ({ id: view, question }) => {
  it('has the same rows in the same order, with the same n, in every form, and the excerpts behind them', async () => {
    const { rows: asked, notes } = await json<ViewResponse>(`${view}?${ALL}`)
    const rows = counted(asked)
    expect(rows.length).toBeGreaterThan(0)
    const behind = (await json<ExcerptPage>(`${view}/excerpts?${SELECTION}&limit=1`)).total

    const csv = await text(`${view}.csv?${SELECTION}`)
    expect(counted(parse(csv, { columns: true }))).toEqual(rows)
    const file = await archive(view)
    expect(file('rows.csv')).toBe(csv)
    expect(parse(file('excerpts.csv'), { columns: true })).toHaveLength(behind)
    expect(file('README.md')).toContain(`Rows: ${rows.length} (rows.csv)\n- Excerpts: ${behind} `)

    const page = await open(`/venezuela/views/${view}?${ALL}`)
    const region = page.getByRole('region', { name: question, exact: true })
    const [marks, words] = [
      await page.locator('[data-mark]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.mark ?? '')),
      numberOf(await shownText(region)),
    ]
    const drawn = rowsOfMarks(marks)
    expect(rows.map(([key]) => key)).toEqual(expect.arrayContaining(drawn))
    await expectExcerptsBehind(page, new Map(rows))
    await region.getByRole('link', { name: 'Table', exact: true }).click()
    const shown = await table(page)
    expect(countedIn(shown)).toEqual(rows)

    const frame = await open(`/embed/venezuela/${view}?${ALL}&tab=table`)
    expect(await table(frame)).toEqual(shown)
    expect(numberOf(await shownText(frame.getByRole('region', { name: question, exact: true })))).toBe(words)

    const saved = await text(`${view}.html?${ALL}`)
    const kept = textsOf(saved, 'tbody tr')
    expect(kept.map(([n]) => Number(n))).toEqual(rows.map(([, n]) => n))
    for (const [at, cells] of kept.entries()) expect(shown[at]?.cells).toEqual(expect.arrayContaining(cells))

    const image = await picture(view, ALL)
    expect(numberOf(image.words)).toBe(words)
    const isInPicture = new Set(image.marks)
    expect(image.marks).toEqual(drawn.filter((key) => isInPicture.has(key)))
    if (image.marks.length < drawn.length) expect(image.words).toMatch(/Not drawn: \d|\d more |\d (statement|card|stance|fact|term)s?\b/)
    for (const note of notes) expect([saved, image.words].every((form) => plain(form).includes(plain(noteInWords(note))))).toBe(true)
  })

  it('says how many rows it leaves out', async () => {
    const { rows, total_rows } = await json<ViewResponse>(`${view}?top=2`)
    expect(rows).toHaveLength(2)
    const told = new RegExp(`first 2 of ${total_rows.toLocaleString('en-GB')} `)
    for (const form of [await text(`${view}.html?top=2`), (await picture(view, 'top=2')).words]) expect(form).toMatch(told)
  })
})

it('a page says how many rows it leaves out of a long table', async () => {
  const { total_rows } = await json<ViewResponse>('gaps?top=1')
  if (total_rows <= 2000) throw new Error(`The corpus has too few facts: ${total_rows}`)
  const page = await open('/venezuela/views/gaps?tab=table', { javaScriptEnabled: false })
  expect(await shownText(page.getByRole('main'))).toContain(`first 2,000 of ${total_rows.toLocaleString('en-GB')} cells`)
  expect(await page.locator('tbody tr').count()).toBe(2000)
})

it('a picture that would be too tall says how many marks it leaves out', async () => {
  const marks = async (width: number) => {
    const image = await picture('positions', `width=${width}`)
    return { drawn: image.marks.length, left: Number(/([\d,]+) further marks are not drawn/.exec(image.words)?.[1] ?? 0) }
  }
  const [narrow, wide] = [await marks(700), await marks(1600)]
  expect(wide.left).toBeGreaterThan(narrow.left)
  expect(wide.left + wide.drawn).toBe(narrow.left + narrow.drawn)
})

it('a picture of figures accounts for every statement', async () => {
  const { rows } = await json<ViewResponse>('figures?event=presidential-election-2024&top=all')
  const { words } = await picture('figures', 'event=presidential-election-2024&top=all')
  const sum = (pattern: RegExp) => [...words.matchAll(pattern)].reduce((total, [, count]) => total + Number(count), 0)
  expect(sum(/(?<!n = |Not drawn: )\b(\d+) statements?\b(?! made once)/g)).toBe(rows.length)
})
