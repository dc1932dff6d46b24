import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StoryLine, storyOf } from '@/components/event/story'
import type { ExcerptPage } from '@/lib/api/contract/excerpt'
import type { ViewResponse } from '@/lib/api/contract/table'
import { readDataPackage } from '@/lib/formats/read-data-package'
import { closeDatabases } from '@/lib/store/open'
import type { AgreementRow } from '@/lib/views/rows/agreement'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { getJson, serve } from '../api/api'

beforeAll(async () => {
  const { corpus } = await readDataPackage('data/venezuela')
  if (!corpus) throw new Error('The bundled corpus cannot be read')
  await serve(temporaryDirectory(), corpus, 'venezuela')
})
afterAll(closeDatabases)

async function storyOfEvent(event: string): Promise<StoryLine[]> {
  const { rows } = await getJson<ViewResponse<AgreementRow>>(`/api/corpora/venezuela/views/agreement?event=${event}&top=300`)
  return storyOf(rows, (id) => id)
}

describe('the story of an event', () => {
  it('tells a few contrasts, each of another family, with at least two sides', async () => {
    const story = await storyOfEvent('presidential-election-2024')
    expect(story.length).toBe(4)
    expect(new Set(story.map(({ key }) => key)).size).toBe(4)
    for (const { sides } of story) expect(sides.length).toBeGreaterThanOrEqual(2)
    expect(story.map(({ title }) => title)).toEqual(expect.arrayContaining(['Who won', 'Was there fraud']))
  })

  it('names both answers to who won, on whose word, and in which outlets', async () => {
    const won = (await storyOfEvent('presidential-election-2024')).find(({ title }) => title === 'Who won')
    expect(won?.sides.map(({ label }) => label).sort()).toEqual(['gonzalez', 'maduro'])
    for (const { by, outlets } of won?.sides ?? []) {
      expect(by).not.toBe('')
      expect(outlets.length).toBeGreaterThan(0)
    }
  })

  it('leads from every side to excerpts', async () => {
    for (const { sides } of await storyOfEvent('presidential-election-2024')) {
      for (const { href } of sides) {
        const { total } = await getJson<ExcerptPage>(href)
        expect([1, 2]).toContain(total)
      }
    }
  })

  it('compares voices where one outlet tells the event', async () => {
    const story = await storyOfEvent('constituent-assembly-election-2017')
    expect(story.some(({ title }) => /turnout|voters|ballots/i.test(title))).toBe(true)
    expect(story.find(({ title }) => title === 'Turnout, voters')?.kind).toBe('One voice, two values · Rival accounts')
    for (const { sides } of story) for (const { outlets } of sides) expect(outlets).toHaveLength(1)
  })

  it('is empty where no accounts differ', () => {
    expect(storyOf([], () => undefined)).toEqual([])
  })
})
