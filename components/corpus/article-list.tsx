import type { CSSProperties } from 'react'
import { outletColors } from '@/components/charts/outlet-colors'
import { publicationInWords } from '@/components/excerpts/dates'
import { codedInWords } from '@/components/panels/counted'
import { PageLink } from '@/components/ui/page-link'
import { plural } from '@/components/ui/plural'
import type { Article } from '@/lib/api/contract/article'
import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { pagePath } from '@/lib/api/paths'

interface ArticleListProps {
  corpus: CorpusOutline
  /** The latest. */
  articles: Article[]
  /** How many there are. */
  total: number
  query: string
}

/** Articles by first publication: the latest where there are very many. */
export function ArticleList({ corpus, articles: known, total, query }: ArticleListProps) {
  const colors = outletColors(corpus.outlets)
  const date = (article: Article) => article.published_on ?? article.published_from ?? article.published_to ?? ''
  const articles = [...known].sort((a, b) => date(a).localeCompare(date(b), 'en') || a.id.localeCompare(b.id, 'en'))
  return (
    <>
      {total === 0 && <p>No article is loaded.</p>}
      {total > articles.length && (
        <p className="mb-2 text-small text-ink-2">
          The latest {articles.length} of {plural(total, 'article')}. The excerpts of all are under{' '}
          <PageLink href={pagePath.excerpts(corpus.corpus, query)}>Excerpts</PageLink>.
        </p>
      )}
      <ul>
        {articles.map((article) => (
          <li key={article.id} className="grid gap-x-6 border-b border-rule py-3 sm:grid-cols-[1fr_16rem]">
            <p>
              <PageLink href={pagePath.article(corpus.corpus, article.id, query)} className="font-serif text-reading">
                {article.title}
              </PageLink>
              <span className="block text-small text-ink-2">
                <span className="outlet-dot" style={{ '--dot': colors.get(article.outlet) } as CSSProperties} />{' '}
                <PageLink href={pagePath.outlet(corpus.corpus, article.outlet, query)}>{article.outlet_name}</PageLink> ·{' '}
                {publicationInWords(article, article.published_basis)}
              </span>
            </p>
            <p className="text-small text-ink-2 sm:text-right">
              {plural(article.excerpts, 'excerpt')} · {codedInWords(article)}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
