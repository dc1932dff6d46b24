'use client'

import { useQuery } from '@tanstack/react-query'
import { plural } from '@/components/ui/plural'
import { StateLink } from '@/components/ui/state-link'
import { wordsQuery } from '@/lib/api/queries'

interface NothingFoundProps {
  corpus: string
  /** The query of the selection, with its revision. */
  query: string
  /** The address of the page with another search, and how to get there. */
  hrefOf: (q: string) => string
  onSearch: (q: string) => void
}

/** Says of a search that finds nothing which of its words is at fault, and what is written like it. */
export function NothingFound({ corpus, query, hrefOf, onSearch }: NothingFoundProps) {
  const { data } = useQuery(wordsQuery(corpus, query))
  const search = (q: string) => (
    <StateLink href={hrefOf(q)} onGo={() => onSearch(q)}>
      {q}
    </StateLink>
  )
  return (
    <div role="status" className="mt-4 flex flex-col gap-1">
      {data?.instead.map(({ q, excerpts }) => (
        <p key={q}>
          Did you mean {search(q)}? {plural(excerpts, 'excerpt')}
        </p>
      ))}
      {data && data.words.length > 1 && (
        <p>
          {'Word by word: '}
          {data.words.map(({ word, excerpts }, at) => (
            <span key={word}>
              {at > 0 && ' · '}
              {excerpts > 0 ? search(word) : `“${word}”`} in {excerpts > 0 ? plural(excerpts, 'excerpt') : 'none'}
            </span>
          ))}
        </p>
      )}
      <p className="text-small text-ink-2">
        A search reads the summaries of the excerpts and what is quoted of them, not the whole articles. All its words must stand in one
        excerpt.
      </p>
    </div>
  )
}
