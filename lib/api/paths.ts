/** Addresses of the API and of the pages. `query` is a canonical query string without `?`, perhaps empty. */

const withQuery = (path: string, query: string) => (query ? `${path}?${query}` : path)
const part = encodeURIComponent

export const apiPath = {
  corpora: () => '/api/corpora',
  corpus: (corpus: string, query = '') => withQuery(`/api/corpora/${part(corpus)}`, query),
  view: (corpus: string, view: string, query = '') => withQuery(`/api/corpora/${part(corpus)}/views/${part(view)}`, query),
  viewCsv: (corpus: string, view: string, query = '') => withQuery(`/api/corpora/${part(corpus)}/views/${part(view)}.csv`, query),
  viewZip: (corpus: string, view: string, query = '') => withQuery(`/api/corpora/${part(corpus)}/views/${part(view)}.zip`, query),
  viewHtml: (corpus: string, view: string, query = '') => withQuery(`/api/corpora/${part(corpus)}/views/${part(view)}.html`, query),
  eventHtml: (corpus: string, event: string, query = '') => withQuery(`/api/corpora/${part(corpus)}/events/${part(event)}.html`, query),
  viewImage: (corpus: string, view: string, form: 'svg' | 'png', query = '') =>
    withQuery(`/api/corpora/${part(corpus)}/views/${part(view)}.${form}`, query),
  viewPreview: (corpus: string, view: string, query = '') => withQuery(`/api/corpora/${part(corpus)}/views/${part(view)}/preview`, query),
  preview: (corpus: string, query = '') => withQuery(`/api/corpora/${part(corpus)}/preview`, query),
  homePreview: () => '/api/preview',
  rowExcerpts: (corpus: string, view: string, query = '') => withQuery(`/api/corpora/${part(corpus)}/views/${part(view)}/excerpts`, query),
  contexts: (corpus: string, query: string) => withQuery(`/api/corpora/${part(corpus)}/contexts`, query),
  excerpts: (corpus: string, query = '') => withQuery(`/api/corpora/${part(corpus)}/excerpts`, query),
  facets: (corpus: string, query = '') => withQuery(`/api/corpora/${part(corpus)}/facets`, query),
  words: (corpus: string, query: string) => withQuery(`/api/corpora/${part(corpus)}/words`, query),
  links: () => '/api/links',
  health: () => '/api/health',
}

export const pagePath = {
  home: () => '/',
  corpus: (corpus: string, query = '') => withQuery(`/${part(corpus)}`, query),
  event: (corpus: string, event: string, query = '') => withQuery(`/${part(corpus)}/events/${part(event)}`, query),
  embed: (corpus: string, view: string, query = '') => withQuery(`/embed/${part(corpus)}/${part(view)}`, query),
  compare: (corpus: string, query = '') => withQuery(`/${part(corpus)}/compare`, query),
  view: (corpus: string, view: string, query = '') => withQuery(`/${part(corpus)}/views/${part(view)}`, query),
  excerpts: (corpus: string, query = '') => withQuery(`/${part(corpus)}/excerpts`, query),
  outlet: (corpus: string, outlet: string, query = '') => withQuery(`/${part(corpus)}/outlets/${part(outlet)}`, query),
  article: (corpus: string, article: string, query = '') => withQuery(`/${part(corpus)}/articles/${part(article)}`, query),
}
