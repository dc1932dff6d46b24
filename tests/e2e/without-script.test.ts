import { expect, inject, it } from 'vitest'
import type { ViewResponse } from '@/lib/api/contract/table'
import { starterCorpus } from '@/lib/corpus/starter-corpus'
import { type Corpus, TABLE_NAMES } from '@/lib/corpus/tables'
import { importCorpus } from '@/lib/store/import-corpus'
import { allViewMeta } from '@/lib/views/registry'
import { EVERY_KIND_OF_PAGE } from './addresses'
import { browserForTests, shownText } from './browser'

const open = browserForTests()

it.each(Object.entries(EVERY_KIND_OF_PAGE))('%s can be read without JavaScript', async (_, path) => {
  const page = await open(path, { javaScriptEnabled: false })
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBeTruthy()
  expect((await shownText(page.getByRole('main'))).length).toBeGreaterThan(300)
  expect(await page.getByRole('button', { name: /^(Share|Share or cite this|Copy .*)$/ }).count()).toBe(0)
})

it('leads through all excerpts behind a mark without JavaScript', async () => {
  const answer = await fetch(`${inject('baseUrl')}/api/corpora/venezuela/views/timeline?period=year`)
  const { rows } = (await answer.json()) as { rows: { n: number; href: string }[] }
  const most = rows.reduce((best, row) => (row.n > best.n ? row : best))
  expect(most.n).toBeGreaterThan(50)
  const row = new URL(most.href, 'http://x').searchParams.get('row') ?? ''
  const page = await open(`/venezuela/views/timeline?period=year&open=${encodeURIComponent(`timeline~${row}`)}`, {
    javaScriptEnabled: false,
  })
  const excerpts = () => page.getByRole('dialog').getByRole('article').allTextContents()
  const listed = new Set(await excerpts())
  for (let pages = 1; pages < Math.ceil(most.n / 50); pages += 1) {
    await page.getByRole('dialog').getByRole('link', { name: 'The next excerpts' }).click()
    await page.getByRole('dialog').getByText('These begin further down').waitFor()
    for (const text of await excerpts()) listed.add(text)
  }
  expect(listed.size).toBe(most.n)
  expect(await page.getByRole('dialog').getByRole('link', { name: 'The next excerpts' }).count()).toBe(0)
})

const MISSING = {
  'a corpus': '/nowhere',
  'an event': '/venezuela/events/nowhere',
  'an article': '/venezuela/articles/nowhere',
  'an outlet': '/venezuela/outlets/nowhere',
  'a view': '/venezuela/views/nowhere',
  'a revision': '/venezuela?rev=000000000000',
  'a chart in a frame': '/embed/venezuela/nowhere',
  'a short link': '/s/23456789',
}

it.each(Object.entries(MISSING))('%s that is not there is said to be missing without JavaScript', async (_, path) => {
  const page = await open(path, { javaScriptEnabled: false, status: 404 })
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBeTruthy()
  expect(await page.getByRole('main').getByRole('link', { name: 'All corpora' }).count()).toBe(1)
})

it('a corpus of three tables says on every page what it lacks', async () => {
  const { description, tables } = starterCorpus('first-steps')
  const none = Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as Corpus['tables']
  const excerpts = tables.excerpts.map((excerpt) => ({ ...excerpt, events: [] }))
  const corpus = { description, tables: { ...none, outlets: tables.outlets, articles: tables.articles, excerpts } }
  await importCorpus({ dir: inject('dataDirectory'), corpus })
  const page = await open('/first-steps', { javaScriptEnabled: false })
  expect(await shownText(page.getByRole('main'))).toContain('No event is coded here.')
  for (const { id, tables } of allViewMeta()) {
    const { rows, notes } = (await (await fetch(`${inject('baseUrl')}/api/corpora/first-steps/views/${id}`)).json()) as ViewResponse
    if (rows.length > 0) continue
    await page.goto(`${inject('baseUrl')}/first-steps/views/${id}`)
    const refused = notes.find(({ code }) => code === 'refused')?.text
    const said = refused ?? `It would stand in the corpus’s tables ${tables.join(', ').replace(/, ([^,]*)$/, ' and $1')}.`
    expect((await shownText(page.getByRole('main'))).replace(/ ([,.])/g, '$1')).toContain(said)
  }
})
