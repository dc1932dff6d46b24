import type { Metadata } from 'next'
import { connection } from 'next/server'

import { CorpusOverview } from '@/components/corpus/corpus-overview'
import { DatasetDescription } from '@/components/corpus/dataset-description'
import { RevisionNotice } from '@/components/panels/revision-notice'
import { displayed } from '@/lib/api/displayed-text'
import { apiPath, pagePath } from '@/lib/api/paths'
import { corpusArticles } from '@/lib/api/server/corpus-articles'
import { publicOrigin } from '@/lib/api/server/public-origin'
import { searchedIn } from '@/lib/api/server/searched-articles'
import { allViewMeta } from '@/lib/views/registry'
import { previewMetadata } from '../preview-metadata'
import { carriedRevision, pageCorpus, parametersOf, type SearchParams } from './page-corpus'

interface Props {
  params: Promise<{ corpus: string }>
  searchParams: Promise<SearchParams>
}

async function load({ params, searchParams }: Props) {
  await connection()
  const search = await searchParams
  return { corpus: await pageCorpus((await params).corpus, search), search }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { corpus } = await load(props)
  const { title } = corpus
  const description = corpus.description ?? undefined
  return { title, description, ...previewMetadata(title, description, apiPath.preview(corpus.corpus, `rev=${corpus.revision}`)) }
}

export default async function Page(props: Props) {
  const { corpus, search } = await load(props)
  const [articles, searched] = await Promise.all([
    corpusArticles(corpus.corpus, corpus.revision),
    searchedIn(corpus.corpus, corpus.revision),
  ])
  return (
    <>
      <RevisionNotice corpus={corpus} path={pagePath.corpus(corpus.corpus)} search={parametersOf(search).toString()} />
      <DatasetDescription corpus={corpus} views={allViewMeta()} origin={publicOrigin()} />
      <CorpusOverview
        corpus={corpus}
        articles={displayed(articles)}
        searched={searched}
        views={allViewMeta()}
        query={carriedRevision(search)}
        publicUrl={process.env.PARALLAX_URL}
      />
    </>
  )
}
