import type { ReactNode } from 'react'

import { dayInWords, publicationInWords } from '@/components/excerpts/dates'
import { codedInWords } from '@/components/panels/counted'
import { PageLink } from '@/components/ui/page-link'
import { plural } from '@/components/ui/plural'
import type { CorpusDetail, CorpusOutline } from '@/lib/api/contract/corpus'
import { pagePath } from '@/lib/api/paths'

interface ArticleHeadProps {
  corpus: CorpusOutline
  article: CorpusDetail['articles'][number]
  /** Carried by every link: the pinned revision, or nothing. */
  query: string
}

function Known({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[8rem_1fr] gap-4 border-b border-rule py-2">
      <dt className="text-ink-2">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const language = new Intl.DisplayNames('en', { type: 'language' })

/** What is known of an article; what is not printed in it says so. */
export function ArticleHead({ corpus, article, query }: ArticleHeadProps) {
  return (
    <div className="pt-8">
      <p className="text-small text-ink-2">
        <PageLink href={pagePath.corpus(corpus.corpus, query)}>{corpus.title}</PageLink>
      </p>
      <h1 className="mt-3 max-w-[32ch] text-display">{article.title}</h1>
      {article.title_basis === 'descriptive' && (
        <p className="mt-2 text-small text-ink-2">The text prints no title; this one describes it.</p>
      )}
      <dl className="mt-6 max-w-3xl border-t border-rule text-small">
        <Known term="Outlet">
          <PageLink href={pagePath.outlet(corpus.corpus, article.outlet, query)}>{article.outlet_name}</PageLink>
        </Known>
        <Known term="By">{article.authors.length ? article.authors.join(', ') : 'No author is printed'}</Known>
        <Known term="First published">{publicationInWords(article, article.published_basis)}</Known>
        {article.copy_outlet_name && (
          <Known term="Read in">
            a copy of{' '}
            {article.copy_outlet ? (
              <PageLink href={pagePath.outlet(corpus.corpus, article.copy_outlet, query)}>{article.copy_outlet_name}</PageLink>
            ) : (
              article.copy_outlet_name
            )}
            {article.copy_published_on && `, ${dayInWords(article.copy_published_on)}`}
          </Known>
        )}
        {article.url && (
          <Known term="Address">
            <a href={article.url} rel="noreferrer" className="break-all">
              {article.url}
            </a>
          </Known>
        )}
        <Known term="Language">{language.of(article.language) ?? article.language}</Known>
        <Known term="Length">{article.word_count === null ? 'not known' : plural(article.word_count, 'word')}</Known>
        <Known term="Coded">
          {plural(article.excerpts, 'excerpt')} · {codedInWords(article)}
        </Known>
        {article.notes && <Known term="Notes">{article.notes}</Known>}
      </dl>
    </div>
  )
}
