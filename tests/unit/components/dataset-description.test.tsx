import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { DatasetDescription } from '@/components/corpus/dataset-description'
import type { CorpusDetail } from '@/lib/api/contract/corpus'

const corpus = {
  corpus: 'tiny',
  title: 'Two papers </script><script>alert(1)</script>',
  description: 'Coded excerpts.',
  makers: ['Ann Lee'],
  licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
  revision: '0123456789ab',
  dates: { from: '2024-07-30', to: '2024-08-12', undated: 1 },
} as unknown as CorpusDetail

it('describes the corpus as a data set, and no text of it ends the element', () => {
  const html = renderToStaticMarkup(
    <DatasetDescription corpus={corpus} views={[{ id: 'figures', question: 'Who?' }]} origin="https://parallax.example" />,
  )
  expect(html.match(/<script/g)).toHaveLength(1)
  const [, json = ''] = /<script[^>]*>([\s\S]*)<\/script>/.exec(html) ?? []
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'Dataset',
    name: corpus.title,
    version: '0123456789ab',
    license: ['https://creativecommons.org/licenses/by/4.0/'],
    temporalCoverage: '2024-07-30/2024-08-12',
    distribution: [{ contentUrl: 'https://parallax.example/api/corpora/tiny/views/figures.csv?rev=0123456789ab' }],
  })
})
