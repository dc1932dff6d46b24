import { createHash } from 'node:crypto'
import { VIEWS } from '@/lib/views/registry'

const SELECTION = 'event=presidential-election-2024&outlet=codepink,orinoco-tribune'
/** The forms in which a view can be had as data, and all others, which are made of the same rows. */
export const DATA_FORMS = ['', '.csv', '.zip', '/excerpts']
const FORMS = [...DATA_FORMS, '.svg', '.png?width=480', '.html']

/**
 * The answers to links that are pinned to a revision of the bundled corpus: every view in every form, or in some.
 * @returns a hash of the bytes for each path
 */
export async function pinnedAnswers(url: string, rev: string, forms: readonly string[] = FORMS): Promise<Record<string, string>> {
  const paths = [...VIEWS.keys()].flatMap((view) =>
    forms.map((form) => `/api/corpora/venezuela/views/${view}${form}${form.includes('?') ? '&' : '?'}${SELECTION}&rev=${rev}`),
  )
  const hashes: Record<string, string> = {}
  for (const path of paths) {
    const answer = await fetch(url + path)
    if (!answer.ok) throw new Error(`${answer.status} for ${path}: ${await answer.text()}`)
    hashes[path] = createHash('sha256')
      .update(Buffer.from(await answer.arrayBuffer()))
      .digest('hex')
  }
  return hashes
}
