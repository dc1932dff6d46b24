import { expect, it } from 'vitest'
import { hitParts } from '@/components/excerpts/hit-parts'

const marked = (text: string, hits: string[]) =>
  hitParts(text, hits)
    .map((part) => (part.isHit ? `[${part.text}]` : part.text))
    .join('')

it('marks whole words only, and all of the text remains', () => {
  expect(marked('Count the counts, not the account.', ['Count', 'counts'])).toBe('[Count] the [counts], not the account.')
  expect(marked('año y ano', ['ano'])).toBe('año y [ano]')
  expect(marked('nothing', [])).toBe('nothing')
})

it('takes a number with its decimals as one word', () => {
  expect(marked('41.5 per cent of 41', ['41'])).toBe('41.5 per cent of [41]')
  expect(marked('41.5 per cent, 5', ['41.5'])).toBe('[41.5] per cent, 5')
})
