import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ExcerptPanel } from '@/components/panels/excerpt-panel'
import { contextsHref, type PageScope } from '@/components/panels/page-scope'
import type { Opened } from '@/components/panels/use-opened'
import type { PageSelection } from '@/components/panels/use-page-selection'
import type { TermContexts } from '@/lib/api/contract/context'
import type { ViewResponse } from '@/lib/api/contract/table'
import { contextsQuery, viewQuery } from '@/lib/api/queries'

const href = '/api/corpora/test/views/language/excerpts?rev=0&row=herald~regime'
const contexts: TermContexts = {
  corpus: 'test',
  revision: '0',
  outlet: 'herald',
  term: 'regime',
  total_articles: 1,
  articles: [
    {
      article: 'one',
      article_title: 'One',
      outlet_name: 'The Herald',
      published_on: '2024-07-30',
      published_from: null,
      published_to: null,
      count: 1,
      attributed: 0,
      text: 'shown',
    },
  ],
  total_lines: 1,
  lines: [
    {
      article: 'one',
      excerpt: null,
      paragraph: 3,
      source: 'text',
      before: 'words of the ',
      keyword: 'regime',
      after: ' itself',
      quoted: false,
    },
  ],
}

const page = { selection: { filters: {} }, hrefWith: () => '', setDisplay: () => undefined } as unknown as PageSelection
const scope = { corpus: { corpus: 'test', revision: '0', outlets: [], actors: [] }, path: '/test', defaults: {} } as unknown as PageScope

function panel(view: string, embedded: boolean): string {
  const client = new QueryClient()
  client.setQueryData(contextsQuery(contextsHref('test', href)).queryKey, contexts)
  const rows = view === 'language' ? [{ term: 'regime', outlet_name: 'The Herald', href }] : []
  client.setQueryData(viewQuery('test', view, 'rev=0').queryKey, { rows } as unknown as ViewResponse)
  const opened = {
    mark: { view, row: 'herald~regime', display: {}, href, question: 'Which?', rowsQuery: 'rev=0' },
    missing: null,
    after: '',
    query: { data: { pages: [{ total: 1, excerpts: [], next: null }], pageParams: [''] }, error: null, hasNextPage: false },
  } as unknown as Opened
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <ExcerptPanel scope={scope} opened={opened} page={page} embedded={embedded} />
    </QueryClientProvider>,
  )
}

describe('the panel of a loaded term', () => {
  it('shows it in its context, with article, outlet and paragraph', () => {
    const markup = panel('language', false).replaceAll(/<[^>]+>/g, '')
    expect(markup).toContain('One, The Herald, 30 July 2024')
    expect(markup).toContain('Paragraph 3: words of the regime itself')
  })

  it('shows no text of an article in the frame of another site', () => {
    expect(panel('language', true)).not.toContain('words of the')
  })

  it('is the only one that does', () => {
    expect(panel('frames', false)).not.toContain('words of the')
  })
})

it('is named after the mark that it belongs to, and says how many excerpts there are', () => {
  expect(panel('language', false)).toMatch(/<h2[^>]*>“regime” in The Herald<\/h2><p[^>]*>1 excerpt, summed up in the coder’s words<\/p>/)
  expect(panel('frames', false)).toMatch(/<h2[^>]*>Which\?<\/h2>/)
})
