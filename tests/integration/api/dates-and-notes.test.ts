import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ViewResponse } from '@/lib/api/contract/table'
import { closeDatabases } from '@/lib/store/open'
import type { FigureRow } from '@/lib/views/rows/figures'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { literalCorpus } from '../store/literal-corpus'
import { getJson, serve } from './api'

beforeAll(async () => {
  await serve(temporaryDirectory(), literalCorpus(), 'literal')
})
afterAll(closeDatabases)

const figures = async (query: string) => {
  const { rows, notes } = await getJson<ViewResponse<FigureRow>>(`/api/corpora/literal/views/figures?${query}`)
  return { claims: rows.map((row) => row.claim).sort(), notes: notes.map((note) => note.code) }
}

describe('dates', () => {
  it.each([
    ['', ['claim-1', 'claim-2', 'claim-3'], []],
    ['from=2020-01-05&to=2020-01-05', ['claim-1'], ['undated-left-out']],
    ['from=2020-01-15', ['claim-2'], ['undated-left-out', 'date-inferred']],
    ['to=2020-01-10', ['claim-1', 'claim-2'], ['undated-left-out', 'date-inferred']],
    ['from=2020-01-21', [], ['undated-left-out']],
    ['from=2020-01-21&outlet=gazette', [], []],
    ['stance=rejects&actor=state-b', ['claim-1', 'claim-2', 'claim-3'], ['filter-not-applied', 'filter-not-applied']],
  ])('%s', async (query, claims, notes) => {
    expect(await figures(query)).toEqual({ claims, notes })
  })
})

describe('what parents include', () => {
  it.each([
    ['event=count-2020', ['claim-2', 'claim-3']],
    ['event=vote-2020', ['claim-1', 'claim-2', 'claim-3']],
    ['voice=state-a', ['claim-1']],
    ['voice=bank', ['claim-2']],
    ['voice=herald-voice,council', ['claim-1', 'claim-2']],
    ['code=frame-x', ['claim-1']],
    ['codebook=frames', ['claim-1']],
    ['group=print', ['claim-1']],
    ['language=es', ['claim-2']],
    ['q=MANANA', []],
    ['q=ma%C3%B1', []],
    ['q=MA%C3%91ANAS', ['claim-2']],
    ['q=recuentos', ['claim-2']],
    ['q=between+recuento', ['claim-2']],
  ])('%s', async (query, claims) => {
    expect((await figures(query)).claims).toEqual(claims)
  })
})
