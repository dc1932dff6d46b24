import { dayInWords } from '@/components/excerpts/dates'
import { codedInWords } from '@/components/panels/counted'
import type { ViewMeta } from '@/components/panels/page-scope'
import { PageLink } from '@/components/ui/page-link'
import { plural } from '@/components/ui/plural'
import { Term } from '@/components/ui/term'
import type { Article } from '@/lib/api/contract/article'
import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { pagePath } from '@/lib/api/paths'
import type { Searched } from './absence'
import { ArticleList } from './article-list'
import { CorpusCoding } from './corpus-coding'
import { CorpusSearch } from './corpus-search'
import { EventsByOutlets } from './events-by-outlets'
import { RevisionList } from './revision-list'
import { Section } from './section'

interface CorpusOverviewProps {
  corpus: CorpusOutline
  /** The latest. */
  articles: Article[]
  searched: Searched
  views: ViewMeta[]
  /** Carried by every link: the pinned revision, or nothing. */
  query: string
  publicUrl?: string
}

const PARTS = [
  { id: 'events', title: 'Events' },
  { id: 'views', title: 'Questions' },
  { id: 'articles', title: 'Articles' },
  { id: 'coding', title: 'Coding' },
  { id: 'revisions', title: 'Revisions' },
] as const

const Contents = () => (
  <nav aria-label="On this page" className="mt-6 text-small">
    <ul className="flex flex-wrap gap-x-6">
      {PARTS.map(({ id, title }) => (
        <li key={id} className="flex min-h-8 items-center">
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  </nav>
)

function CorpusHead({ corpus }: { corpus: CorpusOutline }) {
  const { counts, dates } = corpus
  const writing = corpus.outlets.filter(({ articles }) => articles > 0).length
  return (
    <div className="pt-8">
      <h1 className="max-w-[24ch] text-display">{corpus.title}</h1>
      <p className="mt-4">
        {plural(counts.articles, 'article')} from {plural(writing, 'outlet')} · {plural(counts.excerpts, 'excerpt')} ·{' '}
        {codedInWords(counts)}
      </p>
      <p className="mt-1 text-small text-ink-2">
        {dates.from && dates.to
          ? `First published between ${dayInWords(dates.from)} and ${dayInWords(dates.to)}`
          : 'No day of publication is known'}
        {dates.undated > 0 && `; ${plural(dates.undated, 'article')} without a printed day`}
      </p>
    </div>
  )
}

/** A corpus as a whole: what there is, how it was coded, what it cannot tell. */
export function CorpusOverview({ corpus, articles, searched, views, query, publicUrl }: CorpusOverviewProps) {
  return (
    <>
      <CorpusHead corpus={corpus} />
      <Contents />
      <CorpusSearch corpus={corpus.corpus} rev={new URLSearchParams(query).get('rev')} />
      <Section id="events" title="Which outlets cover which event?">
        <EventsByOutlets corpus={corpus} searched={searched} query={query} />
      </Section>
      <Section id="views" title="Across all events">
        <ul className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
          <li>
            <PageLink href={pagePath.excerpts(corpus.corpus, query)} className="font-serif text-reading">
              What does each article say?
            </PageLink>
            <span className="block text-small text-ink-2">All excerpts, outlet beside outlet, to search and to filter</span>
          </li>
          {corpus.events.length > 1 && (
            <li>
              <PageLink href={pagePath.compare(corpus.corpus, query)} className="font-serif text-reading">
                Compare events: what changes from one to another?
              </PageLink>
              <span className="block text-small text-ink-2">
                Two or more events side by side: whose stance moved, which figures and frames return
              </span>
            </li>
          )}
          {views.map(({ id, question, subtitle }) => (
            <li key={id}>
              <PageLink href={pagePath.view(corpus.corpus, id, query)} className="font-serif text-reading">
                {question}
              </PageLink>
              <span className="block text-small text-ink-2">{subtitle}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="articles" title="Articles">
        <ArticleList corpus={corpus} articles={articles} total={corpus.articles_total} query={query} />
      </Section>
      <CorpusCoding corpus={corpus} publicUrl={publicUrl} />
      <Section id="revisions" title="Revisions">
        <p className="mb-2 text-small text-ink-2">
          Every import of changed data makes a new <Term name="revision" />; shared links keep showing theirs.
        </p>
        <RevisionList corpus={corpus} />
      </Section>
    </>
  )
}
