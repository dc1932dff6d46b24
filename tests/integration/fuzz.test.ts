import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemSchema } from '@/lib/api/contract/service'
import { problemLine } from '@/lib/corpus/problem'
import { columnsOf, TABLE_NAMES } from '@/lib/corpus/tables'
import { type CsvSink, readCsvRecords } from '@/lib/formats/csv-records'
import { readDataPackage } from '@/lib/formats/read-data-package'
import { FILTER_NAMES } from '@/lib/selection/parameters'
import { parseSelection } from '@/lib/selection/parse'
import { selectionQuery } from '@/lib/selection/serialise'
import { closeDatabases } from '@/lib/store/open'
import { tinyCorpus } from '../builders/corpus'
import { withCorpusDirectory } from '../builders/corpus-directory'
import { hostileDescriptor, hostileParameter, hostileTable } from '../builders/hostile-pieces'
import { temporaryDirectory } from '../builders/temporary-directory'
import { get, serve } from './api/api'

/** `npm run fuzz` tries ten thousand cases; FUZZ_RUNS and FUZZ_SEED choose others. The usual test run has a small share. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 200)
const SEED = process.env.FUZZ_SEED ? Number(process.env.FUZZ_SEED) : undefined
/** What one case may take. The machine may be busy; what hangs takes for ever. */
const CASE_LIMIT_MS = 10_000
const MEMORY_LIMIT_BYTES = 2_000_000_000

let slowestMs = 0
let mostMemory = 0

/** Checks a share of all cases, each within its time and all within their memory. */
async function fuzz<T>(share: number, cases: fc.Arbitrary<T>, check: (one: T) => Promise<void> | void): Promise<void> {
  const property = fc.asyncProperty(cases, async (one) => {
    const start = performance.now()
    await check(one)
    const tookMs = performance.now() - start
    slowestMs = Math.max(slowestMs, tookMs)
    mostMemory = Math.max(mostMemory, process.memoryUsage.rss())
    expect(tookMs).toBeLessThan(CASE_LIMIT_MS)
    expect(mostMemory).toBeLessThan(MEMORY_LIMIT_BYTES)
  })
  await fc.assert(property, { numRuns: Math.max(1, Math.round(RUNS * share)), seed: SEED, endOnFailure: true })
}

const dir = temporaryDirectory()
let rev = ''
beforeAll(async () => {
  rev = await serve(dir, tinyCorpus(), 'tiny')
})
afterAll(async () => {
  await closeDatabases()
  if (RUNS >= 1000)
    console.log(`${RUNS} cases; the slowest took ${slowestMs.toFixed(0)} ms, memory at most ${(mostMemory / 1e6).toFixed(0)} MB`)
})

const OPTIONS = {
  by: { kind: 'choice', choices: ['outlet', 'voice'], default: 'outlet', title: 'By' },
  open: { kind: 'text', maxLength: 600, title: 'Open' },
} as const
const parameters = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom<string>(...FILTER_NAMES, 'rev', 'by', 'open', 'sort', 'top', 'limit', 'cursor', 'row'), hostileParameter),
    hostileParameter,
  ),
  {
    maxLength: 5,
  },
)

describe('whatever comes', { timeout: 60_000 + RUNS * 60 }, () => {
  it('an address is read, and what was understood of it is written and read again as the same', () =>
    fuzz(0.3, parameters, (pairs) => {
      const read = parseSelection(new URLSearchParams(pairs), OPTIONS)
      const written = selectionQuery(read.selection, read.display, OPTIONS)
      const again = parseSelection(new URLSearchParams(written), OPTIONS)
      expect(again.selection).toEqual(read.selection)
      expect(again.problems).toEqual([])
    }))

  it('bytes are read as CSV: rows and faults, at most one fault for each cell and row', () =>
    fuzz(0.3, hostileTable(['id', 'name', 'kind']), (bytes) => {
      let seen = 0
      const count = () => {
        seen += 1
      }
      const sink: CsvSink = { record: count, fault: count }
      expect(typeof readCsvRecords(bytes, sink)).toBe('boolean')
      expect(seen).toBeLessThanOrEqual(3 * bytes.length + 10)
    }))

  it('a corpus directory is sound or has problems that say where', () =>
    withCorpusDirectory({}, async (directory) => {
      const { readFile, writeFile } = await import('node:fs/promises')
      const { join } = await import('node:path')
      const descriptor = await readFile(join(directory, 'datapackage.json'), 'utf8')
      const aTable = fc
        .constantFrom(...TABLE_NAMES)
        .chain((table) => hostileTable(columnsOf(table).map(({ name }) => name)).map((bytes) => [`${table}.csv`, bytes] as const))
      const aDescriptor = hostileDescriptor(descriptor).map((text) => ['datapackage.json', Buffer.from(text)] as const)
      await fuzz(0.2, fc.oneof({ weight: 2, arbitrary: aTable }, { weight: 1, arbitrary: aDescriptor }), async ([file, bytes]) => {
        const before = await readFile(join(directory, file))
        await writeFile(join(directory, file), bytes)
        const { corpus, problems, problemCount } = await readDataPackage(directory)
        await writeFile(join(directory, file), before)
        expect(corpus === undefined).toBe(problemCount > 0)
        for (const problem of problems) expect(problemLine(problem)).toMatch(/^\P{Cc}+:\d+:\P{Cc}+: \P{Cc}+; \P{Cc}+$/u)
      })
    }))

  it('a request is answered or refused', () => {
    const paths = [
      '',
      '/facets',
      '/words',
      '/excerpts',
      '/views/figures',
      '/views/figures/excerpts',
      '/views/positions',
      '/views/positions/excerpts',
      '/views/positions.csv',
    ]
    const known = fc.constantFrom(
      'herald',
      'election-2024',
      'reports',
      '2024-07-30',
      'all',
      '50',
      '0',
      rev,
      `${rev}-1`,
      'a~b~c~d~e~f~g',
      '',
    )
    const pairs = fc.oneof(
      parameters,
      fc.array(fc.tuple(fc.constantFrom<string>(...FILTER_NAMES, 'rev', 'top', 'limit', 'cursor', 'row'), known), { maxLength: 3 }),
    )
    return fuzz(0.2, fc.tuple(fc.constantFrom(...paths), pairs), async ([path, query]) => {
      const response = await get(`/api/corpora/tiny${path}?${new URLSearchParams(query)}`)
      expect([200, 400, 404]).toContain(response.status)
      const body = await response.text()
      if (response.status !== 200) problemSchema.parse(JSON.parse(body))
    })
  })
})
