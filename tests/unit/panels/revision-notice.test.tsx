import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { RevisionNotice } from '@/components/panels/revision-notice'
import type { CorpusOutline } from '@/lib/api/contract/corpus'

const stored = (revision: string, hour: string, current: boolean) => ({ revision, imported_at: `2026-11-22T${hour}:00:00Z`, current })

const wordsOf = (revision: string, revisions: CorpusOutline['revisions']) =>
  renderToStaticMarkup(<RevisionNotice corpus={{ revision, revisions } as CorpusOutline} path="/two" search={`rev=${revision}&q=vote`} />)

it('offers newer data to a pinned link, and does not call earlier data newer that were imported again', () => {
  const [old, young] = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb']
  expect(wordsOf(old, [stored(young, '12', true), stored(old, '11', false)])).toMatch(/There is newer data: <a href="\/two\?q=vote">/)
  expect(wordsOf(young, [stored(young, '12', false), stored(old, '11', true)])).toContain('An earlier one is current again: <a')
  expect(wordsOf(young, [stored(young, '12', true), stored(old, '11', false)])).toBe('')
})
