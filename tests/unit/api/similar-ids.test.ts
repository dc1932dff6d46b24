import { describe, expect, it } from 'vitest'
import { similarIds } from '@/lib/api/server/similar-ids'
import { editDistance } from '@/lib/corpus/edit-distance'

describe('letters that two words differ in', () => {
  it('counts those added, left out, replaced and exchanged', () => {
    expect(['ballots', 'balot', 'ballet', 'ablot'].map((word) => editDistance('ballot', word, 3))).toEqual([1, 1, 1, 2])
    expect(editDistance('abc', 'acb', 2)).toBe(1)
    expect(editDistance('', '', 2)).toBe(0)
    expect(editDistance('𝒳y', '𝒳z', 2)).toBe(1)
  })

  it('says no more than that there are too many', () => {
    expect(editDistance('ballot', 'turnout', 2)).toBe(3)
    expect(editDistance('a', 'abcdef', 2)).toBe(3)
  })
})

describe('ids like a mistyped one', () => {
  const known = ['codepink', 'mintpress-news', 'nbc-news', 'presidential-election-2024'].map((id) => ({ id, title: id }))
  const like = (id: string) => similarIds(id, known).map(({ id: one }) => one)

  it('differ in few letters, or have the other as a part', () => {
    expect(like('codepnik')).toEqual(['codepink'])
    expect(like('mintpress')).toEqual(['mintpress-news'])
    expect(like('presidential-election')).toEqual(['presidential-election-2024'])
  })

  it('are none where nothing is alike', () => {
    expect(like('nothing')).toEqual([])
    expect(like('x')).toEqual([])
    expect(like('')).toEqual([])
  })
})
