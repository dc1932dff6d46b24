import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { revisionLines } from '@/lib/corpus/revision-id'
import { type Corpus, TABLE_NAMES, type TableName } from '@/lib/corpus/tables'
import { internedLines } from '@/lib/formats/interned/interned-lines'
import { readInternedPackage } from '@/lib/formats/interned/read-interned-package'
import { readDataPackage } from '@/lib/formats/read-data-package'
import { arbitraryCorpus } from '@/tests/builders/arbitrary'
import { buildCorpus, tinyCorpus } from '@/tests/builders/corpus'
import { type Edits, withCorpusDirectory } from '@/tests/builders/corpus-directory'

/** `INTERNED_RUNS=20000 npx vitest run interned` for a long run. */
const RUNS = Number(process.env.INTERNED_RUNS ?? 20)

async function quickLines(directory: string): Promise<string | undefined> {
  const read = await readInternedPackage(directory)
  return read && Buffer.concat(Array.from(internedLines(read), ({ bytes }) => Buffer.from(bytes))).toString()
}

const carefulLines = (corpus: Corpus) => `${revisionLines(corpus).join('\n')}\n`

/** What the quick reader accepts, the careful one must accept as the same corpus. Returns whether it did. */
async function isAcceptedAlike(directory: string): Promise<boolean> {
  const quick = await quickLines(directory)
  if (quick === undefined) return false
  const { corpus, problems } = await readDataPackage(directory)
  expect(problems).toEqual([])
  expect(quick).toBe(carefulLines(corpus as Corpus))
  return true
}

const accepts = (edits: Edits, corpus?: Corpus) => withCorpusDirectory(edits, isAcceptedAlike, corpus)

/** Cells that are wrong, unusual, or right, depending on where they stand. */
const CELLS = [
  '',
  ' ',
  '\u00A0',
  'x y',
  'Herald!',
  '-5',
  '0',
  '007',
  '1.50',
  '+1.5',
  '-0',
  '101',
  '99999999999',
  '2024-02-30',
  '0000-01-01',
  '2024-07-28',
  'b|a',
  'a|b',
  'a||b',
  'a|a',
  '100|50.0',
  '50|100',
  'wire|council',
  'wire+council',
  'wire+wire',
  'state-a',
  'state-b',
  'election-2024',
  'unrest-2024',
  'unrest-2024|election-2024',
  'herald-1',
  'tribune-2',
  'h1-a',
  't2-a',
  'c-01',
  'recognising',
  'fraud-numbers',
  'result',
  'turnout-share',
  'origin',
  'machine-1',
  'eq',
  'range',
  'one_of',
  'vague',
  'yes',
  'full',
  'holds',
  'reports',
  'one two three four five six seven',
  'the capital',
  'El PaÃ\u00ADs',
  'a\u0000b',
  'a\u0007b',
  'a bell \u0007 among words',
  'deleted at the end\u007F',
  'a tab\tamong words',
  '\uFFFF',
  '\uE000',
  '😀',
  '\u2028',
  'a\nb',
  'a\r\nb',
  'a\rb',
  '"',
  'a""b',
  '\\',
  '\t',
  'http://a b',
  'https://example.org/"x\\',
  'en',
  'EN',
  'VEN',
  'XX',
  '#07B',
  'a'.repeat(64),
  'NULL',
]

const manyCoders = (count: number) =>
  ['id,name,kind', ...Array.from({ length: count }, (_, index) => `machine-${count - index},M,machine`), ''].join('\n')

const tables = {} as Record<TableName, string[][]>

