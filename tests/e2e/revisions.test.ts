import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { importCorpus } from '@/lib/store/import-corpus'
import { removeCorpus } from '@/lib/store/remove'
import { bundledCorpus } from '../integration/data/corpus-directory'
import { EVENT_2017 } from './addresses'
import { browserForTests, shownText } from './browser'

const open = browserForTests()
const CORPUS = 'two-states'
const EVENT = `${EVENT_2017.replace('/venezuela', `/${CORPUS}`)}`
let first = ''
let second = ''

const currentRevision = async () =>
  ((await (await fetch(`${inject('baseUrl')}/api/corpora/${CORPUS}`)).json()) as { revision: string }).revision

/** Imports the bundled corpus under another name, then once more with the official turnout changed, beside the running server. */
beforeAll(async () => {
  const dir = inject('dataDirectory')
  const corpus = await bundledCorpus()
  await importCorpus({ dir, corpus, name: CORPUS })
  first = await currentRevision()
  for (const claim of corpus.tables.claims) if (claim.value === '8100000') claim.value = '8200000'
  await importCorpus({ dir, corpus, name: CORPUS })
  second = await currentRevision()
})
afterAll(async () => {
  await removeCorpus(inject('dataDirectory'), CORPUS)
  expect((await fetch(`${inject('baseUrl')}/api/corpora/${CORPUS}`)).status).toBe(404)
})

it('serves the new revision without a restart', async () => {
  expect(second).not.toBe(first)
  const page = await open(EVENT)
  await expect.poll(() => page.getByRole('button', { name: /Turnout, voters: 8\.2 million/ }).count()).toBe(1)
})

it('keeps showing the old one to a pinned link, with an offer of the newer', async () => {
  const page = await open(`${EVENT}?rev=${first}`)
  await expect.poll(() => page.getByRole('button', { name: /Turnout, voters: 8\.1 million/ }).count()).toBe(1)
  const newer = page
    .getByRole('main')
    .getByRole('link', { name: /see the same with revision/ })
    .first()
  await newer.click()
  await expect.poll(() => page.getByRole('button', { name: /Turnout, voters: 8\.2 million/ }).count()).toBe(1)
})

it('says of a revision that is not stored that it is not, and shows nothing else', async () => {
  const page = await open(`${EVENT}?rev=000000000000`, { status: 404 })
  expect(await shownText(page.getByRole('main'))).toMatch(/revision 000000000000 of .* this server does not have it/)
  expect(await page.getByRole('button', { name: /Open the excerpt/ }).count()).toBe(0)
})

it.each([
  ['rev=xyz', 'rev=xyz is not a revision'],
  ['rev=000000000000&rev=111111111111', 'is given more than once'],
])('says what is wrong with %s', async (query, message) => {
  const page = await open(`${EVENT_2017}?${query}`, { status: 404 })
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('This address names no revision')
  expect(await shownText(page.getByRole('main'))).toContain(message)
})
