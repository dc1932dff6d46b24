import { CORPUS_NAME_LIMIT, ID_PATTERN } from './id-pattern'
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

/** The smallest corpus that says something: two outlets on one invented event, in the three mandatory tables. */
export function starterCorpus(name: string): Corpus {
  const empty = Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as Corpus['tables']
  return {
    description: { name, title: 'A corpus to start from', description: 'Two invented articles. Replace them with your own.' },
    tables: {
      ...empty,
      outlets: [
        { id: 'daily-example', name: 'Daily Example', medium: 'print', notes: 'Invented; replace it.' },
        { id: 'example-online', name: 'Example Online', medium: 'online', notes: 'Invented; replace it.' },
      ],
      articles: [
        {
          id: 'daily-example-bridge',
          outlet_id: 'daily-example',
          title: 'Bridge opened',
          published_on: '2024-05-02',
          published_basis: 'printed',
          language: 'en',
        },
        {
          id: 'example-online-bridge',
          outlet_id: 'example-online',
          title: 'Protest at the new bridge',
          published_on: '2024-05-03',
          published_basis: 'printed',
          language: 'en',
        },
      ],
      excerpts: [
        {
          id: 'daily-example-bridge-1',
          article_id: 'daily-example-bridge',
          unit: 'paragraph',
          paragraph: 1,
          summary: 'The article says that the bridge was opened on time.',
        },
        {
          id: 'example-online-bridge-1',
          article_id: 'example-online-bridge',
          unit: 'paragraph',
          paragraph: 2,
          summary: 'The article says that residents protested at the opening.',
        },
      ],
    },
  }
}
