import { type Corpus, type CorpusDescription, TABLE_NAMES } from '@/lib/corpus/tables'
import { buildFacts, buildFrame, type CorpusSize } from './built-tables'
import { seededRandom } from './random'
import { tinyTables } from './tiny-tables'

/** A corpus with no rows at all. */
export function emptyCorpus(description: Partial<CorpusDescription> = {}): Corpus {
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as Corpus['tables']
  return { description: { name: 'tiny', title: 'A tiny corpus', ...description }, tables }
}

/**
 * A small corpus written by hand, with every table and every kind of claim: two outlets and a third that is only cited,
 * an event with a part, an article each with a printed day, with bounds and without any date.
 */
export function tinyCorpus(): Corpus {
  return { ...emptyCorpus({ description: 'Made by hand, for tests.', keywords: ['test'] }), tables: tinyTables() }
}

export interface CorpusOverrides {
  description?: Partial<CorpusDescription>
  size?: Partial<CorpusSize>
  /** Whole tables in place of the built ones. */
  tables?: Partial<Corpus['tables']>
}

const DEFAULT_SIZE: CorpusSize = { outlets: 4, actors: 12, events: 5, articles: 12, excerptsPerArticle: 4, factsPerExcerpt: 3 }

/** A valid corpus of any size: the same seed and overrides give the same corpus. */
export function buildCorpus(seed = 1, overrides: CorpusOverrides = {}): Corpus {
  const size = { ...DEFAULT_SIZE, ...overrides.size }
  const random = seededRandom(seed)
  const corpus = emptyCorpus({ name: `built-${seed}`, title: `Corpus built from seed ${seed}`, ...overrides.description })
  const frame = { ...corpus.tables, ...buildFrame(random, size) }
  const facts = buildFacts(random, size, frame)
  return { ...corpus, tables: { ...frame, ...facts, ...overrides.tables } }
}
