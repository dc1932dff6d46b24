import type { DuckDBInstance } from '@duckdb/node-api'
import { type CompiledQuery, Kysely, sql } from 'kysely'
import { parseSelection } from '@/lib/selection/parse'
import type { Database } from '@/lib/store/database'
import { duckDbDialect } from '@/lib/store/duckdb-driver'
import { applicableFilters } from '@/lib/store/filters'
import { lookUpSearch } from '@/lib/store/search'
import { queriedPositions } from '@/lib/views/positions'
import type { Scope, View } from '@/lib/views/view'

/** A database that answers, and keeps what it is asked. */
function recordingDatabase(instance: DuckDBInstance): { db: Kysely<Database>; queries: CompiledQuery[] } {
  const queries: CompiledQuery[] = []
  const log = ({ level, query }: { level: string; query: CompiledQuery }) => {
    if (level === 'query') queries.push(query)
  }
  return { db: new Kysely<Database>({ dialect: duckDbDialect(instance), log }), queries }
}

function countByKey({ key, facts }: View, scope: Scope) {
  const columns = sql.join(key.map((column) => sql.ref(`facts.${column}`)))
  return sql`select ${columns}, count(distinct facts.rid) as n from (${facts(scope)}) as facts group by ${columns}`
}

export interface BareQueries {
  sql: readonly string[]
  run(): Promise<void>
}

/** Views that count in code what their fact query yields: in SQL its facts counted by key are the same work. */
const COUNTED_IN_CODE = ['agreement', 'frames', 'gaps', 'similarity', 'timeline', 'voices']

/**
 * The SQL that a view asks for its rows, that of looking up a search among it, ready to be run again as it is: on one connection,
 * its result left in columns. Of a view that counts in code, its facts counted by key; of *positions* the SQL that gives the same rows.
 */
export async function bareQueries(instance: DuckDBInstance, view: View, parameters: Record<string, string>): Promise<BareQueries> {
  const { db, queries } = recordingDatabase(instance)
  const { selection } = parseSelection(new URLSearchParams(parameters), view.options)
  const filters = applicableFilters(view.filters, await lookUpSearch(db, selection.filters))
  const lookedUp = [...queries]
  const scope = (await view.settle?.(db, { filters, display: {} })) ?? { filters, display: {} }
  const reading = { ...scope, db, names: { actors: new Map() }, top: 500, origin: 'bench', seed: '' }
  const askRows = () => (view.id === 'positions' ? queriedPositions(reading) : view.rows(reading))
  if (COUNTED_IN_CODE.includes(view.id)) queries.splice(0, queries.length, ...lookedUp)
  await (COUNTED_IN_CODE.includes(view.id) ? countByKey(view, scope).execute(db) : askRows())
  const asked = [...queries]
  const connection = await instance.connect()
  const run = async () => {
    for (const { sql, parameters } of asked) {
      const values = parameters.map((value) => (typeof value === 'number' ? BigInt(value) : (value as string)))
      await connection.runAndReadAll(sql, values)
    }
  }
  return { sql: asked.map(({ sql }) => sql), run }
}
