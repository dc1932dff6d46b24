import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TableName } from '@/lib/corpus/tables'
import { tableSchema } from '@/lib/formats/table-schema'
import { seededRandom } from '../builders/random'
import { type Cell, CsvFile } from './csv-file'
import { eventDays, isoDay, type Sizes, sizesOf, writeVocabularies } from './vocabularies'
import { wordOf } from './words'
import { zipf } from './zipf'

const EXCERPTS_PER_ARTICLE = 4
const CODINGS_PER_EXCERPT = 3
const SHARE_WITH_CLAIM = 0.2
const SHARE_WITH_POSITION = 0.2
const WORDS_PER_SUMMARY = 20
/** Of an article's excerpts, those that are about the event it was written for. */
const SHARE_OF_MAIN_EVENT = 0.8

const STANCES = ['recognises', 'supports', 'waits', 'neutral', 'questions', 'condemns', 'rejects']
const MODALITIES = ['denied', 'expected', 'withdrawn']
const ATTITUDES = ['reports', 'reports', 'reports', 'endorses', 'disputes']

/** What the rows are drawn with. */
function sources(seed: number, sizes: Sizes) {
  const random = seededRandom(seed)
  const draw = (name: string, count: number) => {
    const rank = zipf(random, count)
    return () => `${name}-${rank()}`
  }
  const wordRank = zipf(random, sizes.words)
  const word = () => wordOf(wordRank())
  const actor = draw('actor', sizes.actors)
  return {
    ...random,
    eventRank: zipf(random, sizes.events),
    outlet: draw('outlet', sizes.outlets),
    code: draw('code', sizes.codes),
    metric: draw('metric', sizes.metrics),
    targetRank: zipf(random, 3),
    holderRank: zipf(random, sizes.actors, 1.2),
    actor,
    words: (count: number) => Array.from({ length: count }, word).join(' '),
    /** Nobody, one hop, or two of which the nearer may be joint. */
    voices(quoted: number): Cell {
      if (!random.chance(quoted)) return ''
      if (random.chance(0.8)) return actor()
      const [first, second] = [actor(), actor()]
      return first === second || random.chance(0.5) ? `${first}|${actor()}` : `${first}+${second}|${actor()}`
    },
  }
}
type Sources = ReturnType<typeof sources>

const COLUMNS = {
  articles: ['id', 'outlet_id', 'title', 'published_on', 'published_from', 'language', 'word_count'],
  excerpts: ['id', 'article_id', 'unit', 'paragraph', 'summary', 'events'],
  codings: ['excerpt_id', 'code_id', 'coder_id', 'voices'],
  claims: [
    'id',
    'excerpt_id',
    'event_id',
    'metric_id',
    'subject_id',
    'comparator',
    'value',
    'as_of',
    'wording',
    'voices',
    'attitude',
    'coder_id',
  ],
  positions: ['id', 'excerpt_id', 'event_id', 'actor_id', 'target_id', 'stance', 'modality', 'voices', 'as_of', 'attitude', 'coder_id'],
} as const satisfies Partial<Record<TableName, readonly string[]>>

/** Most articles name their day, near the event's; some only a bound; a few nothing. Every fifth is in Spanish. */
function articleRow(id: string, eventDay: number, source: Sources): Cell[] {
  const day = isoDay(eventDay + Math.floor(60 * source.next() ** 3))
  const dating = source.next()
  const dates = dating < 0.97 ? [day, ''] : dating < 0.99 ? ['', day] : ['', '']
  return [id, source.outlet(), `Title of ${id}`, ...dates, source.chance(0.2) ? 'es' : 'en', source.integer(200, 2_000)]
}

function codingRows(excerpt: string, source: Sources): Cell[][] {
  const codes = new Set<string>()
  while (codes.size < CODINGS_PER_EXCERPT) codes.add(source.code())
  return [...codes].map((code) => [excerpt, code, source.chance(0.9) ? 'coder-0' : 'coder-1', source.voices(0.2)])
}

