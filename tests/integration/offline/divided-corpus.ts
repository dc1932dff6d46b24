import type { Corpus } from '@/lib/corpus/tables'
import { buildCorpus } from '../../builders/corpus'
import { type SeededRandom, seededRandom } from '../../builders/random'

const FRAMES = ['frame-a', 'frame-a-part', 'frame-b', 'frame-c'] as const
const WORDS = ['coup', 'junta', 'regime', 'strongman'] as const
const LAYERS = ['figures', 'positions', 'frames', 'terms'] as const
const CODERS = ['machine-1', 'human-1'] as const

function addCodes({ coders, codes }: Corpus['tables']): void {
  coders.push({ id: 'human-1', name: 'A person', kind: 'human' })
  for (const id of FRAMES)
    codes.push({ id, codebook: 'frames', kind: 'frame', name: id.toUpperCase(), ...(id === 'frame-a-part' && { parent_id: 'frame-a' }) })
  codes.push({ id: 'plain', codebook: 'tones', kind: 'tone', name: 'Plain' })
  for (const name of WORDS.slice(0, 2)) codes.push({ id: name, codebook: 'loaded-terms', kind: 'language', name })
}

/** One coder reviews most excerpts, the other some of them; what they find differs. */
function addCodings({ excerpts, events, reviews, codings }: Corpus['tables'], random: SeededRandom): void {
  for (const { id } of excerpts)
    for (const coder_id of CODERS) {
      if (!random.chance(coder_id === 'human-1' ? 0.5 : 0.9)) continue
      for (const codebook of ['frames', 'tones']) reviews.push({ excerpt_id: id, codebook, coder_id })
      for (const code_id of [...FRAMES, 'plain'])
        if (random.chance(0.3))
          codings.push({
            excerpt_id: id,
            code_id,
            coder_id,
            ...(random.chance(0.2) && { event_id: random.pick(events).id }),
            ...(random.chance(0.4) && { voices: [['actor-2']] }),
            attitude: random.pick(['endorses', 'reports', 'disputes'] as const),
          })
    }
}

/** Some articles were not measured, some not searched, and of some it is not known who said a term. */
function addTerms({ articles, excerpts, terms, codings, coverage }: Corpus['tables'], random: SeededRandom): void {
  for (const article of articles) {
    if (random.chance(0.95)) article.word_count = random.integer(200, 3000)
    if (random.chance(0.1)) continue
    coverage.push({ article_id: article.id, event_id: 'event-1', layer: 'terms', coder_id: 'machine-1', coded: 'full' })
    const own = excerpts.filter(({ article_id }) => article_id === article.id)
    for (const term of WORDS) {
      if (random.chance(0.4)) continue
      const count = random.integer(1, 9)
      terms.push({ article_id: article.id, term, count, ...(random.chance(0.9) && { attributed_count: random.integer(0, count) }) })
      if (!(WORDS.slice(0, 2) as readonly string[]).includes(term)) continue
      for (const { id } of own)
        if (random.chance(0.3)) codings.push({ excerpt_id: id, code_id: term, coder_id: 'machine-1', voices: [], memo: 'own words' })
    }
  }
}

function addCoverage({ articles, events, coverage }: Corpus['tables'], random: SeededRandom): void {
  for (const { id: article_id } of articles)
    for (const { id: event_id } of events)
      for (const layer of LAYERS.slice(0, 3))
        if (random.chance(0.3))
          coverage.push({
            article_id,
            event_id,
            layer,
            coder_id: random.pick(CODERS),
            coded: random.pick(['full', 'partial', 'none'] as const),
          })
}

/**
 * A corpus that dates divide: several articles an outlet, with printed days, bounds on either side, or none; two coders, what was searched for in which
 * article, and terms that are coded or not.
 */
export function dividedCorpus(seed: number, size: Partial<{ outlets: number; articles: number; excerptsPerArticle: number }> = {}): Corpus {
  const corpus = buildCorpus(seed, { size: { outlets: 4, articles: 30, excerptsPerArticle: 5, factsPerExcerpt: 2, ...size } })
  const random = seededRandom(seed + 1)
  for (const article of corpus.tables.articles)
    if (article.published_from && random.chance(0.6)) article.published_to = random.chance(0.5) ? '2024-12-31' : article.published_from
  addCodes(corpus.tables)
  addCodings(corpus.tables, random)
  addTerms(corpus.tables, random)
  addCoverage(corpus.tables, random)
  return corpus
}
