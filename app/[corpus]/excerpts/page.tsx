import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { connection } from 'next/server'
import { placeOf } from '@/components/panels/list-place'
import { RevisionNotice } from '@/components/panels/revision-notice'
import { columnsOf, searchOptions } from '@/components/search/search-columns'
import { SearchPage } from '@/components/search/search-page'
import { PageLink } from '@/components/ui/page-link'
import { Term } from '@/components/ui/term'
import { packed } from '@/lib/api/packed-rows'
import { apiPath, pagePath } from '@/lib/api/paths'
import { parseSelection } from '@/lib/selection/parse'
import { previewMetadata } from '../../preview-metadata'
import { carriedRevision, forPanels, pageCorpus, parametersOf, redirectForm, type SearchParams } from '../page-corpus'
import { Prefetch } from '../prefetch'

interface Props {
  params: Promise<{ corpus: string }>
  searchParams: Promise<SearchParams>
}

async function load({ params, searchParams }: Props) {
  await connection()
  const { corpus: name } = await params
  const search = await searchParams
  redirectForm(pagePath.excerpts(name), search)
  return { corpus: await pageCorpus(name, search), search }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { corpus } = await load(props)
  const title = `Excerpts: ${corpus.title}`
  const description = 'Every coded passage, outlet beside outlet, to search and to filter.'
  return { title, description, ...previewMetadata(title, description, apiPath.preview(corpus.corpus, `rev=${corpus.revision}`)) }
}

export default async function Page(props: Props) {
  const { corpus, search } = await load(props)
  const path = pagePath.excerpts(corpus.corpus)
  const scope = { corpus: forPanels(corpus), path, defaults: {} }
  const { selection, display, problems } = parseSelection(parametersOf(search), searchOptions)
  const prefetch = new Prefetch(scope, selection.filters)
  if (problems.length === 0) {
    const { shown } = columnsOf(await prefetch.facets(display), selection.filters, display.columns)
    await Promise.all(shown.map(({ id }) => prefetch.outletExcerpts(id, placeOf(display.after, corpus.revision))))
  }
  return (
    <>
      <RevisionNotice corpus={corpus} path={path} search={parametersOf(search).toString()} />
      <div className="pt-8">
        <p className="text-small text-ink-2">
          <PageLink href={pagePath.corpus(corpus.corpus, carriedRevision(search))}>{corpus.title}</PageLink>
        </p>
        <h1 className="mt-3 text-display">Excerpts</h1>
        <p className="measure mt-2 text-ink-2">
          Every coded passage, summed up in the coder’s words, outlet beside outlet. What it states stands with its{' '}
          <Term name="voice">voices</Term>, and says where it is only <Term name="relayed">relayed</Term>.
        </p>
      </div>
      <HydrationBoundary state={prefetch.state}>
        <SearchPage scope={packed(scope)} refused={prefetch.refused} publicUrl={process.env.PARALLAX_URL} />
      </HydrationBoundary>
    </>
  )
}
