import Link from 'next/link'
import { codedInWords } from '@/components/panels/counted'
import { PageLink } from '@/components/ui/page-link'
import { plural } from '@/components/ui/plural'
import type { ReadableCorpus, UnreadableCorpus } from '@/lib/api/contract/corpus'
import { pagePath } from '@/lib/api/paths'

/** Corpora of one title are told apart by the names in their addresses. */
export const namesakes = (corpora: readonly ReadableCorpus[]): Set<string> =>
  new Set(
    corpora
      .filter(({ corpus, title }) => corpora.some((other) => other.title === title && other.corpus !== corpus))
      .map(({ corpus }) => corpus),
  )

/** What is loaded, what of it cannot be read, and how to load more. */
export function CorpusList({ corpora, unreadable }: { corpora: readonly ReadableCorpus[]; unreadable: readonly UnreadableCorpus[] }) {
  const ambiguous = namesakes(corpora)
  return (
    <section aria-labelledby="corpora" className="mt-16 border-t-2 border-ink pt-4">
      <h2 id="corpora" className="text-title">
        Corpora
      </h2>
      {corpora.length + unreadable.length === 0 && <p className="measure mt-4">No corpus is loaded yet.</p>}
      <ul>
        {corpora.map(({ corpus, title, counts }) => (
          <li key={corpus} className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 border-b border-rule py-4">
            <PageLink href={pagePath.corpus(corpus)} className="font-serif text-title">
              {title}
              {ambiguous.has(corpus) && <span className="text-ink-2"> ({corpus})</span>}
            </PageLink>
            <span className="text-small text-ink-2">
              {[
                plural(counts.articles, 'article'),
                plural(counts.events, 'event'),
                plural(counts.excerpts, 'excerpt'),
                codedInWords(counts),
              ].join(' · ')}
            </span>
          </li>
        ))}
        {unreadable.map(({ corpus, unreadable: advice }) => (
          <li key={corpus} className="border-b border-rule py-4">
            <span className="font-serif text-title">{corpus}</span> <span className="text-small text-ink-2">{advice}</span>
          </li>
        ))}
      </ul>
      <p className="measure mt-6 text-small text-ink-2">
        To load your own, on the machine that serves this page: <code>npx parallax init my-corpus</code> writes a small corpus to start
        from, <code>npx parallax check my-corpus</code> names every problem by file, row and column, and{' '}
        <code>npx parallax import my-corpus</code> makes it appear here.{' '}
        <Link href="/docs/format" prefetch={false}>
          Every table and column
        </Link>
      </p>
    </section>
  )
}
