import { expect, it } from 'vitest'
import { nearMiss } from '@/lib/corpus/near-miss'

const ids = ['codepink', 'mintpress-news', 'nbc-news', 'p-1001', 'p-1002', 'nicolas-maduro']

it('names what a mistyped name stands for, by few letters or by a whole part', () => {
  expect(['codepnik', 'CodePink', 'mintpress_news', 'Maduro'].map((name) => nearMiss(name, ids))).toEqual([
    'codepink',
    'codepink',
    'mintpress-news',
    'nicolas-maduro',
  ])
})

it('names none where nothing is alike, or several are as much alike', () => {
  expect(['p-1003', 'news', 'x', '', 'reuters', 'codepink'.repeat(9)].map((name) => nearMiss(name, ids))).toEqual(Array(6).fill(undefined))
})
