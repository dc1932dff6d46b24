import { type Kysely, sql } from 'kysely'
import { REFERENCED_COLUMNS, type Vocabulary } from '@/lib/selection/validate'
import type { Database } from './database'

export interface RevisionVocabulary {
  /** What filters may name. */
  readonly values: Vocabulary
  readonly actorNames: ReadonlyMap<string, string>
}

const cache = new WeakMap<Kysely<Database>, Promise<RevisionVocabulary>>()

async function columnValues(db: Kysely<Database>, table: string, column: string): Promise<Set<string>> {
  const { rows } = await sql<{ value: string }>`
    select distinct ${sql.ref(column)} as value from ${sql.table(table)} where ${sql.ref(column)} is not null`.execute(db)
  return new Set(rows.map((row) => row.value))
}

async function read(db: Kysely<Database>): Promise<RevisionVocabulary> {
  const values = await Promise.all(
    REFERENCED_COLUMNS.map(async ({ table, column }) => [`${table}.${column}`, await columnValues(db, table, column)] as const),
  )
  const actors = await db.selectFrom('actors').select(['id', 'name']).execute()
  return { values: Object.fromEntries(values), actorNames: new Map(actors.map(({ id, name }) => [id, name])) }
}

/** The ids and names of a revision, read once for as long as its file is open. */
export function revisionVocabulary(db: Kysely<Database>): Promise<RevisionVocabulary> {
  const vocabulary = cache.get(db) ?? read(db)
  cache.set(db, vocabulary)
  vocabulary.catch(() => cache.delete(db))
  return vocabulary
}
