import { appendFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TermContexts, termContextsSchema } from '@/lib/api/contract/context'
import { canonicalText, measureText, quoteHash, sliceCodePoints } from '@/lib/corpus/canonical-text'
import { countTerms } from '@/lib/corpus/count-terms'
import type { Corpus } from '@/lib/corpus/tables'
import { importCorpus } from '@/lib/store/import-corpus'
import { closeDatabases } from '@/lib/store/open'
import { textsDirectory } from '@/lib/store/texts'
import { emptyCorpus } from '../../builders/corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { runCommand } from '../cli/run-command'
import { get, getJson } from './api'

const TEXTS = {
  free: 'A regime, it is free to copy.',
  kept: 'The regime, they say.\n\nIt is “a regime” of its own.',
  unread: 'No regime here.',
}

/** Three articles of one outlet; the first may be copied. Their paragraphs are excerpts, and one term is counted. */
function corpus(): Corpus {
  const made = emptyCorpus()
  const text = new Map(Object.entries(TEXTS).map(([id, source]) => [id, canonicalText(source)]))
  const excerpt = (article_id: string, paragraph: number, start: number, end: number, summary: string) => ({
    id: `${article_id}-p${paragraph}`,
    article_id,
    unit: 'paragraph' as const,
    paragraph,
    start,
    end,
    quote_sha256: quoteHash(sliceCodePoints(text.get(article_id) ?? '', start, end)),
    summary,
  })
  Object.assign(made.tables, {
    outlets: [{ id: 'herald', name: 'The Herald' }],
    articles: [...text].map(([id, written], day) => ({
      id,
      outlet_id: 'herald',
      title: id,
      language: 'en',
      published_on: `2024-07-0${day + 1}`,
      rights: id === 'free' ? 'CC0-1.0' : 'All rights reserved',
      ...measureText(written),
    })),
    excerpts: [
      excerpt('free', 1, 0, 29, 'Somebody speaks of a regime.'),
      excerpt('kept', 1, 0, 21, 'A word.'),
      excerpt('kept', 2, 23, 49, 'A word in quotation marks.'),
      excerpt('unread', 1, 0, 15, 'Nothing of the kind.'),
    ],
    codes: [{ id: 'regime', codebook: 'loaded', kind: 'language', name: 'regime' }],
  } satisfies Partial<Corpus['tables']>)
  return countTerms(made, text)
}

const dir = temporaryDirectory()
const folder = temporaryDirectory()
const ADDRESS = '/api/corpora/texts/contexts?row=herald~regime'
const contexts = async (query = '') => termContextsSchema.parse(await getJson<TermContexts>(`${ADDRESS}${query}`))
const states = ({ articles }: TermContexts) => articles.map(({ article, text }) => `${article} ${text}`)
const sources = ({ lines }: TermContexts) => lines.map(({ article, source }) => `${article} ${source}`)

beforeAll(async () => {
  process.env.PARALLAX_DATA = dir
  await importCorpus({ dir, corpus: corpus(), name: 'texts' })
  await mkdir(folder, { recursive: true })
  for (const id of ['free', 'kept'] as const) await writeFile(join(folder, `any ${id}.txt`), TEXTS[id])
})
afterAll(closeDatabases)
afterEach(() => vi.unstubAllEnvs())

