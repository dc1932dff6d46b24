import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TableName } from '@/lib/corpus/tables'
import { tableSchema } from '@/lib/formats/table-schema'
import { articleRow, coverageRows, termRows } from './article-rows'
import { type Cell, CsvFile } from './csv-file'
import { claimRow, codingRows, positionRow, reviewRows } from './fact-rows'
import { type Sources, sources } from './sources'
import { eventDays, type Sizes, sizesOf, writeVocabularies } from './vocabularies'

const EXCERPTS_PER_ARTICLE = 4
const SHARE_OF_PARAGRAPHS = 0.7
const SHARE_REVIEWED_TWICE = 0.02
const SHARE_REVIEWED = 0.98
const SHARE_WITH_CLAIM = 0.2
const SHARE_WITH_POSITION = 0.2
const WORDS_PER_SUMMARY = 20
/** Of an article's excerpts, those that are about the event it was written for. */
const SHARE_OF_MAIN_EVENT = 0.8

const COLUMNS = {
  articles: ['id', 'outlet_id', 'title', 'published_on', 'published_from', 'language', 'word_count'],
  terms: ['article_id', 'term', 'count', 'attributed_count'],
  coverage: ['article_id', 'event_id', 'layer', 'coder_id', 'coded'],
  excerpts: ['id', 'article_id', 'unit', 'paragraph', 'summary', 'events'],
  reviews: ['excerpt_id', 'codebook', 'coder_id'],
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

type Rows = Partial<Record<keyof typeof COLUMNS, Cell[][]>>

const articleRows = (id: string, event: number, days: readonly number[], source: Sources): Rows => ({
  articles: [articleRow(id, days[event] ?? 0, source)],
  terms: termRows(id, source),
  coverage: coverageRows(id, `event-${event}`, source),
})

function excerptRows(index: number, article: string, event: string, source: Sources, sizes: Sizes): Rows {
  const id = `x-${index}`
  const unit = source.chance(SHARE_OF_PARAGRAPHS) ? 'paragraph' : 'passage'
  const isReviewed = source.chance(SHARE_REVIEWED)
  const isTwice = isReviewed && source.chance(SHARE_REVIEWED_TWICE)
  return {
    excerpts: [[id, article, unit, (index % EXCERPTS_PER_ARTICLE) + 1, source.words(WORDS_PER_SUMMARY), event]],
    reviews: isReviewed ? reviewRows(id, isTwice) : [],
    codings: isReviewed ? codingRows(id, isTwice, source) : [],
    claims: source.chance(SHARE_WITH_CLAIM) ? [claimRow(`claim-${index}`, id, event, source)] : [],
    positions: source.chance(SHARE_WITH_POSITION) ? [positionRow(`pos-${index}`, id, event, source, sizes)] : [],
  }
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
  const files = Object.entries(COLUMNS).map(([table, columns]) => new CsvFile(directory, table as TableName, columns))
  const write = async (rows: Rows) => {
    for (const file of files) for (const row of rows[file.table as keyof typeof COLUMNS] ?? []) await file.write(row)
  }
  let mainEvent = 0
  for (let index = 0; index < excerpts; index += 1) {
    const article = `art-${Math.floor(index / EXCERPTS_PER_ARTICLE)}`
    if (index % EXCERPTS_PER_ARTICLE === 0) {
      mainEvent = source.eventRank()
      await write(articleRows(article, mainEvent, days, source))
    }
    const event = source.chance(SHARE_OF_MAIN_EVENT) ? mainEvent : source.eventRank()
    await write(excerptRows(index, article, `event-${event}`, source, sizes))
  }
  for (const file of files) await file.close()
  await writeDescriptor(directory, `bench-${excerpts}`, [...lists, ...files])
}
