import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ImageChoice } from '@/components/share/image-choice'
import type { SharedChart } from '@/components/share/shared-chart'

it('offers the drawing in its forms, under the name of the chart', () => {
  const chart = { svg: '/a.svg?rev=1', png: '/a.png?rev=1', key: 'corpus-figures-1' } as SharedChart
  const html = renderToStaticMarkup(<ImageChoice chart={chart} />).replaceAll('&amp;', '&')
  const links = [...html.matchAll(/href="([^"]+)" download="([^"]+)"/g)].map(([, address, name]) => [address, name])
  expect(links).toEqual([
    ['/a.svg?rev=1', 'corpus-figures-1.svg'],
    ['/a.png?rev=1', 'corpus-figures-1.png'],
    ['/a.png?rev=1&scale=2', 'corpus-figures-1.png'],
  ])
})
