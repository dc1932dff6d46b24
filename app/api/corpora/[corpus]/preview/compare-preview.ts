import { pageFrame } from '@/components/charts/preview/frame.scene'
import { wideBarsBlock } from '@/components/charts/preview/parts.scene'
import { colorsOf } from '@/components/charts/scene-parts'
import { eventsInTime } from '@/components/compare/events-compared'
import { plural } from '@/components/ui/plural'
import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { notFound } from '@/lib/api/server/problem-error'
import type { Picture } from '@/lib/drawing/svg'

const EVENTS = 6

/** Several events: how many excerpts and outlets speak of each, on one scale. @throws ProblemError 404 */
export async function comparePreview(corpus: CorpusOutline, ids: readonly string[]): Promise<Picture> {
  const missing = ids.find((id) => !corpus.events.some((event) => event.id === id))
  if (missing !== undefined) throw notFound('event', missing)
  const events = eventsInTime(corpus.events, ids)
  const told = new Set(events.flatMap(({ outlets }) => outlets.map(({ outlet }) => outlet)))
  const colorOf = colorsOf(corpus)
  const shown = events.slice(0, EVENTS)
  const bars = shown.map(({ title, excerpts, outlets }) => ({
    name: title,
    value: excerpts,
    label: `${plural(excerpts, 'excerpt')}, ${plural(outlets.length, 'outlet')}`,
    color: 'var(--ink-2)',
  }))
  const head = {
    title: 'Compare events',
    counted: `${plural(events.length, 'event')} in ${plural(told.size, 'outlet')}`,
    outlets: corpus.outlets.filter(({ id }) => told.has(id)).map(({ id, name }) => ({ name, color: colorOf(id) })),
    source: `${corpus.title} · revision ${corpus.revision}`,
  }
  return pageFrame(head, [wideBarsBlock('Excerpts that speak of it', bars)])
}
