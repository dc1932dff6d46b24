import { expect, it } from 'vitest'
import { barsBlock } from '@/components/charts/preview/parts.scene'
import { eachShape } from '@/lib/drawing/shapes'

const namesIn = (names: string[]) => {
  const bars = names.map((name) => ({ name, value: 1, label: '1', color: '#000' }))
  return [...eachShape(barsBlock('', bars).shapes)].flatMap(({ shape }) =>
    shape.kind === 'text' && shape.text !== '1' ? [shape.text] : [],
  )
}

it('leaves names whole while they leave room for a bar, in smaller letters where need be', () => {
  const long = ['Ministry of People’s Power for Foreign Affairs of the Republic', 'TASS']
  expect(namesIn(long)).toEqual(long)
  expect(namesIn(['very long '.repeat(20).trim()])[0]).toMatch(/^very long .*…$/)
})
