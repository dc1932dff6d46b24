import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellValue } from '@/lib/corpus/cell'
import { checkCorpus } from '@/lib/corpus/check-corpus'
import { canonicalCorpus, corpusFromLines, revisionId, revisionLines, shortRevision } from '@/lib/corpus/revision-id'
import { type Corpus, columnsOf, keyOf, TABLE_NAMES } from '@/lib/corpus/tables'
import { arbitraryCorpus, arbitraryOther, respell } from '@/tests/builders/arbitrary'
import { buildCorpus, tinyCorpus } from '@/tests/builders/corpus'

type Cells = Record<string, CellValue | undefined>

const idOf = (corpus: Corpus) => revisionId(revisionLines(corpus))
const rowsOf = (corpus: Corpus) => TABLE_NAMES.flatMap((table) => (corpus.tables[table] as Cells[]).map((row) => ({ table, row })))

/** The corpus with every row rewritten. */
function rewrite(corpus: Corpus, change: (table: (typeof TABLE_NAMES)[number], row: Cells) => Cells): Corpus {
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, (corpus.tables[table] as Cells[]).map((row) => change(table, row))]))
  return { ...corpus, tables: tables as unknown as Corpus['tables'] }
}

describe('revision id', () => {
  it('is the same everywhere and for ever', () => {
    expect(shortRevision(idOf(tinyCorpus()))).toBe('f07bf7a1b3c9')
    expect(shortRevision(idOf(buildCorpus(1)))).toBe('1cfbebd63a27')
  })

  it('has one canonical JSON object per line, the description first, then tables by name and rows by key', () => {
    const lines = revisionLines(tinyCorpus())
    expect(lines[0]).toBe('{"corpus":{"description":"Made by hand, for tests.","keywords":["test"],"name":"tiny","title":"A tiny corpus"}}')
    expect(lines[1]).toBe(
      '{"row":{"country":"VEN","id":"council","kind":"government-body","name":"Election Council","part_of":"state-a"},"table":"actors"}',
    )
    expect(lines).toHaveLength(1 + rowsOf(tinyCorpus()).length)
  })

  it('does not change with the order of rows and columns, the spelling of decimals, the order of sets and empty cells', () => {
    fc.assert(
      fc.property(arbitraryCorpus(), (corpus) => {
        const respelled = rewrite(corpus, (table, row) => {
          const cells = columnsOf(table)
            .toReversed()
            .map((column) => {
              const value = row[column.name]
              return [column.name, value === undefined ? ('' as CellValue) : respell(column, value)]
            })
          return Object.fromEntries(cells)
        })
        for (const table of TABLE_NAMES) respelled.tables[table].reverse()
        expect(idOf(respelled)).toBe(idOf(corpus))
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })

  it('changes with any value', () => {
    fc.assert(
      fc.property(arbitraryCorpus(), fc.nat(), fc.gen(), (corpus, position, draw) => {
        const rows = rowsOf(corpus)
        const chosen = rows[position % rows.length]
        if (!chosen) return
        const free = columnsOf(chosen.table).filter((column) => !keyOf(chosen.table).includes(column.name) && column.type !== 'id')
        const column = free[position % free.length]
        const before = column && chosen.row[column.name]
        const other = before === undefined ? undefined : arbitraryOther(column as (typeof free)[number], before)
        if (!column || !other) return
        const id = idOf(corpus)
        chosen.row[column.name] = draw(() => other)
        expect(idOf(corpus)).not.toBe(id)
        chosen.row[column.name] = undefined
        expect(idOf(corpus)).not.toBe(id)
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it('changes with the order of voices, of joint voices and of authors', () => {
    const changes: [string, (corpus: Corpus) => void][] = [
      ['hops', (corpus) => corpus.tables.claims[2]?.voices?.reverse()],
      ['joint hops', (corpus) => corpus.tables.claims[2]?.voices?.[1]?.reverse()],
      ['authors', (corpus) => corpus.tables.articles[0]?.authors?.reverse()],
    ]
    for (const [what, change] of changes) {
      const corpus = tinyCorpus()
      change(corpus)
      expect(idOf(corpus), what).not.toBe(idOf(tinyCorpus()))
    }
  })

  it('changes with each part of the description', () => {
    const described = {
      name: 'a',
      title: 'A',
      description: 'D',
      version: '1',
      homepage: 'https://a.example',
      keywords: ['k'],
      licenses: [{ name: 'MIT' }],
      contributors: [{ title: 'C' }],
    }
    const corpus = { ...tinyCorpus(), description: described }
    for (const property of Object.keys(described) as (keyof typeof described)[]) {
      const { [property]: _, ...rest } = described
      expect(idOf({ ...corpus, description: rest as typeof described }), property).not.toBe(idOf(corpus))
    }
    expect(idOf({ ...corpus, description: { ...described, keywords: ['b', 'a'] } })).toBe(
      idOf({ ...corpus, description: { ...described, keywords: ['a', 'b'] } }),
    )
  })

  it('comes back from its lines', () => {
    fc.assert(
      fc.property(arbitraryCorpus(), (corpus) => {
        const lines = revisionLines(corpus)
        expect(revisionLines(corpusFromLines(lines))).toEqual(lines)
        expect(canonicalCorpus(corpus)).toEqual(corpusFromLines(lines))
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })

  it('names the line that is not of a corpus', () => {
    const [first = '', second = ''] = revisionLines(tinyCorpus())
    expect(() => corpusFromLines([])).toThrow('The first line does not describe a corpus.')
    expect(() => corpusFromLines([first, '{"row":{},"table":"nonsense"}'])).toThrow('Line 2 is not a row of a corpus.')
    expect(() => corpusFromLines([first, first])).toThrow('Line 2')
    expect(() => corpusFromLines([second])).toThrow('The first line does not describe')
  })
})

describe('test corpora', () => {
  it('are valid', () => {
    expect(checkCorpus(tinyCorpus())).toEqual([])
    for (const seed of [1, 2, 3]) expect(checkCorpus(buildCorpus(seed))).toEqual([])
    fc.assert(
      fc.property(arbitraryCorpus(), (corpus) => {
        expect(checkCorpus(corpus)).toEqual([])
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })
})
