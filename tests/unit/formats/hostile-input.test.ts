import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCorpus } from '@/lib/corpus/check-corpus'
import { problemLine } from '@/lib/corpus/problem'
import { TABLE_NAMES } from '@/lib/corpus/tables'
import { type CsvFault, type CsvRecord, readCsvRecords } from '@/lib/formats/csv-records'
import { readDataPackage } from '@/lib/formats/read-data-package'
import { tinyCorpus } from '@/tests/builders/corpus'
import { problemsAfter, withCorpusDirectory } from '@/tests/builders/corpus-directory'

/** Every line has the promised form and nothing that a terminal would act on. */
function expectProblemLines(lines: readonly string[]) {
  for (const line of lines) expect(line).toMatch(/^\P{Cc}+:\d+:\P{Cc}+: \P{Cc}+; \P{Cc}+$/u)
}

/** Milliseconds of processor that this process has taken: on a busy machine the clock says little. */
function workMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const csvBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        'id',
        'name',
        'herald',
        '"',
        '""',
        ',',
        ';',
        '\t',
        '\n',
        '\r\n',
        '\r',
        '\0',
        '\uFEFF',
        '\u001b[31m',
        '\u202E',
        '\ud800',
        '=1',
        '1.0',
        '30/07/2017',
        '😀',
        ' ',
      ),
      { maxLength: 60 },
    )
    .map((parts) => Buffer.from(parts.join(''))),
)

