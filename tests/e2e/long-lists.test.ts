import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { importCorpus } from '@/lib/store/import-corpus'
import { removeCorpus } from '@/lib/store/remove'
import { buildCorpus } from '../builders/corpus'
import { browserForTests, shownText } from './browser'

/** Before the bundled corpus by name. */
const NAME = 'a-long-one'
const EXCERPTS = 720
/** Three pages of a panel and a part of one. */
const EXCERPTS_WITH_POSITIONS = 300

const open = browserForTests()

/** One outlet, of which every statement says the same of the same. */
function longCorpus() {
  const size = { outlets: 1, events: 1, articles: EXCERPTS / 12, excerptsPerArticle: 12, factsPerExcerpt: 4 }
  const corpus = buildCorpus(1, { description: { name: NAME, title: 'A long one' }, size })
  const { excerpts, positions } = corpus.tables
  const first = new Set(excerpts.slice(0, EXCERPTS_WITH_POSITIONS).map(({ id }) => id))
  corpus.tables.positions = positions.filter(({ excerpt_id }) => first.has(excerpt_id))
  for (const position of corpus.tables.positions) {
    Object.assign(position, { actor_id: 'actor-1', target_id: 'target-1', stance: 'supports', modality: 'holds' })
  }
  return corpus
}

beforeAll(async () => {
  await importCorpus({ dir: inject('dataDirectory'), corpus: longCorpus() })
})
afterAll(() => removeCorpus(inject('dataDirectory'), NAME))

it('the home page opens on the bundled corpus, whatever stands before it by name', async () => {
  const page = await open('/')
  expect(await shownText(page.getByRole('region', { name: /accounts of one number/ }))).toContain('Venezuela')
})

it('the panel of a mark goes on until all of its excerpts are listed', async () => {
  const page = await open(`/${NAME}/events/event-1`)
  await page.locator('#positions [data-mark]:visible').first().click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('article').first().waitFor()
  const total = Number(/^[\d,]+/.exec(await shownText(panel.locator('#drawer-detail')))?.[0].replace(',', ''))
  expect(total).toBeGreaterThan(100)
  expect(await panel.getByRole('article').count()).toBe(50)
  while ((await panel.getByRole('article').count()) < total) {
    const before = await panel.getByRole('article').count()
    await panel.getByRole('button', { name: 'Show more' }).click()
    await expect.poll(() => panel.getByRole('article').count()).toBe(Math.min(total, before + 50))
  }
  expect(await panel.getByRole('button', { name: 'Show more' }).count()).toBe(0)
})

it('the excerpts of a view go on behind the longest list that an address can ask for', async () => {
  const page = await open(`/${NAME}/views/figures?tab=excerpts&limit=500`)
  const cards = page.getByRole('main').getByRole('article')
  const total = Number(/of ([\d,]+) excerpts/.exec(await shownText(page.getByRole('main')))?.[1]?.replace(',', '') ?? 0)
  if (total <= 500) throw new Error(`The corpus has too few excerpts with figures: ${total}`)
  expect(await cards.count()).toBe(500)
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect.poll(() => cards.count()).toBe(Math.min(total, 550))
})
