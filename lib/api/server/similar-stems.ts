import { type Kysely, sql } from 'kysely'
import { editDistance } from '@/lib/corpus/edit-distance'
import type { Database } from '@/lib/store/database'
import { stemsInLanguages } from '@/lib/store/stemming'

/** A shorter word is like too many others. */
const SHORTEST = 3

/**
 * The stems of the revision that a folded word may be a misspelling of: those that begin alike and differ in a letter, of longer words in two.
 * The most similar first, then those of the most excerpts.
 */
export async function similarStems(db: Kysely<Database>, word: string, most: number): Promise<string[]> {
  if (word.length < SHORTEST) return []
  const forms = [...new Set([word, ...stemsInLanguages(word).map(({ stem }) => stem)])]
  const apart = word.length > 5 ? 2 : 1
  const lengths = forms.map(({ length }) => length)
  const { rows } = await sql<{ stem: string; excerpts: number }>`
    select stem, cast(sum(excerpts) as integer) as excerpts from stems
    where substr(stem, 1, 1) = ${word.slice(0, 1)} and length(stem) between ${Math.min(...lengths) - apart} and ${Math.max(...lengths) + apart}
    group by stem order by stem`.execute(db)
  return rows
    .map(({ stem, excerpts }) => ({ stem, excerpts, distance: Math.min(...forms.map((form) => editDistance(form, stem, apart))) }))
    .filter(({ distance }) => distance <= apart)
    .sort((a, b) => a.distance - b.distance || b.excerpts - a.excerpts || (a.stem < b.stem ? -1 : 1))
    .slice(0, most)
    .map(({ stem }) => stem)
}
