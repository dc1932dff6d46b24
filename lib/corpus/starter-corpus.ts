import { CORPUS_NAME_LIMIT, ID_PATTERN } from './id-pattern'
import { STARTER_TABLES } from './starter-tables'
import { type Corpus, RESERVED_CORPUS_NAMES, TABLE_NAMES } from './tables'

/** A corpus name made of any text: `My corpus!` gives `my-corpus`. */
export function corpusNameFrom(text: string): string {
  const name = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, CORPUS_NAME_LIMIT)
    .replace(/^-|-$/g, '')
  const isFree = ID_PATTERN.test(name) && !RESERVED_CORPUS_NAMES.some((reserved) => reserved === name)
  return isFree ? name : 'my-corpus'
}

/** A small corpus that says something: two outlets on one invented event. */
export function starterCorpus(name: string): Corpus {
  const empty = Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as Corpus['tables']
  return {
    description: { name, title: 'A corpus to start from', description: 'Two invented articles. Replace them with your own.' },
    tables: { ...empty, ...STARTER_TABLES },
  }
}
