import { describe, expect, it } from 'vitest'
import {
  attributionClause,
  chainKey,
  chainWords,
  countAccounts,
  hopWords,
  originatorKey,
  originatorWords,
  shortHopWords,
} from '@/components/charts/voice-chain'
import { figureRow } from '../../builders/rows'

describe('a chain of voices in words', () => {
  const relayed = figureRow({ chain: 'nbc-news|datanalisis+torino-capital' })

  it('goes from the outlet to the originator', () => {
    expect(chainWords(relayed)).toBe('MintPress News ← Nbc News ← Datanalisis with Torino Capital')
    expect(originatorWords(relayed)).toBe('Datanalisis with Torino Capital')
    expect(attributionClause(relayed)).toBe('on the word of Datanalisis with Torino Capital, through Nbc News')
  })

  it('is the outlet alone where the article speaks itself', () => {
    const own = figureRow()
    expect(chainWords(own)).toBe('MintPress News')
    expect(originatorWords(own)).toBe('MintPress News')
    expect(attributionClause(own)).toBe('in its own voice')
  })

  it('joins the actors of a hop', () => {
    expect(hopWords(['A', 'B'])).toBe('A with B')
    expect(hopWords(['A', 'B', 'C'])).toBe('A, B and C')
    expect(shortHopWords(['A', 'B', 'C'])).toBe('A, B and C')
    expect(shortHopWords(['A', 'B', 'C', 'D', 'E'])).toBe('A, B and 3 more')
  })
})

describe('accounts', () => {
  it('are told apart by originator, whatever the way and the order of a joint hop', () => {
    expect(originatorKey(figureRow({ chain: 'bbc|cne' }))).toBe(originatorKey(figureRow({ chain: 'cne' })))
    expect(originatorKey(figureRow({ chain: 'b+a' }))).toBe(originatorKey(figureRow({ chain: 'a+b' })))
  })

  it('are different where two outlets speak in their own voice', () => {
    expect(originatorKey(figureRow({ outlet: 'a' }))).not.toBe(originatorKey(figureRow({ outlet: 'b' })))
  })

  it('are as many as originators, however many values each gives', () => {
    const series = [40, 73, 100].map((value, at) => figureRow({ chain: 'machado', value, sequence: at + 1 }))
    expect(countAccounts(series)).toBe(1)
    expect(countAccounts([...series, figureRow({ chain: 'bbc|machado' }), figureRow({ chain: 'cne' })])).toBe(2)
  })

  it('keep outlet and way in the chain key', () => {
    expect(chainKey(figureRow({ chain: 'bbc|cne' }))).not.toBe(chainKey(figureRow({ chain: 'cne' })))
    expect(chainKey(figureRow({ chain: 'cne', outlet: 'a' }))).not.toBe(chainKey(figureRow({ chain: 'cne', outlet: 'b' })))
  })
})
