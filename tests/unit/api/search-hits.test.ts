import { expect, it } from 'vitest'
import type { Excerpt } from '@/lib/api/contract/excerpt'
import { searchHits } from '@/lib/api/server/search-hits'

const excerpt = (summary: string, wordings: (string | null)[] = [], quote: string | null = null) =>
  ({ summary, quote, claims: wordings.map((wording) => ({ wording })), positions: [] }) as unknown as Excerpt

it('names the words found as they are written, in any inflected form of the language', () => {
  expect(searchHits(excerpt('The ballot of 2024; earlier Ballots, and the balls.'), 'ballots', 'en')).toEqual(['Ballots', 'ballot'])
  expect(searchHits(excerpt('Las elecciones de julio'), 'eleccion', 'es-VE')).toEqual(['elecciones'])
  expect(searchHits(excerpt('Las elecciones de julio'), 'eleccion', 'und')).toEqual([])
})

it('does not mind case and accents, except that ñ stays a letter of its own', () => {
  expect(searchHits(excerpt('MÉXICO and Mexico'), 'méxico', 'en')).toEqual(['Mexico', 'MÉXICO'])
  expect(searchHits(excerpt('the year, año'), 'ano', 'en')).toEqual([])
})

it('reads summary, quote and wordings, and no part of a word', () => {
  expect(searchHits(excerpt('a cat', ['the CAT', null], 'cats concatenate'), 'cat 41.5', 'en')).toEqual(['CAT', 'cat', 'cats'])
  expect(searchHits(excerpt('41.5 per cent, 41 of 5'), '41.5', 'en')).toEqual(['41.5'])
})
