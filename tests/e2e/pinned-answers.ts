import { createHash } from 'node:crypto'
import { VIEWS } from '@/lib/views/registry'

const SELECTION = 'event=presidential-election-2024&outlet=codepink,orinoco-tribune'
/** What else is made of the rows of a view, by the same code for each of them. */
const FORMS = ['.csv', '.zip', '/excerpts', '.svg', '.png?width=480', '.html']
/** Views whose rows are made in different ways, in SQL and in code. */
const IN_EVERY_FORM = ['figures', 'frames']

/**
 * The answers to links that are pinned to a revision of the bundled corpus: every view, and some of them in other forms.
 * @returns a hash of the bytes for each path
 */
export async function pinnedAnswers(url: string, rev: string, forms: readonly string[] = FORMS): Promise<Record<string, string>> {
  const files = [...VIEWS.keys(), ...IN_EVERY_FORM.flatMap((view) => forms.map((form) => `${view}${form}`))]
  const hashes: Record<string, string> = {}
  for (const file of files) {
    const path = `/api/corpora/venezuela/views/${file}${file.includes('?') ? '&' : '?'}${SELECTION}&rev=${rev}`
    const answer = await fetch(url + path)
    if (!answer.ok) throw new Error(`${answer.status} for ${path}: ${await answer.text()}`)
    hashes[path] = createHash('sha256')
      .update(Buffer.from(await answer.arrayBuffer()))
      .digest('hex')
  }
  return hashes
}
