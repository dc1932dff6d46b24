import { plural } from '@/components/ui/plural'
import { html, type Markup, trusted } from '@/lib/offline/markup'
import { packed } from '@/lib/offline/pack'
import { readerScript } from '@/lib/offline/reader-script'
import { STYLE_SHEET } from '@/lib/offline/style-sheet'
import { savedExcerpt } from './excerpts'
import { excerptsBy, outletsOf, pageData, placedRows } from './page-data'
import type { SavedPage } from './saved-page'
import { columnStyles, viewSection } from './view-section'

/** What runs in a saved page, from the root of the project. */
const READER = 'components/offline/reader.ts'

const policy = (script: string) =>
  `default-src 'none'; style-src 'unsafe-inline'; script-src '${script}'; img-src data:; base-uri 'none'; form-action 'none'`

/** Shown by the script, without which it could do nothing. */
function filters(page: SavedPage): Markup | null {
  const { from, to } = page.filters
  const boxes = outletsOf(page).map(
    ({ id, name }) => html`<label><input type="checkbox" name="outlet" value="${id}" checked> <span>${name}</span></label>\n`,
  )
  if (boxes.length === 0) return null
  return html`<form class="filters" aria-label="Filters" autocomplete="off" hidden>
<fieldset><legend>Outlets</legend>${boxes}</fieldset>
<fieldset><legend>Published</legend><label>From <input type="date" name="from"${from && html` min="${from}"`}${to && html` max="${to}"`}></label> <label>To <input type="date" name="to"${from && html` min="${from}"`}${to && html` max="${to}"`}></label></fieldset>
<button type="reset">Show everything again</button>
${page.selection && html`<p>This file holds what was selected when it was saved: ${page.selection}. Filters narrow that further.</p>`}
</form>
<p class="small filtered-by" role="status"></p>
`
}

/** The ways to the parts of a long page. */
const contents = ({ views }: SavedPage): Markup =>
  html`<nav class="small" aria-label="On this page"><ul>${views.map(({ id, question }) => html`<li><a href="#${id}">${question}</a></li>\n`)}<li><a href="#excerpts">The excerpts behind the charts</a></li></ul></nav>
`

function excerptList({ excerpts, totalExcerpts, views, corpus }: SavedPage): Markup {
  const left = totalExcerpts - excerpts.length
  const names = new Map(corpus.actors.map(({ id, name }) => [id, name]))
  const whole =
    left > 0
      ? `The first ${excerpts.length.toLocaleString('en-GB')} of ${plural(totalExcerpts, 'excerpt')}.`
      : `${plural(excerpts.length, 'excerpt')}.`
  return html`<section class="excerpts" aria-labelledby="excerpts">
<h2 id="excerpts">The excerpts behind ${views.length === 1 ? 'it' : 'the charts'}</h2>
<p class="small count" data-whole="${whole}">${whole}</p>
${left > 0 && html`<p class="note">The other ${left.toLocaleString('en-GB')} are left out: this file would be too large.</p>`}
<p class="small">Summaries are in the coder’s words. Quotations are left out: whether they may be copied is for each article’s rights to say.</p>
${excerpts.map((excerpt) => savedExcerpt(excerpt, (id) => names.get(id)))}</section>
`
}

function source({ corpus, selection, address }: SavedPage): Markup {
  const coders = corpus.coders.map(({ name, kind }) => `${name} (${kind})`).join(', ')
  const licences = corpus.licenses.map(({ name, title }) => title ?? name).join(', ')
  return html`<section class="view" aria-labelledby="source"><h2 id="source">Where this comes from</h2>
<p class="small">${corpus.title} · revision ${corpus.revision}${coders && ` · coders of the corpus: ${coders}`}${licences && ` · licence: ${licences}`}</p>
<p class="small">Selection: ${selection || 'everything'}</p>
${corpus.description && html`<p class="small">${corpus.description}</p>`}
<p class="small">Saved with Parallax from <a href="${address}">${address}</a></p></section>
`
}

/** A page in one file of HTML that needs nothing else. The same page gives the same text. */
export async function pageDocument(page: SavedPage): Promise<string> {
  const { title, about, corpus, selection, views } = page
  const script = await readerScript(READER, {
    views: views.map(({ id }) => id),
    withWorld: views.some(({ display }) => display.as === 'map'),
  })
  const data = pageData(page)
  const names = new Map(corpus.actors.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id)
  const surroundings = { corpus: data.corpus, nameOf, isAlone: views.length === 1 }
  const sections = views.map((view) => viewSection(view, placedRows(view), surroundings))
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy(script.hash))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} – ${corpus.title}</title>
<link rel="icon" href="data:,">
<style>${trusted(STYLE_SHEET)}
${trusted(views.map((view) => columnStyles(view, nameOf)).join('\n'))}</style>
</head>
<body>
<main${views.length > 1 && html` class="several"`}>
<h1>${title}</h1>
${about.map((line) => html`<p>${line}</p>`)}<p class="small">${corpus.title} · revision ${corpus.revision}${selection && ` · ${selection}`}</p>
<p class="note failure" role="alert" hidden></p>
${views.length > 1 && contents(page)}${filters(page)}${views.length > 1 && html`<p class="small on-paper">The tables of the charts are in the file, not on paper.</p>`}${sections}${excerptList(page)}${source(page)}</main>
<script type="application/octet-stream" id="data" data-by="${excerptsBy(views) ?? 'article'}">${trusted(packed(data))}</script>
<script>${trusted(script.text)}</script>
</body>
</html>
`.text
}
