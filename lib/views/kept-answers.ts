import type { Kysely } from 'kysely'
import type { Database } from '@/lib/store/database'
import type { Reading } from './view'

/** For each open revision and each question. */
const MOST_ANSWERS = 16

/**
 * Keeps what a question about a revision was answered with, the least recently used let go first: a revision never changes.
 * @param most answers that are kept for each revision
 * @returns the answer under a key that names everything it depends on beside the revision; `ask` reads it
 */
export function keptAnswers<T>(most = MOST_ANSWERS): (db: Kysely<Database>, key: string, ask: () => Promise<T>) => Promise<T> {
  const revisions = new WeakMap<Kysely<Database>, Map<string, Promise<T>>>()
  return (db, key, ask) => {
    const answers = revisions.get(db) ?? new Map<string, Promise<T>>()
    revisions.set(db, answers)
    const answer = answers.get(key) ?? ask()
    answers.delete(key)
    answers.set(key, answer)
    answer.catch(() => answers.delete(key))
    const oldest = answers.keys().next().value
    if (answers.size > most && oldest !== undefined) answers.delete(oldest)
    return answer
  }
}

/** Names everything that the rows of a view depend on beside the revision. */
export const keyOfReading = ({ seed, display, top }: Reading): string => JSON.stringify([seed, display, String(top)])
