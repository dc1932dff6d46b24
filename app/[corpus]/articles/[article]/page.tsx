import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { cache } from 'react'

import { ArticleHead } from '@/components/article/article-head'
import { outletColors } from '@/components/charts/outlet-colors'
import { Section } from '@/components/corpus/section'
import { publicationInWords } from '@/components/excerpts/dates'
import { ExcerptCard } from '@/components/excerpts/excerpt-card'
import { RevisionNotice } from '@/components/panels/revision-notice'
import { ShareArticle } from '@/components/share/share-article'
import { sharedList } from '@/components/share/shared-list'
import { plural } from '@/components/ui/plural'
import { Term } from '@/components/ui/term'
import type { Article } from '@/lib/api/contract/article'
import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { displayed } from '@/lib/api/displayed-text'
import { apiPath, pagePath } from '@/lib/api/paths'
import { articleExcerpts } from '@/lib/api/server/article-excerpts'
import { articleDetail } from '@/lib/api/server/corpus-articles'
import { previewMetadata } from '../../../preview-metadata'
import { carriedRevision, pageCorpus, parametersOf, type SearchParams } from '../../page-corpus'

interface Props {
  params: Promise<{ corpus: string; article: string }>
  searchParams: Promise<SearchParams>
}

/** Once for the page and its metadata. */
const articleOf = cache(async (corpus: string, rev: string, id: string) => {
  const article = await articleDetail(corpus, rev, id)
  return article && displayed(article)
})

async function load({ params, searchParams }: Props) {
  await connection()
  const { corpus: name, article: id } = await params
  const search = await searchParams
  const corpus = await pageCorpus(name, search)
  const article = await articleOf(corpus.corpus, corpus.revision, id)
  if (!article) notFound()
  return { corpus, article, search }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { corpus, article } = await load(props)
  const { title } = article
  const description = `What ${article.outlet_name} says in it, passage by passage.`
  const image = apiPath.preview(corpus.corpus, `article=${article.id}&rev=${corpus.revision}`)
  return { title, description, ...previewMetadata(title, description, image) }
}

const sharedArticle = (corpus: CorpusOutline, article: Article) =>
  sharedList({
    corpus,
    pathOf: (rev) => pagePath.article(corpus.corpus, article.id, rev && `rev=${rev}`),
    selection: `“${article.title}”, ${article.outlet_name}, ${publicationInWords(article, article.published_basis)}`,
  })

export default async function Page(props: Props) {
  const { corpus, article, search } = await load(props)
  const excerpts = displayed(await articleExcerpts(corpus.corpus, article.id, new URLSearchParams({ rev: corpus.revision })))
  const names = new Map(corpus.actors.map(({ id, name }) => [id, name]))
  const color = outletColors(corpus.outlets).get(article.outlet) ?? 'var(--ink-3)'
  return (
    <>
      <RevisionNotice corpus={corpus} path={pagePath.article(corpus.corpus, article.id)} search={parametersOf(search).toString()} />
      <ArticleHead corpus={corpus} article={article} query={carriedRevision(search)} />
      <ShareArticle shared={sharedArticle(corpus, article)} publicUrl={process.env.PARALLAX_URL} />
      <Section id="excerpts" title="What it says, passage by passage">
        <p className="text-small text-ink-2">
          {plural(excerpts.length, 'excerpt')} in the order of the text, summed up in the coder’s words. Each figure and stance stands with
          its <Term name="voice">voices</Term>.
        </p>
        {excerpts.map((excerpt) => (
          <ExcerptCard key={excerpt.excerpt} excerpt={excerpt} color={color} nameOf={(id) => names.get(id)} withOutlet={false} wide />
        ))}
      </Section>
    </>
  )
}