/** Each depends on what the one before has loaded. */
describe.sequential('a term in its contexts', () => {
  let before = ''

  it('is shown from what the corpus holds where no text is loaded', async () => {
    before = await (await get('/api/corpora/texts/views/language')).text()
    const answer = await contexts()
    expect(states(answer)).toEqual(['free not-loaded', 'kept not-loaded', 'unread not-loaded'])
    expect(answer.lines).toEqual([
      {
        article: 'free',
        excerpt: 'free-p1',
        paragraph: 1,
        source: 'summary',
        before: 'Somebody speaks of a ',
        keyword: 'regime',
        after: '.',
        quoted: null,
      },
    ])
  })

  it('is shown from the texts that their holder has loaded, each excerpt verified by its hash', async () => {
    const { exitCode, stdout } = await runCommand(dir, 'hydrate', 'texts', '--texts', folder)
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(
      /Texts of 2 of 3 articles of "texts" .* are kept; 3 excerpts have the words that their hashes say\.\nNo file has the hash of: unread\./,
    )
    expect(stdout).toContain('PARALLAX_SHOW_TEXTS=1')
    process.env.PARALLAX_DATA = dir
    expect(states(await contexts())).toEqual(['free shown', 'kept switched-off', 'unread not-loaded'])
    vi.stubEnv('PARALLAX_SHOW_TEXTS', '1')
    const answer = await contexts()
    expect(states(answer)).toEqual(['free shown', 'kept shown', 'unread not-loaded'])
    expect(answer.lines.map(({ article, paragraph, before, quoted }) => [article, paragraph, before, quoted])).toEqual([
      ['free', 1, 'A ', false],
      ['kept', 1, 'The ', false],
      ['kept', 2, 'It is “a ', true],
    ])
  })

  it('has the speech that is asked for', async () => {
    vi.stubEnv('PARALLAX_SHOW_TEXTS', '1')
    expect((await contexts('&speech=attributed')).lines.map(({ paragraph }) => paragraph)).toEqual([2])
    expect((await contexts('&speech=own')).lines.map(({ article }) => article)).toEqual(['free', 'kept'])
  })

  it('keeps from others what may not be copied', async () => {
    vi.stubEnv('PARALLAX_SHOW_TEXTS', '1')
    vi.stubEnv('PARALLAX_URL', 'https://parallax.example.org')
    const answer = await contexts()
    expect(states(answer)).toEqual(['free shown', 'kept withheld', 'unread not-loaded'])
    expect(sources(answer)).toEqual(['free text'])
    vi.stubEnv('PARALLAX_SHOW_TEXTS', '')
    expect(states(await contexts())).toEqual(states(answer))
  })

  it('changes no answer of a view, and is never stored on the way', async () => {
    expect(await (await get('/api/corpora/texts/views/language')).text()).toBe(before)
    expect((await get(ADDRESS)).headers.get('cache-control')).toBe('no-store')
  })

  it('shows no text that was changed', async () => {
    for (const name of await readdir(textsDirectory(dir))) await appendFile(join(textsDirectory(dir), name), ' regime')
    expect(states(await contexts()).slice(0, 2)).toEqual(['free not-loaded', 'kept not-loaded'])
  })

  it('tells the operator of a text that cannot be read, and does not call it missing', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    for (const name of await readdir(textsDirectory(dir))) {
      await rm(join(textsDirectory(dir), name))
      await mkdir(join(textsDirectory(dir), name))
    }
    expect((await get(ADDRESS)).status).toBe(500)
    expect(String(log.mock.calls[0])).toContain('EISDIR')
    log.mockRestore()
    await rm(textsDirectory(dir), { recursive: true })
  })

  it('refuses what names no row', async () => {
    for (const [query, status] of [
      ['', 400],
      ['?row=herald', 400],
      ['?row=herald~nothing', 404],
    ] as const)
      expect((await get(`/api/corpora/texts/contexts${query}`)).status).toBe(status)
  })
})

it('says which excerpts have other words than their hashes say', async () => {
  const made = corpus()
  for (const excerpt of made.tables.excerpts) if (excerpt.id === 'kept-p2') excerpt.quote_sha256 = '0'.repeat(64)
  const other = temporaryDirectory()
  await importCorpus({ dir: other, corpus: made, name: 'texts' })
  const { exitCode, stdout } = await runCommand(other, 'hydrate', 'texts', '--texts', folder)
  expect(exitCode).toBe(1)
  expect(stdout).toContain('Their words are others than their hashes say: kept-p2.')
})
