import { beforeAll, describe, expect, it } from 'vitest'
import type { Corpus, Row } from '@/lib/corpus/tables'
import { readBundledCorpus } from './corpus-directory'

const CODERS = ['machine-1', 'machine-2']
const CODEBOOKS = ['contested-election', 'media-frames']

let tables: Corpus['tables']
let excerpts: Map<string, Row<'excerpts'>>
let codebooks: Map<string, string>
let reviewed: Set<string>

beforeAll(async () => {
  const { corpus } = await readBundledCorpus()
  if (!corpus) throw new Error('the bundled corpus has problems')
  tables = framesOf(corpus.tables)
  excerpts = new Map(tables.excerpts.map((excerpt) => [excerpt.id, excerpt]))
  codebooks = new Map(tables.codes.map(({ id, codebook }) => [id, codebook]))
  reviewed = new Set(tables.reviews.map(({ excerpt_id, codebook, coder_id }) => [excerpt_id, codebook, coder_id].join('/')))
})

/** Without the loaded terms, which another test reads. */
function framesOf(all: Corpus['tables']): Corpus['tables'] {
  const codes = all.codes.filter(({ kind }) => kind === 'frame')
  const ids = new Set(codes.map(({ id }) => id))
  const books = new Set(codes.map(({ codebook }) => codebook))
  const codings = all.codings.filter(({ code_id }) => ids.has(code_id))
  return { ...all, codes, codings, reviews: all.reviews.filter(({ codebook }) => books.has(codebook)) }
}

const paragraphs = () => tables.excerpts.filter(({ unit }) => unit === 'paragraph')

describe('the codebooks', () => {
  it('are the media frames and one of its own, each code with a name and a definition', () => {
    expect([...new Set(codebooks.values())].sort()).toEqual(CODEBOOKS)
    const counts = CODEBOOKS.map((codebook) => tables.codes.filter((code) => code.codebook === codebook).length)
    expect(counts).toEqual([18, 15])
    expect(new Set(tables.codes.map(({ name }) => name)).size).toBe(tables.codes.length)
    for (const { id, kind, definition, color } of tables.codes) {
      expect(kind, id).toBe('frame')
      expect(definition, id).toMatch(/^\p{Lu}.*\.$/u)
      expect(color, id).toBeUndefined()
    }
  })
})

describe('reviews', () => {
  it('are of whole paragraphs only', () => {
    for (const { excerpt_id } of tables.reviews) expect(excerpts.get(excerpt_id)?.unit, excerpt_id).toBe('paragraph')
  })

  it('are by both coders for both codebooks, of every paragraph', () => {
    expect(paragraphs().length).toBeGreaterThanOrEqual(150)
    const all = paragraphs().flatMap(({ id }) => CODEBOOKS.flatMap((codebook) => CODERS.map((coder) => [id, codebook, coder].join('/'))))
    expect([...reviewed].sort()).toEqual(all.sort())
  })

  it('say of every article that its frames are searched, for each event of its paragraphs', () => {
    const covered = new Set(
      tables.coverage.flatMap((row) => (row.layer === 'frames' ? [[row.article_id, row.event_id, row.coder_id].join('/')] : [])),
    )
    for (const { id, article_id, events } of paragraphs())
      for (const event of events ?? []) for (const coder of CODERS) expect(covered, id).toContain([article_id, event, coder].join('/'))
  })
})

describe('codings', () => {
  it('are of excerpts that their coder has reviewed for the codebook', () => {
    for (const { excerpt_id, code_id, coder_id } of tables.codings)
      expect(reviewed, excerpt_id).toContain([excerpt_id, codebooks.get(code_id), coder_id].join('/'))
  })

  it('say what the article does with the frame, of the events of its excerpt', () => {
    for (const { excerpt_id, code_id, attitude, event_id } of tables.codings) {
      const where = `${excerpt_id} ${code_id}`
      expect(attitude, where).toBeDefined()
      expect(event_id, where).toBeUndefined()
    }
  })

  it('leave some reviewed paragraphs without a code', () => {
    for (const coder of CODERS) {
      const coded = new Set(tables.codings.flatMap(({ coder_id, excerpt_id }) => (coder_id === coder ? [excerpt_id] : [])))
      const bare = paragraphs().filter(({ id }) => !coded.has(id))
      expect(bare.length, coder).toBeGreaterThan(0)
      expect(bare.length, coder).toBeLessThan(paragraphs().length / 10)
    }
  })
})

describe('paragraphs', () => {
  it('are about the events of every passage inside them', () => {
    for (const { id, article_id, start = 0, end = 0, events = [] } of paragraphs()) {
      const inside = tables.excerpts.filter(
        (other) => other.article_id === article_id && other.unit === 'passage' && (other.start ?? 0) < end && (other.end ?? 0) > start,
      )
      for (const event of inside.flatMap((passage) => passage.events ?? [])) expect(events, id).toContain(event)
    }
  })

  it('are summarised once each', () => {
    expect(new Set(paragraphs().map(({ article_id, paragraph }) => `${article_id}/${paragraph}`)).size).toBe(paragraphs().length)
    expect(new Set(tables.excerpts.map(({ summary }) => summary)).size).toBe(tables.excerpts.length)
  })
})
