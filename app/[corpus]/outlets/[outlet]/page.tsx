import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { OutletHead } from '@/components/outlet/outlet-head'
import { OutletPublished } from '@/components/outlet/outlet-published'
import { OutletRelayed } from '@/components/outlet/outlet-relayed'
import { RevisionNotice } from '@/components/panels/revision-notice'
import { pagePath } from '@/lib/api/paths'
import { carriedRevision, pageCorpus, parametersOf, type SearchParams } from '../../page-corpus'
import { articlesOf, publishedBy, relayedFrom } from './outlet-data'

interface Props {
  params: Promise<{ corpus: string; outlet: string }>
  searchParams: Promise<SearchParams>
}

async function load({ params, searchParams }: Props) {
  await connection()
  const { corpus: name, outlet: id } = await params
  const search = await searchParams
  const corpus = await pageCorpus(name, search)
  const outlet = corpus.outlets.find((candidate) => candidate.id === id)
  if (!outlet) notFound()
  return { corpus, outlet, search }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { corpus, outlet } = await load(props)
  return { title: outlet.name, description: `What it publishes, whom it quotes and who relays it. ${corpus.title}` }
}

export default async function Page(props: Props) {
  const { corpus, outlet, search } = await load(props)
  const query = carriedRevision(search)
  const voices = corpus.actors.filter((actor) => actor.outlet === outlet.id).map(({ id }) => id)
  const [articles, published, relayed] = await Promise.all([
    articlesOf(corpus, outlet.id),
    outlet.articles > 0 ? publishedBy(corpus, outlet.id) : null,
    relayedFrom(corpus, voices),
  ])
  return (
    <>
      <RevisionNotice corpus={corpus} path={pagePath.outlet(corpus.corpus, outlet.id)} search={parametersOf(search).toString()} />
      <OutletHead corpus={corpus} outlet={outlet} query={query} />
      {published && <OutletPublished corpus={corpus} outlet={outlet} articles={articles.own} query={query} published={published} />}
      <OutletRelayed corpus={corpus} outlet={outlet} copies={articles.copied} query={query} voices={voices} relayed={relayed} />
    </>
  )
}
