import type { Corpus } from '@/lib/corpus/tables'
import { buildCorpus, type CorpusOverrides } from './corpus'

const CODES = ['frame', 'frame-part', 'tone', 'word'] as const

/** A built corpus where several coders and codes are at work: two codebooks of frames and tones, loaded terms, reviews and coverage. */
export function codedCorpus(seed: number, overrides: CorpusOverrides = {}): Corpus {
  const corpus = buildCorpus(seed, overrides)
  const { excerpts, claims, articles, events, coders, codes, codings, reviews, terms, coverage } = corpus.tables
  coders.push({ id: 'human-1', name: 'A person', kind: 'human' })
  codes.push(
    { id: 'frame', codebook: 'frames', kind: 'frame', name: 'Frame' },
    { id: 'frame-part', codebook: 'frames', kind: 'frame', name: 'Part', parent_id: 'frame' },
    { id: 'tone', codebook: 'a, b', kind: 'tone', name: 'Tone' },
    { id: 'word', codebook: 'loaded-terms', kind: 'language', name: 'regime' },
  )
  for (const [index, claim] of claims.entries()) if (index % 3 === 0) claim.coder_id = 'human-1'
  for (const [index, { id }] of excerpts.entries()) {
    const coder_id = index % 2 ? 'human-1' : 'machine-1'
    codings.push({
      excerpt_id: id,
      code_id: CODES[index % CODES.length] ?? 'tone',
      coder_id,
      voices: index % 3 ? [['actor-5']] : [],
      attitude: index % 3 ? 'disputes' : 'endorses',
    })
    for (const codebook of ['frames', 'loaded-terms']) reviews.push({ excerpt_id: id, codebook, coder_id })
    if (index % 4 === 0) reviews.push({ excerpt_id: id, codebook: 'frames', coder_id: coder_id === 'human-1' ? 'machine-1' : 'human-1' })
  }
  for (const [index, { id }] of articles.entries()) {
    terms.push({ article_id: id, term: 'regime', count: 1 + (index % 5), attributed_count: index % 2 })
    terms.push({ article_id: id, term: 'coup', count: 3 })
    for (const event of events)
      coverage.push({ article_id: id, event_id: event.id, layer: 'figures', coder_id: 'machine-1', coded: 'full' })
  }
  return corpus
}
