import type { DuckDBInstance } from '@duckdb/node-api'
import { median, timings } from './measure'

/** What one pass over the columns that views ask of a table reads. */
const COLUMNS: Readonly<Record<string, string>> = {
  claims: 'sum(value), min(event_id), min(metric_id), min(outlet_id)',
  positions: 'min(event_id), min(actor_id), min(outlet_id), min(target_id), min(stance)',
  codings: 'sum(rid), min(event_id), min(code_id), min(outlet_id), min(coder_id)',
  reviews: 'sum(rid), min(codebook), min(outlet_id), min(coder_id)',
  terms: 'sum(count), min(term), min(outlet_id)',
  excerpts: 'sum(rid), min(outlet_id), min(first_day)',
  articles: 'min(outlet_id), min(first_day)',
  excerpt_voices: 'sum(rid), min(actor_id), min(outlet_id)',
  coding_voices: 'sum(rid), min(actor_id)',
  framings: 'sum(rid), sum(cell), min(coder_id)',
  article_reviews: 'sum(first_rid), min(outlet_id), min(first_day)',
}

/**
 * Times, once for each table, a plain scan: the least that an answer without an index, a rollup or pruning could cost.
 * @returns the milliseconds of scanning every table that some SQL reads, each once
 */
export function scanner(instance: DuckDBInstance, runs: number): (sql: readonly string[]) => Promise<number> {
  const taken = new Map<string, Promise<number>>()
  const scan = async (table: string) => {
    const connection = await instance.connect()
    const times = await timings(runs, () => connection.runAndReadAll(`select ${COLUMNS[table]} from ${table}`))
    connection.closeSync()
    return median(times)
  }
  return async (sql) => {
    const tables = Object.keys(COLUMNS).filter((table) => sql.some((text) => new RegExp(`(from|join) "?${table}\\b`).test(text)))
    let sum = 0
    for (const table of tables) {
      if (!taken.has(table)) taken.set(table, scan(table))
      sum += (await taken.get(table)) ?? 0
    }
    return sum
  }
}
