import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { apiPath, pagePath } from '@/lib/api/paths'

interface DatasetDescriptionProps {
  corpus: CorpusOutline
  views: readonly { id: string; question: string }[]
  /** Where this server says it can be reached. */
  origin: string
}

/** schema.org/Dataset, for search engines and catalogues: the corpus at this revision, and its tables as files. */
function datasetOf({ corpus, views, origin }: DatasetDescriptionProps) {
  const { dates, revision } = corpus
  const rev = `rev=${revision}`
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: corpus.title,
    description: corpus.description ?? corpus.title,
    url: `${origin}${pagePath.corpus(corpus.corpus, rev)}`,
    identifier: `${corpus.corpus}/${revision}`,
    version: revision,
    isAccessibleForFree: true,
    ...(corpus.makers.length > 0 && { creator: corpus.makers.map((name) => ({ '@type': 'Organization', name })) }),
    ...(corpus.licenses.length > 0 && { license: corpus.licenses.map(({ path, name }) => path ?? name) }),
    ...(dates.from && dates.to && { temporalCoverage: `${dates.from}/${dates.to}` }),
    measurementTechnique: 'Content analysis: coded excerpts of news articles',
    distribution: views.map(({ id, question }) => ({
      '@type': 'DataDownload',
      name: question,
      encodingFormat: 'text/csv',
      contentUrl: `${origin}${apiPath.viewCsv(corpus.corpus, id, rev)}`,
    })),
  }
}

/** JSON inside HTML: nothing in it can end the element that it stands in. */
const scriptSafe = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')

/** The corpus as programs that collect data sets read it. */
export function DatasetDescription(props: DatasetDescriptionProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape quotes, and JSON must stay as it is; `<` is escaped above
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptSafe(datasetOf(props)) }} />
}
