import type { Kysely } from 'kysely'
import type { Database } from './database'

/**
 * Asks a question of a revision once for as long as its file is open: its answer never changes. Open files are few, and closed by last use.
 * For small answers, of which nothing is changed by who gets them.
 */
export function oncePerRevision<T>(ask: (db: Kysely<Database>) => Promise<T>): (db: Kysely<Database>) => Promise<T> {
  const answers = new WeakMap<Kysely<Database>, Promise<T>>()
  return (db) => {
    const answer = answers.get(db) ?? ask(db)
    answers.set(db, answer)
    answer.catch(() => answers.delete(db))
    return answer
  }
}
