import { quoteHash, sliceCodePoints } from '@/lib/corpus/canonical-text'
import type { Row } from '@/lib/corpus/tables'
import { findTexts } from '@/lib/formats/find-texts'
import { readCatalogEntry, storedRevision } from './catalog'
import { keepText } from './texts'
import { readTruth } from './truth'

/** What came of looking for the texts of a revision. */
export interface Hydration {
  revision: string
  /** Articles in all, those whose text was found and is kept, and the ids of the others. */
  articles: number
  kept: number
  missing: string[]
  /** Excerpts with a place and a hash in the texts found, and the ids of those whose words there are others. */
  verified: number
  differing: string[]
}

/** The words of an excerpt are those that its hash is of; undefined where it has no place or no hash. */
function isVerified(text: string, { start, end, quote_sha256 }: Row<'excerpts'>): boolean | undefined {
  if (start === undefined || end === undefined || quote_sha256 === undefined) return undefined
  return quoteHash(sliceCodePoints(text, start, end)) === quote_sha256
}

/**
 * Keeps the texts of a stored revision's articles, found in a folder by their hash, and verifies each excerpt by its own.
 * @param folder files with the texts, of any name
 * @param revision 12 hex digits; the current revision when left out
 * @throws StoreError `unknown-corpus`, `unknown-revision`, `damaged`, `not-writable`, `disk-full`; Error when the folder cannot be read
 */
export async function hydrate(dir: string, corpus: string, folder: string, revision?: string): Promise<Hydration> {
  const stored = storedRevision(await readCatalogEntry(dir, corpus), revision)
  const truth = await readTruth(dir, corpus, stored.revision)
  const articles: Row<'articles'>[] = []
  await truth.eachRow((table, row) => {
    if (table === 'articles') articles.push(row as Row<'articles'>)
  })
  const texts = await findTexts(folder, articles)
  for (const text of new Set(texts.values())) await keepText(dir, text)
  let verified = 0
  const differing: string[] = []
  await truth.eachRow((table, row) => {
    if (table !== 'excerpts') return
    const excerpt = row as Row<'excerpts'>
    const text = texts.get(excerpt.article_id)
    const outcome = text === undefined ? undefined : isVerified(text, excerpt)
    if (outcome === true) verified += 1
    if (outcome === false) differing.push(excerpt.id)
  })
  const missing = articles.filter(({ id }) => !texts.has(id)).map(({ id }) => id)
  return { revision: stored.revision, articles: articles.length, kept: articles.length - missing.length, missing, verified, differing }
}