describe('hostile input', () => {
  it('blank lines without end take no time, count as rows, and hide no stray quotation mark behind them', () => {
    const seen: (CsvRecord | CsvFault)[] = []
    const take = (one: CsvRecord | CsvFault) => seen.push(one)
    const started = workMs()
    readCsvRecords(Buffer.from(`id,name\n${'\r\n'.repeat(500_000)}a,b"c\n`), { record: take, fault: take })
    expect(workMs() - started).toBeLessThan(2000)
    expect(seen).toEqual([
      { row: 1, cells: ['id', 'name'] },
      expect.objectContaining({ row: 500_002, column: 1, message: 'a quotation mark stands inside a cell' }),
      { row: 500_002, cells: ['a', 'b"c'] },
    ])
  })

  it('any bytes as a table are problems or rows, never an exception', async () => {
    await withCorpusDirectory({}, async (directory) => {
      const written = new Map(TABLE_NAMES.map((table) => [table, readFileSync(join(directory, `${table}.csv`))]))
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...TABLE_NAMES), csvBytes, async (table, bytes) => {
          writeFileSync(join(directory, `${table}.csv`), bytes)
          expectProblemLines((await readDataPackage(directory)).problems.map(problemLine))
          writeFileSync(join(directory, `${table}.csv`), written.get(table) ?? '')
        }),
        { numRuns: 100, endOnFailure: true },
      )
    })
  })

  it('any bytes and any JSON as a descriptor likewise', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.json().map((text) => Buffer.from(text)),
        ),
        async (bytes) => {
          const lines = await problemsAfter({ 'datapackage.json': bytes })
          expect(lines.length).toBeGreaterThan(0)
          expectProblemLines(lines)
        },
      ),
      { numRuns: 40, endOnFailure: true },
    )
  })

  it('any JSON as the resources', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.jsonValue(), fc.record({ name: fc.constantFrom('outlets', 'articles', '__proto__'), path: fc.string() }))),
        async (resources) => {
          expectProblemLines(await problemsAfter({ 'datapackage.json': JSON.stringify({ name: 'a', title: 'A', resources }) }))
        },
      ),
      { numRuns: 40, endOnFailure: true },
    )
  })

  it('ten thousand columns, NUL bytes, a header of __proto__', async () => {
    const wide = Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',')
    const problems = await problemsAfter({ 'coders.csv': `${wide}\n${wide}\n` })
    expect(problems[0]).toBe('coders.csv:1:-: the table has 10000 columns; expected the columns of coders: id, name, kind, notes')
    expect(problems.length).toBeLessThan(300)
    expectProblemLines(await problemsAfter({ 'coders.csv': '\0\0\0\0\0\0\0\0' }))
    expectProblemLines(await problemsAfter({ 'coders.csv': 'id,name,kind,__proto__,constructor\n__proto__,constructor,toString,x,y\n' }))
    expectProblemLines(await problemsAfter({ 'coders.csv': '' }))
  })

  it('a cell of millions of characters, and quotation marks without end, stop the reading in time', async () => {
    const started = workMs()
    const long = await problemsAfter({ 'coders.csv': `id,name,kind\nmachine-1,${'x'.repeat(3_000_000)},machine\n` })
    expect(long).toEqual([expect.stringContaining('coders.csv:2:name: the row is longer than 2000000 bytes')])
    const quotes = await problemsAfter({ 'coders.csv': `id,name,kind\nmachine-1,${'"'.repeat(1_000_001)},machine\n` })
    expect(quotes.length).toBeGreaterThan(0)
    const doubled = await problemsAfter({ 'coders.csv': `id,name,kind\nmachine-1,"${'""'.repeat(900_000)}",machine\nb,x"y,human\n` })
    expect(doubled).toEqual([expect.stringContaining('coders.csv:3:name: a quotation mark stands inside a cell')])
    expect(workMs() - started).toBeLessThan(10_000)
  })

  it('lists of a hundred thousand items and long digits are read in linear time', async () => {
    const started = workMs()
    const ids = Array.from({ length: 100_000 }, (_, index) => `e${index}`).join('|')
    await problemsAfter({ 'excerpts.csv': `id,article_id,unit,summary,events\nx,herald-1,passage,S,${ids}\n` })
    await problemsAfter({ 'claims.csv': `id,value\nx,${'1'.repeat(900_000)}\ny,${'1,'.repeat(400_000)}\nz,${"1'111".repeat(100_000)}\n` })
    expect(workMs() - started).toBeLessThan(10_000)
  })

  it('unclosed strings, escapes and brackets in a descriptor are read in linear time', async () => {
    const started = workMs()
    for (const text of [`"${'\\"'.repeat(1_500_000)}`, '"'.repeat(2_000_001), `{"a":"${'x'.repeat(3_000_000)}`, '[{'.repeat(1_000_000)]) {
      expect(await problemsAfter({ 'datapackage.json': text })).toHaveLength(1)
    }
    expect(workMs() - started).toBeLessThan(10_000)
  })

  it('many wordings in a long quote, and many events of many facts, are compared in linear time', async () => {
    const corpus = tinyCorpus()
    const said = {
      excerpt_id: 't2-a',
      event_id: 'unrest-2024',
      metric_id: 'injured',
      comparator: 'unknown',
      attitude: 'reports',
      coder_id: 'machine-1',
    } as const
    corpus.tables.claims = Array.from({ length: 5000 }, (_, index) => ({
      ...said,
      id: `c${index}`,
      wording: index % 2 ? 'a a a' : `a a ${index}`,
    }))
    corpus.tables.lists = []
    corpus.tables.positions = []
    const events = Array.from({ length: 20_000 }, (_, index) => ({ id: `e${index}`, title: 'E' }))
    corpus.tables.events.push(...events)
    Object.assign(corpus.tables.excerpts[5] ?? {}, { quote: 'a '.repeat(100_000), events: [...events.map(({ id }) => id), 'unrest-2024'] })
    const started = workMs()
    expect(checkCorpus(corpus).length).toBeGreaterThan(0)
    expect(workMs() - started).toBeLessThan(10_000)
  })

  it('keeps a thousand problems and counts the rest', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `r${index},X,robot`).join('\n')
    await withCorpusDirectory({ 'coders.csv': `id,name,kind\nmachine-1,M,machine\n${rows}\n` }, async (directory) => {
      const { problems, problemCount, corpus } = await readDataPackage(directory)
      expect([problems.length, problemCount, corpus]).toEqual([1000, 5000, undefined])
      expectProblemLines(problems.map(problemLine))
    })
  })

  it('reads what a well-formed file holds, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
          const records: string[][] = []
          const faults: CsvFault[] = []
          const sink = { record: ({ cells }: CsvRecord) => records.push(cells), fault: (fault: CsvFault) => faults.push(fault) }
          expect(readCsvRecords(Buffer.from(`"a","b"\r\n${quoted}\r\n`), sink)).toBe(true)
          expect(faults).toEqual([])
          expect(records).toEqual([['a', 'b'], ...rows.filter((row) => row.some((cell) => cell.trim() !== ''))])
        },
      ),
    )
  })
})
