import { createHash } from 'node:crypto'
import { VIEWS } from '@/lib/views/registry'

const SELECTION = 'event=presidential-election-2024&outlet=codepink,orinoco-tribune'
/** Every form in which a view can be had. */
const FORMS = ['', '.csv', '.zip', '.svg', '.png?width=480', '.html', '/excerpts']

/**
 * The answers to links that are pinned to a revision of the bundled corpus: every view in every form.
 * @returns a hash of the bytes for each path
 */
export async function pinnedAnswers(url: string, rev: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const view of VIEWS.keys()) {
    for (const form of FORMS) {
      const path = `/api/corpora/venezuela/views/${view}${form}${form.includes('?') ? '&' : '?'}${SELECTION}&rev=${rev}`
      const answer = await fetch(url + path)
      if (!answer.ok) throw new Error(`${answer.status} for ${path}: ${await answer.text()}`)
      hashes[path] = createHash('sha256')
        .update(Buffer.from(await answer.arrayBuffer()))
        .digest('hex')
    }
  }
  return hashes
}
