import { type SeededRandom, seededRandom } from '../builders/random'
import { type Cell, CsvFile } from './csv-file'

/** How large the lists of a corpus are that has so many excerpts: they grow more slowly than the texts. */
export interface Sizes {
  excerpts: number
  articles: number
  outlets: number
  events: number
  actors: number
  metrics: number
  targets: number
  codes: number
  words: number
  /** Words that are counted in whole articles. */
  terms: number
}

export function sizesOf(excerpts: number): Sizes {
  const grown = (atTenThousand: number, atMillion: number) => {
    const share = Math.log10(excerpts / 10_000) / 2
    return Math.max(5, Math.round(atTenThousand * (atMillion / atTenThousand) ** share))
  }
  return {
    excerpts,
    articles: Math.ceil(excerpts / 4),
    outlets: grown(20, 200),
    events: grown(40, 400),
    actors: grown(300, 3_000),
    metrics: grown(60, 240),
    targets: grown(20, 100),
    codes: grown(60, 120),
    words: grown(20_000, 200_000),
    terms: grown(200, 500),
  }
}

const DAY = 86_400_000
export const FIRST_DAY = Date.parse('2022-01-01T00:00:00Z')
export const DAYS = 1_095
export const isoDay = (day: number) => new Date(FIRST_DAY + Math.min(DAYS, Math.max(0, day)) * DAY).toISOString().slice(0, 10)

const KINDS = ['person', 'state', 'organisation', 'pollster', 'party', 'outlet'] as const

/** On which day of the whole each event begins. */
export function eventDays(seed: number, { events }: Sizes): number[] {
  const random = seededRandom(seed + 1)
  return Array.from({ length: events }, () => random.integer(0, DAYS - 60))
}

/** The lists that articles and facts refer to: every tenth actor, event and code is part of another. */
export async function writeVocabularies(directory: string, seed: number, sizes: Sizes): Promise<CsvFile[]> {
  const days = eventDays(seed, sizes)
  const random: SeededRandom = seededRandom(seed + 2)
  const partOf = (name: string, index: number) => (index % 10 === 9 ? `${name}-${random.integer(0, Math.min(index - 1, 8))}` : '')
  const lists: [CsvFile, number, (index: number) => Cell[]][] = [
    [new CsvFile(directory, 'outlets', ['id', 'name', 'group']), sizes.outlets, (i) => [`outlet-${i}`, `Outlet ${i}`, `group-${i % 4}`]],
    [
      new CsvFile(directory, 'actors', ['id', 'name', 'kind', 'part_of']),
      sizes.actors,
      (i) => [`actor-${i}`, `Actor ${(i * 7919) % 10_007}`, KINDS[i % KINDS.length] as string, partOf('actor', i)],
    ],
    [
      new CsvFile(directory, 'events', ['id', 'title', 'starts_on', 'part_of']),
      sizes.events,
      (i) => [`event-${i}`, `Event ${i}`, isoDay(days[i] ?? 0), partOf('event', i)],
    ],
    [new CsvFile(directory, 'coders', ['id', 'name', 'kind']), 2, (i) => [`coder-${i}`, `Coder ${i}`, i ? 'human' : 'machine']],
    [
      new CsvFile(directory, 'codes', ['id', 'codebook', 'parent_id', 'kind', 'name']),
      sizes.codes,
      (i) => [`code-${i}`, i % 2 ? 'topics' : 'frames', partOf('code', i), i % 2 ? 'topic' : 'frame', `Code ${i}`],
    ],
    [
      new CsvFile(directory, 'metrics', ['id', 'family', 'name', 'kind', 'unit']),
      sizes.metrics,
      (i) => [`metric-${i}`, `family-${i % 40}`, `Metric ${i}`, 'number', i % 3 ? '' : '%'],
    ],
    [new CsvFile(directory, 'targets', ['id', 'family', 'name']), sizes.targets, (i) => [`target-${i}`, `family-${i % 10}`, `Target ${i}`]],
  ]
  for (const [file, count, row] of lists) {
    for (let index = 0; index < count; index += 1) await file.write(row(index))
    await file.close()
  }
  return lists.map(([file]) => file)
}
