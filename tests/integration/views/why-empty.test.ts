import { afterAll, beforeAll, expect, it } from 'vitest'
import { whyEmpty } from '@/components/empty/why-empty'
import type { ViewResponse } from '@/lib/api/contract/table'
import type { Filters } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import { closeDatabases } from '@/lib/store/open'
import { allViewMeta } from '@/lib/views/registry'
import { tinyCorpus } from '../../builders/corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { getJson, serve } from '../api/api'

const dir = temporaryDirectory()
afterAll(closeDatabases)
beforeAll(() => serve(dir, tinyCorpus(), 'tiny'))

/** Of figures alone, of stances alone, of all. */
const FILTERS: Filters[] = [
  { metric: ['turnout-voters'] },
  { family: ['turnout'] },
  { stance: ['rejects'] },
  { actor_kind: ['state'] },
  { outlet: ['herald'] },
]
const COMBINED = FILTERS.flatMap((one, at) => [one, ...FILTERS.slice(at + 1).map((other) => ({ ...one, ...other }))])

it('never says why of a view that has rows', async () => {
  const said: string[] = []
  for (const meta of allViewMeta()) {
    const { of, kind } = meta.options
    const displays = [of, kind].flatMap((option) =>
      option?.kind === 'choice' ? option.choices.map((choice) => ({ [option === of ? 'of' : 'kind']: choice })) : [],
    )
    for (const display of displays.length ? displays : [{}]) {
      for (const filters of COMBINED) {
        if (whyEmpty(meta, display, filters) === null) continue
        const query = selectionQuery({ filters }, display, meta.options)
        const { total_rows } = await getJson<ViewResponse>(`/api/corpora/tiny/views/${meta.id}?${query}`)
        said.push(`${meta.id} ${query}: ${total_rows}`)
      }
    }
  }
  expect(said.length).toBeGreaterThan(50)
  expect(said.filter((line) => !line.endsWith(': 0'))).toEqual([])
})
