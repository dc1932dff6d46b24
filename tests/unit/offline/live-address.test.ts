import { describe, expect, it } from 'vitest'
import { liveAddress } from '@/components/offline/live-address'

const ALL = ['a', 'b', 'c']
const EVERYTHING = { outlets: ALL, from: '', to: '' }
const PAGE = 'https://parallax.example/corpus/views/figures?event=x&from=2024-07-01&rev=0123456789ab'

describe('the address of a filter on the server', () => {
  it('is that of the copy where nothing is filtered', () => {
    expect(liveAddress(PAGE, EVERYTHING, ALL)).toBe(PAGE)
  })

  it('narrows what the copy was made of and never widens it', () => {
    const query = (filter: Partial<typeof EVERYTHING>) => new URL(liveAddress(PAGE, { ...EVERYTHING, ...filter }, ALL)).searchParams
    expect(query({ outlets: ['c', 'a'] }).get('outlet')).toBe('a,c')
    expect(query({ from: '2024-06-01' }).get('from')).toBe('2024-07-01')
    expect(query({ from: '2024-08-01', to: '2024-09-01' }).toString()).toBe('event=x&from=2024-08-01&rev=0123456789ab&to=2024-09-01')
  })

  it('stays what it is where it is no address', () => {
    expect(liveAddress('/corpus', { ...EVERYTHING, from: '2024-01-01' }, ALL)).toBe('/corpus')
  })
})
