import { afterAll, describe, expect, it } from 'vitest'
import { type Corpus, TABLE_NAMES } from '@/lib/corpus/tables'
import { importCorpus } from '@/lib/store/import-corpus'
import { closeDatabases } from '@/lib/store/open'
import { VIEWS } from '@/lib/views/registry'
import { codedCorpus } from '../../builders/coded-corpus'
import { tinyCorpus } from '../../builders/corpus'
import { seededRandom } from '../../builders/random'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { get } from './api'

afterAll(closeDatabases)

/** The same data with the rows of every table in another order. */
function shuffled(corpus: Corpus, seed: number): Corpus {
  const random = seededRandom(seed)
  const tables = Object.fromEntries(
    TABLE_NAMES.map((table) => {
      const ranked = (corpus.tables[table] as object[]).map((row) => ({ row, rank: random.integer(0, 1_000_000) }))
      return [table, ranked.sort((a, b) => a.rank - b.rank).map(({ row }) => row)]
    }),
  ) as Corpus['tables']
  return { ...corpus, tables }
}

const ADDRESSES = [
  'views/figures?top=all',
  'views/figures?sort=value',
  'views/figures.csv?sort=date',
  'views/positions?top=all',
  'views/positions?by=voice&sort=statements',
  ...[...VIEWS.keys()].flatMap((view) => [`views/${view}`, `views/${view}.csv`, `views/${view}/excerpts`]),
  'excerpts?limit=500',
  'facets',
]

describe.each([
  ['tiny', tinyCorpus],
  ['built', () => codedCorpus(7)],
])('two databases of the revision %s', (name, make) => {
  it('give the same answers to the byte, whatever order their rows came in', async () => {
    const bodies = async (corpus: Corpus) => {
      process.env.PARALLAX_DATA = temporaryDirectory()
      const { revision } = await importCorpus({ corpus, name })
      const texts = await Promise.all(ADDRESSES.map(async (address) => (await get(`/api/corpora/${name}/${address}`)).text()))
      return [revision, ...texts]
    }
    const first = await bodies(make())
    expect(await bodies(shuffled(make(), 3))).toEqual(first)
  })
})
