import { plural } from '@/components/ui/plural'
import type { Excerpt, ViewRow } from '@/lib/api/contract'
import { FILTER_SCRIPT, FILTER_SCRIPT_HASH } from '@/lib/offline/filter-script'
import { html, inlineJson, type Markup, trusted } from '@/lib/offline/markup'
import { STYLE_SHEET } from '@/lib/offline/style-sheet'
import { savedExcerpt } from './excerpts'
import { articleDays, excerptDays, reachOf } from './reach'
import type { SavedPage, SavedView } from './saved-page'
import { type Surroundings, viewSection } from './view-section'

const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src '${FILTER_SCRIPT_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`

type Outlet = SavedPage['corpus']['outlets'][number]

/** The outlets that the page speaks of, in the order of the corpus. */
function outletsOf({ corpus, views, excerpts }: SavedPage): Outlet[] {
  const known = new Set(excerpts.map(({ outlet }) => outlet))
  const nothing = () => ['', ''] as const
  for (const { id, rows } of views) {
    for (const row of rows) for (const outlet of reachOf(id)?.of(row, nothing).outlets ?? []) known.add(outlet)
  }
  return corpus.outlets.filter(({ id }) => known.has(id))
}

function filters(outlets: readonly Outlet[]): Markup {
  const boxes = outlets.map(({ id, name }) => html`<label><input type="checkbox" name="outlet" value="${id}" checked> ${name}</label>\n`)
  return html`<form class="filters" aria-label="Filters" autocomplete="off" hidden>
<fieldset><legend>Outlets</legend>${boxes}</fieldset>
<fieldset><legend>Published</legend><label>From <input type="date" name="from"></label> <label>To <input type="date" name="to"></label></fieldset>
<button type="reset">Everything</button>
</form>
`
}

/** How the excerpts follow a filter; on a page of several views each by its own article. */
const excerptsBy = (views: readonly SavedView[]): string =>
  views.length === 1 ? (reachOf(views[0]?.id ?? '')?.excerptsBy ?? 'article') : 'article'

function excerptList(page: SavedPage, { placeOf, nameOf }: Surroundings): Markup {
  const { excerpts, totalExcerpts, views } = page
  const left = totalExcerpts - excerpts.length
  const whole =
    left > 0
      ? `The first ${excerpts.length.toLocaleString('en-GB')} of ${plural(totalExcerpts, 'excerpt')}.`
      : `${plural(excerpts.length, 'excerpt')}.`
  return html`<section class="excerpts" aria-labelledby="excerpts" data-by="${excerptsBy(views)}">
<h2 id="excerpts">The excerpts behind ${views.length === 1 ? 'it' : 'the charts'}</h2>
<p class="small count" role="status" data-whole="${whole}">${whole}</p>
${left > 0 && html`<p class="note">The other ${left.toLocaleString('en-GB')} are left out: this file would be too large.</p>`}
<p class="small">Summaries are in the coder’s words. Quotations are left out: whether they may be copied is for each article’s rights to say.</p>
${excerpts.map((excerpt, at) => savedExcerpt(excerpt, at, placeOf, nameOf))}</section>
`
}

function surroundingsOf(page: SavedPage, outlets: readonly Outlet[]): Surroundings {
  const places = new Map(outlets.map(({ id }, at) => [id, at]))
  const excerptPlaces = new Map(page.excerpts.map(({ excerpt }: Excerpt, at) => [excerpt, at]))
  const names = new Map(page.corpus.actors.map(({ id, name }) => [id, name]))
  const days = excerptDays(page.excerpts)
  return {
    placeOf: (outlet) => places.get(outlet) ?? -1,
    excerptPlace: (excerpt) => excerptPlaces.get(excerpt),
    nameOf: (id) => names.get(id),
    isAlone: page.views.length === 1,
    reach: (view: SavedView, row: ViewRow) => reachOf(view.id)?.of(row, days),
  }
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
export function pageDocument(page: SavedPage): string {
  const outlets = outletsOf(page)
  const surroundings = surroundingsOf(page, outlets)
  const days = articleDays(page.corpus)
  const known = { outlets: outlets.map(({ id }) => ({ id, days: days(id) })) }
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${page.title} – ${page.corpus.title}</title>
<link rel="icon" href="data:,">
<style>${trusted(STYLE_SHEET)}</style>
</head>
<body>
<main>
<h1>${page.title}</h1>
${page.about.map((line) => html`<p>${line}</p>`)}<p class="small">${page.corpus.title} · revision ${page.corpus.revision}${page.selection && ` · ${page.selection}`}</p>
${filters(outlets)}${page.views.map((view) => viewSection(view, surroundings))}${excerptList(page, surroundings)}${source(page)}</main>
<script type="application/json" id="outlets">${inlineJson(known)}</script>
<script>${trusted(FILTER_SCRIPT)}</script>
</body>
</html>
`.text
}