function claimRow(id: string, excerpt: string, event: string, source: Sources): Cell[] {
  const subject = source.chance(0.5) ? source.actor() : ''
  const value = [source.chance(0.7) ? 'eq' : 'at_least', source.integer(1, 100_000) / 10]
  const said = [source.chance(0.1) ? isoDay(source.integer(0, 1_000)) : '', source.words(3), source.voices(0.6), source.pick(ATTITUDES)]
  return [id, excerpt, event, source.metric(), subject, ...value, ...said, 'coder-0']
}

/** An event has three targets, and an actor mostly the same stance toward each. */
function positionRow(id: string, excerpt: string, event: string, source: Sources, sizes: Sizes): Cell[] {
  const target = (Number(event.slice('event-'.length)) * 3 + source.targetRank()) % sizes.targets
  const holder = source.holderRank()
  const stance = source.chance(0.85) ? STANCES[(holder * 31 + target * 17) % STANCES.length] : source.pick(STANCES)
  const modality = source.chance(0.9) ? 'holds' : source.pick(MODALITIES)
  const said = [source.voices(0.5), source.chance(0.1) ? isoDay(source.integer(0, 1_000)) : '', source.pick(ATTITUDES)]
  return [id, excerpt, event, `actor-${holder}`, `target-${target}`, stance as string, modality, ...said, 'coder-0']
}

async function writeDescriptor(directory: string, name: string, files: readonly CsvFile[]): Promise<void> {
  const present = new Set<string>(files.map((file) => file.table))
  const resources = files.map(({ table, columns }) => {
    const schema = tableSchema(table, present)
    const fields = schema.fields.filter((field) => columns.includes(field.name))
    return { name: table, path: `${table}.csv`, schema: { ...schema, fields } }
  })
  await writeFile(join(directory, 'datapackage.json'), `${JSON.stringify({ name, title: `Bench: ${name}`, resources }, null, 2)}\n`)
}

/**
 * Writes a made-up corpus as a directory that `parallax check` accepts, in bounded memory: the same seed and size give the same bytes.
 * Outlets, events, actors, codes and words follow Zipf's law; articles stand in no order of time.
 */
export async function generateCorpus(directory: string, excerpts: number, seed = 1): Promise<void> {
  const sizes = sizesOf(excerpts)
  const source = sources(seed, sizes)
  const days = eventDays(seed, sizes)
  await mkdir(directory, { recursive: true })
  const lists = await writeVocabularies(directory, seed, sizes)
  const open = <T extends keyof typeof COLUMNS>(table: T) => new CsvFile(directory, table, COLUMNS[table])
  const files = {
    articles: open('articles'),
    excerpts: open('excerpts'),
    codings: open('codings'),
    claims: open('claims'),
    positions: open('positions'),
  }
  let mainEvent = 0
  for (let index = 0; index < excerpts; index += 1) {
    const article = `art-${Math.floor(index / EXCERPTS_PER_ARTICLE)}`
    if (index % EXCERPTS_PER_ARTICLE === 0) {
      mainEvent = source.eventRank()
      await files.articles.write(articleRow(article, days[mainEvent] ?? 0, source))
    }
    const excerpt = `x-${index}`
    const event = `event-${source.chance(SHARE_OF_MAIN_EVENT) ? mainEvent : source.eventRank()}`
    await files.excerpts.write([excerpt, article, 'passage', (index % EXCERPTS_PER_ARTICLE) + 1, source.words(WORDS_PER_SUMMARY), event])
    for (const row of codingRows(excerpt, source)) await files.codings.write(row)
    if (source.chance(SHARE_WITH_CLAIM)) await files.claims.write(claimRow(`claim-${index}`, excerpt, event, source))
    if (source.chance(SHARE_WITH_POSITION)) await files.positions.write(positionRow(`pos-${index}`, excerpt, event, source, sizes))
  }
  for (const file of Object.values(files)) await file.close()
  await writeDescriptor(directory, `bench-${excerpts}`, [...lists, ...Object.values(files)])
}
