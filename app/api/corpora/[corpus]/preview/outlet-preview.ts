import { pageFrame } from '@/components/charts/preview/frame.scene'
import { barsBlock, type PreviewBar, wordsBlock } from '@/components/charts/preview/parts.scene'
import { colorsOf } from '@/components/charts/scene-parts'
import { plural } from '@/components/ui/plural'
import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { displayed } from '@/lib/api/displayed-text'
import { facets } from '@/lib/api/server/facets'
import { notFound } from '@/lib/api/server/problem-error'
import { viewResponse } from '@/lib/api/server/view-response'
import type { Block } from '@/lib/drawing/shapes'
import type { Picture } from '@/lib/drawing/svg'
import { selectionQuery } from '@/lib/selection/serialise'
import type { VoiceRow } from '@/lib/views/rows/voices'

const BARS = 6

/** The voices that most excerpts quote. */
async function voiceBars({ corpus, revision: rev }: CorpusOutline, outlet: string, color: string): Promise<PreviewBar[]> {
  const query = new URLSearchParams(selectionQuery({ filters: { outlet: [outlet] }, rev }))
  const rows = displayed(await viewResponse(corpus, 'voices', query)).rows as unknown as VoiceRow[]
  return rows
    .filter(({ actor }) => actor !== null)
    .sort((a, b) => b.n - a.n || (a.actor ?? '').localeCompare(b.actor ?? '', 'en'))
    .slice(0, BARS)
    .map(({ actor_name, n }) => ({ name: actor_name ?? '', value: n, label: String(n), color }))
}

/** Who passes on its words, where it is one of the voices. */
async function relayedBlock(
  { corpus, revision: rev, actors, outlets }: CorpusOutline,
  outlet: string,
  colorOf: (outlet: string) => string,
): Promise<Block> {
  const voice = actors.filter((actor) => actor.outlet === outlet).map(({ id }) => id)
  const nothing = wordsBlock('No article of it is loaded.')
  if (voice.length === 0) return nothing
  const counts = (await facets(corpus, new URLSearchParams(selectionQuery({ filters: { voice }, rev })))).facets.outlet ?? []
  const bars = counts.filter(({ n }) => n > 0).slice(0, BARS)
  if (bars.length === 0) return nothing
  const names = new Map(outlets.map(({ id, name }) => [id, name]))
  return barsBlock(
    'Excerpts that relay it, by outlet',
    bars.map(({ id, n }) => ({ name: names.get(id) ?? id, value: n, label: String(n), color: colorOf(id), hatched: true })),
  )
}

/** An outlet: how much of it there is, and whom it quotes most. @throws ProblemError 404, 503 */
export async function outletPreview(corpus: CorpusOutline, id: string): Promise<Picture> {
  const outlet = corpus.outlets.find((one) => one.id === id)
  if (!outlet) throw notFound('outlet', id)
  const colorOf = colorsOf(corpus)
  const isPublisher = outlet.articles > 0
  const head = {
    title: outlet.name,
    counted: isPublisher
      ? [outlet.medium, `${plural(outlet.articles, 'article')}, ${plural(outlet.excerpts, 'excerpt')}`].filter(Boolean).join(' · ')
      : 'Known here only through what other outlets relay',
    outlets: [],
    source: `${corpus.title} · revision ${corpus.revision}`,
  }
  if (!isPublisher) return pageFrame(head, [await relayedBlock(corpus, id, colorOf)])
  const bars = await voiceBars(corpus, id, colorOf(id))
  return pageFrame(
    head,
    [BARS, 4, 2].map((most) => barsBlock('Whom it quotes, in excerpts', bars.slice(0, most))),
  )
}
