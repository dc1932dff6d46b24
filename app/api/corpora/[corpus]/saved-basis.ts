import { stanceParts } from '@/components/offline/counting/stance-parts'
import { countsAllOf } from '@/components/offline/counting/timeline'
import { mentionParts } from '@/components/offline/counting/voices'
import { articlesOfExcerpts, type Basis } from '@/components/offline/saved-data'
import { basisOfArticles } from './basis-of-articles'
import type { Saved } from './saved-view'

function ofArticles({ answer, held }: Saved): Basis {
  const isAll = countsAllOf(answer.rows, articlesOfExcerpts(held.excerpts))
  return isAll ? { isOfArticles: true } : {}
}

function ofStatements({ answer, held, display }: Saved): Basis {
  const parts = stanceParts(answer.rows, held.excerpts, display.by === 'voice')
  return parts ? { parts } : {}
}

/** The events that are chosen and those they include. */
function eventsOf({ corpus, filters }: Saved): ReadonlySet<string> {
  const chosen = new Set(filters.event)
  for (let before = -1; before < chosen.size; ) {
    before = chosen.size
    for (const { id, part_of } of corpus.events) if (part_of !== null && chosen.has(part_of)) chosen.add(id)
  }
  return chosen
}

function ofMentions(saved: Saved): Basis {
  const { answer, held, filters } = saved
  const events = eventsOf(saved)
  const mentions = mentionParts(answer.rows, held.excerpts, (event) => !filters.event || events.has(event))
  return mentions ? { mentions } : {}
}

/** From the excerpts of the file. */
const OF_EXCERPTS: Readonly<Record<string, (saved: Saved) => Basis>> = {
  timeline: ofArticles,
  positions: ofStatements,
  voices: ofMentions,
}

/**
 * What a saved view can be counted anew from, beside its rows; nothing where it is counted from excerpts that are not all in the file.
 * @throws ProblemError 503
 */
export async function savedBasis(saved: Saved): Promise<Basis> {
  const { answer, held, view } = saved
  const ofExcerpts = OF_EXCERPTS[view.id]
  if (answer.rows.length === 0) return {}
  if (ofExcerpts) return held.excerpts.length < held.totalExcerpts ? {} : ofExcerpts(saved)
  return basisOfArticles(saved)
}
