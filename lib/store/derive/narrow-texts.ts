import type { DuckDBConnection } from '@duckdb/node-api'
import { columnsOf } from '@/lib/corpus/tables'

const UNITS = columnsOf('excerpts').find(({ name }) => name === 'unit')?.choices ?? []

/** What many rows repeat, by the name of its enumeration. */
const REPEATED = {
  outlet_ids: 'select id from outlets',
  actor_ids: 'select id from actors',
  event_ids: 'select id from events',
  coder_ids: 'select id from coders',
  code_ids: 'select id from codes',
  codebooks: 'select codebook from codes union select codebook from native.reviews',
  languages: 'select language from articles',
  units: `select unnest([${UNITS.map((unit) => `'${unit}'`).join(', ')}])`,
  loaded_terms: 'select term from native.terms',
} as const

type Enumeration = keyof typeof REPEATED | 'article_ids' | 'chain_texts'

/**
 * Makes temporary types of the texts that many rows repeat: sorted as their texts are, but a few bytes wide, so that large tables can be sorted whole.
 * What is stored of them becomes text again.
 */
export async function enumerateTexts(connection: DuckDBConnection): Promise<void> {
  for (const [name, texts] of Object.entries(REPEATED)) {
    await enumerate(connection, name as Enumeration, texts)
    await connection.run(
      `create temp table listed_${name} as
       select listed.written, cast(listed.written as ${name}) as value from (select unnest(enum_range(cast(null as ${name}))) as written) as listed`,
    )
  }
  await enumerate(connection, 'article_ids', 'select id from articles')
}

/**
 * Every enumeration has the empty text too: none may be without a value.
 * @param texts a query with one column
 */
export async function enumerate(connection: DuckDBConnection, name: Enumeration, texts: string): Promise<void> {
  await connection.run(`create temp type ${name} as enum (select texts.text from (select '' union ${texts}) as texts(text) order by 1)`)
}

/** A column of `rows`, named in the query, as values of an enumeration. For millions of rows a join is faster than casts. */
export const narrow = (rows: string, column: string, name: keyof typeof REPEATED) => ({
  value: `listed_${name}.value as ${column}`,
  join: `left join listed_${name} on listed_${name}.written = ${rows}.${column}`,
})

/** The values and the joins of several columns. */
export const narrowAll = (narrowed: readonly ReturnType<typeof narrow>[]) => ({
  values: narrowed.map(({ value }) => value).join(', '),
  joins: narrowed.map(({ join }) => join).join('\n'),
})