describe('the quick reader', () => {
  it('reads whatever a corpus may hold as the same revision', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCorpus(), async (corpus) => {
        expect(await accepts({}, corpus)).toBe(true)
      }),
      { numRuns: Math.ceil(RUNS / 3), endOnFailure: true },
    )
  })

  it('reads a larger corpus, whose keys need sorting, as the same revision', async () => {
    expect(await accepts({}, buildCorpus(5, { size: { articles: 400, actors: 60 } }))).toBe(true)
    const reversed = (text: string) => {
      const [header, ...rows] = text.trimEnd().split('\n')
      return `${[header, ...rows.reverse()].join('\n')}\n`
    }
    const turned = (...tables: TableName[]) => Object.fromEntries(tables.map((table) => [`${table}.csv`, reversed]))
    expect(await accepts(turned('excerpts', 'articles', 'actors'), buildCorpus(6, { size: { articles: 100 } }))).toBe(true)
    expect(await accepts(turned('claims'), buildCorpus(7, { size: { articles: 100 } }))).toBe(true)
  })

  it('accepts no cell that the careful one refuses', async () => {
    await withCorpusDirectory({}, async (directory) => {
      for (const table of TABLE_NAMES) tables[table] = parse(readFileSync(join(directory, `${table}.csv`)))
      let accepted = 0
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...TABLE_NAMES),
          fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...CELLS)), { minLength: 1, maxLength: 2 }),
          fc.constantFrom('\n', '\r\n'),
          async (table, changes, record_delimiter) => {
            const rows = tables[table].map((row) => [...row])
            for (const [row, column, cell] of changes) {
              const changed = rows[1 + (row % (rows.length - 1))] as string[]
              changed[column % changed.length] = cell
            }
            const file = join(directory, `${table}.csv`)
            writeFileSync(file, stringify(rows, { quoted_match: /[\r\n]/, record_delimiter }))
            accepted += Number(await isAcceptedAlike(directory))
            writeFileSync(file, stringify(tables[table], { quoted_match: /[\r\n]/ }))
          },
        ),
        { numRuns: RUNS * 4, endOnFailure: true },
      )
      expect(accepted).toBeGreaterThan(RUNS / 3)
    })
  })

  it('accepts no bytes that the careful one refuses', async () => {
    const harmless = ['a', 'b c', '7', 'é']
    const hostile = [
      '"',
      '""',
      ',',
      '\n',
      '\r\n',
      '\r',
      ';',
      '\uFEFF',
      '\0',
      ' ',
      '\n\n',
      ',,',
      '",',
      ',"',
      Buffer.from([0xff]),
      Buffer.from([0xc3]),
    ]
    const place = fc.noBias(fc.nat(1_000_000)).map((millionths) => millionths / 1_000_000)
    const piece = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...harmless) }, { weight: 1, arbitrary: fc.constantFrom(...hostile) })
    await withCorpusDirectory({}, async (directory) => {
      const coders = readFileSync(join(directory, 'coders.csv'))
      const inItsName = (coders.indexOf('Machine coder') + 1.5) / coders.length
      let accepted = 0
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...TABLE_NAMES),
          fc.array(fc.tuple(place, fc.nat(3), piece), {
            minLength: 1,
            maxLength: 3,
          }),
          async (table, edits) => {
            const file = join(directory, `${table}.csv`)
            const before = readFileSync(file)
            let bytes: Buffer = before
            for (const [share, removed, piece] of edits) {
              const at = Math.floor(share * bytes.length)
              bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(piece as string), bytes.subarray(at + removed)])
            }
            writeFileSync(file, bytes)
            accepted += Number(await isAcceptedAlike(directory))
            writeFileSync(file, before)
          },
        ),
        { numRuns: RUNS * 4, endOnFailure: true, examples: [['coders', [[inItsName, 0, 'a']]]] },
      )
      expect(accepted).toBeGreaterThan(0)
    })
  })

  it.each<[string, Edits, boolean]>([
    ['a byte order mark', { 'outlets.csv': (text) => `\uFEFF${text}` }, true],
    ['CRLF', { 'claims.csv': (text) => text.replaceAll('\n', '\r\n') }, true],
    ['no line end at the end', { 'claims.csv': (text) => text.trimEnd() }, true],
    ['columns in another order', { 'coders.csv': 'kind,id,name\nmachine,machine-1,M\n' }, true],
    ['a header alone', { 'terms.csv': 'article_id,term,count\n' }, true],
    ['a quoted header', { 'coders.csv': '"id","name","kind"\nmachine-1,M,machine\n' }, true],
    ['a blank line', { 'coders.csv': (text) => `${text}\n` }, false],
    ['CR alone', { 'coders.csv': (text) => text.replaceAll('\n', '\r') }, false],
    ['an empty file', { 'terms.csv': '' }, false],
    ['an id twice', { 'coders.csv': (text) => text + text.split('\n')[1] }, false],
    ['an id twice among many', { 'coders.csv': manyCoders(80) + manyCoders(1).split('\n')[1] }, false],
    ['many ids in no order', { 'coders.csv': manyCoders(80) }, true],
    ['a composite key twice', { 'codings.csv': (text) => text + text.split('\n')[1] }, false],
    ['a long cell', { 'coders.csv': `id,name,kind\nmachine-1,${'x'.repeat(1_000_100)},machine\n` }, false],
    ['an open quotation mark', { 'coders.csv': 'id,name,kind\nmachine-1,"M,machine\n' }, false],
    ['an unlisted table', { 'datapackage.json': (text) => text.replace('"name": "terms"', '"name": "nothing"') }, false],
    ['a key in rare characters', { 'terms.csv': 'article_id,term,count\ntribune-1,\uFF1Dx,1\ntribune-1,😀,1\n' }, false],
  ])('%s', async (_, edits, isAccepted) => {
    expect(await accepts(edits, tinyCorpus())).toBe(isAccepted)
  })
})
