import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ExcerptPage } from '@/lib/api/contract/excerpt'
import { type SearchedWords, searchedWordsSchema } from '@/lib/api/contract/words'
import { closeDatabases } from '@/lib/store/open'
import { tinyCorpus } from '../../builders/corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { getJson, serve } from './api'

/** Sentences with the searches that a reader would expect to find each. */
const LABELLED: readonly { language: 'en' | 'es'; text: string; found: readonly string[] }[] = [
  { language: 'en', text: 'The council counted the votes again.', found: ['vote', 'count', 'votes again'] },
  { language: 'en', text: 'A recount is not planned by the county.', found: ['plan', 'county'] },
  { language: 'en', text: 'Turnout: each voter voted once.', found: ['vote', 'voter', 'turnout'] },
  { language: 'en', text: 'The devoted pivoted to the court.', found: ['court'] },
  { language: 'en', text: 'Elections were held in three states.', found: ['election', 'state'] },
  { language: 'en', text: 'The election observer stated her doubts.', found: ['election', 'observers', 'state', 'doubt'] },
  { language: 'en', text: 'Selection of judges, undoubtedly an estate matter.', found: ['judge'] },
  { language: 'en', text: 'Protesters were arrested; one arrest was reported by police.', found: ['arrest', 'report'] },
  { language: 'en', text: 'Art restoration is on the rise.', found: ['art', 'rise'] },
  { language: 'en', text: 'Parties started talks; charts were shown.', found: ['party', 'chart', 'talk'] },
  { language: 'en', text: 'A counterpart from Peru arrived.', found: ['counterpart', 'arrive'] },
  { language: 'en', text: 'Sanctions against the party leader were lifted.', found: ['sanction', 'party', 'leaders'] },
  { language: 'es', text: 'Las elecciones fueron observadas por misiones.', found: ['elección', 'observar', 'misión'] },
  { language: 'es', text: 'La eleccion del rector se anuló.', found: ['elección', 'rectores'] },
  { language: 'es', text: 'La selección jugó ayer.', found: ['selección'] },
  { language: 'es', text: 'Mañana votan los venezolanos.', found: ['mañana', 'votar', 'venezolano'] },
  { language: 'es', text: 'Una manana de manzanas.', found: ['manzana'] },
  { language: 'es', text: 'El voto fue secreto y los votos se contaron.', found: ['voto', 'contar'] },
]
const QUERIES = [...new Set(LABELLED.flatMap(({ found }) => found))]

const dir = temporaryDirectory()
beforeAll(async () => {
  const corpus = tinyCorpus()
  const [outlet] = corpus.tables.outlets
  corpus.tables = { ...corpus.tables, coverage: [], reviews: [], codings: [], claims: [], lists: [], positions: [], terms: [] }
  corpus.tables.articles = (['en', 'es'] as const).map((language) => ({
    id: language,
    outlet_id: outlet?.id ?? '',
    title: language,
    language,
  }))
  corpus.tables.excerpts = LABELLED.map(({ language, text }, at) => ({
    id: `x-${at}`,
    article_id: language,
    unit: 'passage',
    summary: text,
  }))
  corpus.tables.excerpts.push({ id: 'quoted', article_id: 'en', language: 'es', unit: 'passage', summary: 'Fueron vigilados: watched.' })
  await serve(dir, corpus, 'labelled')
})
afterAll(closeDatabases)

const bySearch = async (query: string) => {
  const { excerpts } = await getJson<ExcerptPage>(`/api/corpora/labelled/excerpts?q=${encodeURIComponent(query)}`)
  return new Set(excerpts.map(({ excerpt }) => excerpt))
}

const bySubstring = async (query: string) => {
  const bare = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  const words = bare(query).split(' ')
  return new Set(LABELLED.flatMap(({ text }, at) => (words.every((word) => bare(text).includes(word)) ? [`x-${at}`] : [])))
}

/** Of what was found, the share that is relevant; of what is relevant, the share that was found. */
async function quality(find: (query: string) => Promise<Set<string>>) {
  let [relevant, found, both] = [0, 0, 0]
  for (const query of QUERIES) {
    const hits = await find(query)
    const wanted = LABELLED.flatMap((one, at) => (one.found.includes(query) ? [`x-${at}`] : []))
    relevant += wanted.length
    found += hits.size
    both += wanted.filter((id) => hits.has(id)).length
  }
  return { precision: both / found, recall: both / relevant }
}

it('finds inflected forms and no parts of other words: more precise and more complete than a search for substrings', async () => {
  const [stems, substrings] = [await quality(bySearch), await quality(bySubstring)]
  expect(stems.precision).toBeGreaterThan(0.85)
  expect(stems.recall).toBeGreaterThan(0.95)
  expect(stems.precision).toBeGreaterThan(substrings.precision)
  expect(stems.recall).toBeGreaterThan(substrings.recall)
})

it('names the words found in an excerpt of another language than its article', async () => {
  const { excerpts } = await getJson<ExcerptPage>('/api/corpora/labelled/excerpts?q=vigilar')
  expect(excerpts.map(({ excerpt, hits }) => [excerpt, hits])).toEqual([['quoted', ['vigilados']]])
})

const wordsOf = async (query: string) => searchedWordsSchema.parse(await getJson<SearchedWords>(`/api/corpora/labelled/words?${query}`))

it('says which word of a search is in no excerpt, and what is written like it', async () => {
  const { words, instead } = await wordsOf('q=votes+obsever')
  expect(words).toEqual([
    { word: 'votes', excerpts: 4 },
    { word: 'obsever', excerpts: 0 },
  ])
  expect(instead).toEqual([{ q: 'observer', excerpts: 2 }])
  expect((await wordsOf('q=obsever')).instead).toEqual([{ q: 'observer', excerpts: 2 }])
  expect((await wordsOf('q=Electoin+stated')).instead).toEqual([{ q: 'Elections stated', excerpts: 2 }])
  expect((await wordsOf('q=eleccoin&language=es')).instead).toEqual([{ q: 'elecciones', excerpts: 2 }])
  expect((await wordsOf('q=obsever&language=es')).instead).toEqual([{ q: 'observadas', excerpts: 1 }])
  expect((await wordsOf('q=zeppelin')).instead).toEqual([])
  expect((await wordsOf('')).words).toEqual([])
})
