import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { OUTLET_FILTERS, outletFilters } from '@/components/outlet/outlet-filters'
import { OutletHead } from '@/components/outlet/outlet-head'
import { OutletPublished } from '@/components/outlet/outlet-published'
import { OutletRelayed } from '@/components/outlet/outlet-relayed'
import { OutletSelection } from '@/components/outlet/outlet-selection'
import { RevisionNotice } from '@/components/panels/revision-notice'
import type { CorpusDetail, CorpusOutline } from '@/lib/api/contract/corpus'
import { apiPath, pagePath } from '@/lib/api/paths'
import { ProblemError } from '@/lib/api/server/problem-error'
import type { Filters, ParameterProblem } from '@/lib/selection/parameters'
import { parseSelection } from '@/lib/selection/parse'
import { previewMetadata } from '../../../preview-metadata'
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
  const title = outlet.name
  const description = `What it publishes, whom it quotes and who relays it. ${corpus.title}`
  const image = apiPath.preview(corpus.corpus, `outlet=${outlet.id}&rev=${corpus.revision}`)
  return { title, description, ...previewMetadata(title, description, image) }
}

/** Why the filters cannot be applied. */
interface Refused {
  problems: readonly ParameterProblem[]
}

/** What its own articles hold and who relays it; or why the filters cannot be applied. */
async function passagesOf(corpus: CorpusOutline, outlet: CorpusDetail['outlets'][number], voices: string[], filters: Filters) {
  try {
    const [published, relayed] = await Promise.all([
      outlet.articles > 0 ? publishedBy(corpus, outlet.id, filters) : null,
      relayedFrom(corpus, voices, filters),
    ])
    return { published, relayed }
  } catch (error) {
    if (error instanceof ProblemError && error.status === 400) return { problems: error.errors } as Refused
    throw error
  }
}

export default async function Page(props: Props) {
  const { corpus, outlet, search } = await load(props)
  const query = carriedRevision(search)
  const voices = corpus.actors.filter((actor) => actor.outlet === outlet.id).map(({ id }) => id)
  const { selection, problems } = parseSelection(parametersOf(search), {})
  const filters = outletFilters(selection.filters)
  const mine = problems.filter(({ parameter }) => (OUTLET_FILTERS as readonly string[]).includes(parameter))
  const [articles, passages] = await Promise.all([
    articlesOf(corpus, outlet.id),
    mine.length > 0 ? ({ problems: mine } as Refused) : passagesOf(corpus, outlet, voices, filters),
  ])
  const shared = { corpus, outlet, query, filters }
  return (
    <>
      <RevisionNotice corpus={corpus} path={pagePath.outlet(corpus.corpus, outlet.id)} search={parametersOf(search).toString()} />
      <OutletHead corpus={corpus} outlet={outlet} query={query} />
      <OutletSelection
        filters={filters}
        names={corpus}
        problems={'problems' in passages ? passages.problems : []}
        allHref={pagePath.outlet(corpus.corpus, outlet.id, query)}
      />
      {'problems' in passages ? null : (
        <>
          {passages.published && <OutletPublished {...shared} articles={articles.own} published={passages.published} />}
          <OutletRelayed {...shared} copies={articles.copied} voices={voices} relayed={passages.relayed} />
        </>
      )}
    </>
  )
}
