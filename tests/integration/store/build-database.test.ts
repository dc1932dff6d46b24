import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, describe, expect, it } from 'vitest'
import { buildDatabase } from '@/lib/store/build-database'
import { contentOfCorpus } from '@/lib/store/revision-content'
import { literalCorpus } from './literal-corpus'

const directory = mkdtempSync(join(tmpdir(), 'parallax-build-'))
afterAll(() => rmSync(directory, { recursive: true }))

async function rowsOf(file: string, sql: string) {
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson()
  connection.closeSync()
  instance.closeSync()
  return rows
}

describe('buildDatabase', () => {
  it('carries the article into the facts and keeps bounds, hops and parts', async () => {
    const file = join(directory, 'a.duckdb')
    const progress: [number, number][] = []
    await buildDatabase(contentOfCorpus(literalCorpus()), file, { onProgress: (done, total) => progress.push([done, total]) })
    expect(progress.at(-1)?.[0]).toBe(progress.at(-1)?.[1])
    expect(await rowsOf(file, 'select id, rid, outlet_id, first_day, last_day, originator, relayed, low from claims order by fid')).toEqual(
      [
        {
          id: 'claim-1',
          rid: '0',
          outlet_id: 'gazette',
          first_day: '2020-01-05',
          last_day: '2020-01-05',
          originator: 'council',
          relayed: false,
          low: null,
        },
        {
          id: 'claim-2',
          rid: '1',
          outlet_id: 'herald',
          first_day: '2020-01-10',
          last_day: '2020-01-20',
          originator: 'bank+institute',
          relayed: true,
          low: 20,
        },
        { id: 'claim-3', rid: '2', outlet_id: 'herald', first_day: null, last_day: null, originator: '', relayed: false, low: null },
      ],
    )
    expect(await rowsOf(file, 'select fid, rid, article_id, event_id, hop, place, actor_id from claim_voices')).toEqual(
      [
        ['0', '0', 'art-a', 'vote-2020', '0', '0', 'council'],
        ['1', '1', 'art-b', 'count-2020', '0', '0', 'herald-voice'],
        ['1', '1', 'art-b', 'count-2020', '1', '0', 'institute'],
        ['1', '1', 'art-b', 'count-2020', '1', '1', 'bank'],
      ].map(([fid, rid, article_id, event_id, hop, place, actor_id]) => ({ fid, rid, article_id, event_id, hop, place, actor_id })),
    )
    expect(await rowsOf(file, 'select rid, events from excerpt_texts where rid = 1')).toEqual([
      { rid: '1', events: 'count-2020|vote-2020' },
    ])
    expect(await rowsOf(file, "select part_id from event_parts where event_id = 'vote-2020' order by 1")).toEqual([
      { part_id: 'count-2020' },
      { part_id: 'vote-2020' },
    ])
    // The rank 1 as a difference from 0 is the byte 1.
    expect(await rowsOf(file, "select stem, language from stems where ranks = '\\x01'::blob order by stem_id")).toEqual(
      ['20', '30', 'and', 'betw', 'de', 'el', 'mañan', 'recuent'].map((stem) => ({ stem, language: 'es' })),
    )
  })

  it('carries the article, the unit and the codebook into codings, reviews and terms', async () => {
    const file = join(directory, 'c.duckdb')
    const corpus = literalCorpus()
    corpus.tables.terms.push({ article_id: 'art-b', term: 'recuento', count: 2 }, { article_id: 'art-a', term: 'turnout', count: 1 })
    corpus.tables.reviews.push({ excerpt_id: 'b-1', codebook: 'frames', coder_id: 'machine-1' })
    await buildDatabase(contentOfCorpus(corpus), file)
    expect(await rowsOf(file, 'select rid, article_id, outlet_id, codebook, unit, code_id from codings')).toEqual([
      { rid: '0', article_id: 'art-a', outlet_id: 'gazette', codebook: 'frames', unit: 'paragraph', code_id: 'frame-y' },
    ])
    expect(await rowsOf(file, 'select rid, outlet_id, published_on, first_day, last_day, language, unit from reviews')).toEqual([
      {
        rid: '0',
        outlet_id: 'gazette',
        published_on: '2020-01-05',
        first_day: '2020-01-05',
        last_day: '2020-01-05',
        language: 'en',
        unit: 'paragraph',
      },
      {
        rid: '1',
        outlet_id: 'herald',
        published_on: null,
        first_day: '2020-01-10',
        last_day: '2020-01-20',
        language: 'es',
        unit: 'passage',
      },
    ])
    expect(await rowsOf(file, 'select article_id, outlet_id, last_day, language, term, count from terms')).toEqual([
      { article_id: 'art-a', outlet_id: 'gazette', last_day: '2020-01-05', language: 'en', term: 'turnout', count: '1' },
      { article_id: 'art-b', outlet_id: 'herald', last_day: '2020-01-20', language: 'es', term: 'recuento', count: '2' },
    ])
  })

  it('stores repeated texts as enumerations, but as text what has too many of them', async () => {
    const file = join(directory, 'e.duckdb')
    const corpus = literalCorpus()
    const terms = Array.from({ length: 20_001 }, (_, number) => ({ article_id: 'art-a', term: `term ${number}`, count: 1 }))
    corpus.tables.terms.push(...terms)
    await buildDatabase(contentOfCorpus(corpus), file)
    const types = 'select distinct typeof(language) as language, typeof(term) as term from terms'
    expect(await rowsOf(file, types)).toEqual([{ language: "ENUM('', 'en', 'es')", term: 'VARCHAR' }])
    const known = "language = try_cast('en' as languages) and term = try_cast('term 7' as loaded_terms)"
    expect(await rowsOf(file, `select term from terms where ${known}`)).toEqual([{ term: 'term 7' }])
    expect(await rowsOf(file, "select 1 from terms where language = try_cast('fr' as languages)")).toEqual([])
  })

  it('tries again with more memory when its own limit was too low', async () => {
    const file = join(directory, 'b.duckdb')
    const content = contentOfCorpus(literalCorpus())
    let tries = 0
    const loadNative: typeof content.loadNative = async (...args) => {
      tries += 1
      await content.loadNative(...args)
      if (tries === 1) throw new Error('Out of Memory Error: could not allocate block of size 256.0 KiB')
    }
    await buildDatabase({ ...content, loadNative }, file)
    expect(await rowsOf(file, 'select count(*) as claims from claims')).toEqual([{ claims: '3' }])
    expect(tries).toBe(2)
  })

  it('ends when it is told to', async () => {
    const file = join(directory, 'd.duckdb')
    const abortion = new AbortController()
    const build = buildDatabase(contentOfCorpus(literalCorpus()), file, { signal: abortion.signal, onProgress: () => abortion.abort() })
    await expect(build).rejects.toThrow(/aborted|Interrupted/)
  })
})
