import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, it } from 'vitest'
import { revisionId, revisionLines, shortRevision } from '@/lib/corpus/revision-id'
import { writeDataPackage } from '@/lib/formats/write-data-package'
import { readCatalogEntry } from '@/lib/store/catalog'
import { corpusDirectory } from '@/lib/store/data-directory'
import { importCorpus } from '@/lib/store/import-corpus'
import { buildCorpus } from '@/tests/builders/corpus'
import { seededRandom } from '@/tests/builders/random'
import { temporaryDirectory } from '@/tests/builders/temporary-directory'
import { parallax, type Started, startParallax } from './processes'
import { expectSound, expectWhole, filesOf, versionOf } from './revision-files'

/** How many imports are killed before their end, and which seed draws the instants: `CRASH_RUNS=500 CRASH_SEED=7 npx vitest run crash`. */
const RUNS = Number(process.env.CRASH_RUNS ?? 4)
const random = seededRandom(Number(process.env.CRASH_SEED ?? 1))
/** A kill that comes after the end does not count; so many may be tried. */
const TRIES = RUNS * 3
const NAME = 'crash'

const base = buildCorpus(1, { description: { name: NAME }, size: { articles: 40 } })
const dir = temporaryDirectory()
const source = temporaryDirectory()

/** Moments in the life of an import, as another process sees them in the corpus directory: first those that no other kill is likely to meet. */
const MOMENTS: ((names: string[], revision: string) => boolean)[] = [
  (names, revision) => names.includes(`${revision}.jsonl.gz`),
  (names, revision) => names.some((name) => name.startsWith(revision) && name.endsWith('.duckdb')),
  (names) => names.some((name) => name.startsWith('.writing-') && name.endsWith('.duckdb')),
  (names) => names.some((name) => name.startsWith('.writing-') && name.endsWith('.jsonl.gz')),
  (names) => names.some((name) => name.startsWith('.writing-') && name.endsWith('current.json')),
]

/** From the first word of an import to its end. */
let workMs = 0
let killedBeforeTheEnd = 0
let leftFilesBehind = 0

beforeAll(async () => {
  await writeDataPackage(versionOf('first', base), source)
  const started = startParallax(dir, 'import', source)
  await firstWord(started)
  const start = Date.now()
  expect(await started.ended).toMatchObject({ exitCode: 0 })
  workMs = Date.now() - start
}, 60_000)

it('an import killed at any instant leaves the previous revision current and whole, and the next one succeeds', {
  timeout: 120_000 + RUNS * 6000,
}, async () => {
  for (let run = 0; killedBeforeTheEnd < RUNS && run < TRIES; run += 1) await killOnce(run)
  expect(killedBeforeTheEnd).toBe(RUNS)
  expect(leftFilesBehind).toBeGreaterThanOrEqual(RUNS / 10)
  await expectSound(dir)
})

async function killOnce(run: number): Promise<void> {
  const corpus = versionOf(String(run), base)
  const revision = shortRevision(revisionId(revisionLines(corpus)))
  const previous = (await readCatalogEntry(dir, NAME)).revision
  setVersion(String(run))

  const started = startParallax(dir, 'import', source)
  await chooseInstant(run, revision, started)
  started.child.kill('SIGKILL')
  await started.ended

  const { revision: current } = await readCatalogEntry(dir, NAME)
  expect([previous, revision], `run ${run}`).toContain(current)
  for (const one of new Set([previous, current])) await expectWhole(dir, NAME, one)
  if (current === previous) killedBeforeTheEnd += 1
  else workMs *= 0.9
  if ((await unlisted()).length > 0) leftFilesBehind += 1

  // At times in a process of its own, mostly in this one, which is faster.
  if (run % 7 === 0) expect(await parallax(dir, 'import', source)).toMatchObject({ exitCode: 0 })
  else expect(await importCorpus({ dir, corpus, timeoutMs: 2000 })).toMatchObject({ revision })
  expect((await readCatalogEntry(dir, NAME)).revision).toBe(revision)
  expect(await unlisted()).toEqual([])
}

/** Half of the kills wait for a moment, in turn; the others fall anywhere between the first word and the end. */
async function chooseInstant(run: number, revision: string, started: Started): Promise<void> {
  await firstWord(started)
  if (run % 2 === 0) return pause(random.next() * workMs, started)
  const isReached = MOMENTS[((run - 1) / 2) % MOMENTS.length]
  while (started.child.exitCode === null && !isReached?.(readdirSync(corpusDirectory(dir, NAME)), revision)) await nextTurn()
  await pause(random.pick([0, 0, 1, 3]), started)
}

const pause = async (delayMs: number, { ended }: Started) => {
  if (delayMs > 0) await Promise.race([sleep(delayMs), ended])
}

const firstWord = ({ child, ended }: Started) => Promise.race([new Promise((resolve) => child.stderr?.once('data', resolve)), ended])

/** Files that no catalog entry accounts for. */
async function unlisted(): Promise<string[]> {
  const { history } = await readCatalogEntry(dir, NAME)
  const isListed = (name: string) => name === 'current.json' || history.some((stored) => name.startsWith(stored.revision))
  return filesOf(dir, NAME).filter((name) => !isListed(name))
}

function setVersion(version: string): void {
  const file = join(source, 'datapackage.json')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }))
}
