import { join, resolve } from 'node:path'

/**
 * Where the store keeps its files and what they are called:
 *
 *     {data}/lock.duckdb                                   held open by the one process that writes
 *     {data}/links/{id}                                    the address that a short link stands for
 *     {data}/texts/{hash}.txt                              the text of an article, for whoever holds it
 *     {data}/corpora/{corpus}/current.json                 which revision is current, and the others
 *     {data}/corpora/{corpus}/{revision}.jsonl.gz          the truth
 *     {data}/corpora/{corpus}/{revision}.{version}.duckdb  the database, rebuildable from the truth
 */
export const TRUTH_SUFFIX = '.jsonl.gz'
export const CURRENT_FILE = 'current.json'

/** A revision's name: the first 12 hex digits of its id. */
export const REVISION_PATTERN = /^[0-9a-f]{12}$/

/**
 * Files that only an unfinished write leaves behind start so; no corpus and no revision can be called like this.
 * What is written without the lock, the lock file itself and databases that readers rebuild, must not look like what is written under it.
 */
export const UNFINISHED_WRITE = '.writing-'
export const UNFINISHED_REMOVAL = '.removing-'
export const UNLOCKED_WRITE = '.unlocked-'

/** The data directory: `PARALLAX_DATA`, else `.parallax` in the working directory. */
export function dataDirectory(): string {
  return resolve(/* turbopackIgnore: true */ process.env.PARALLAX_DATA || '.parallax')
}

export const lockPath = (dir: string) => join(dir, 'lock.duckdb')
export const corporaDirectory = (dir: string) => join(dir, 'corpora')
export const corpusDirectory = (dir: string, corpus: string) => join(dir, 'corpora', corpus)
export const currentPath = (dir: string, corpus: string) => join(dir, 'corpora', corpus, CURRENT_FILE)
export const truthPath = (dir: string, corpus: string, revision: string) => join(dir, 'corpora', corpus, `${revision}${TRUTH_SUFFIX}`)
export const databaseName = (revision: string, storeVersion: number) => `${revision}.${storeVersion}.duckdb`
