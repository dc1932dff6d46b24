import { groupBy } from '@/components/charts/group-by'
import { stanceWords } from '@/components/charts/stance-words'
import { type NameOf, valueLabel } from '@/components/charts/value-label'
import { hopWords } from '@/components/charts/voice-chain'
import { type AppliedCode, codesApplied } from '@/components/excerpts/codes-applied'
import { dayInWords, publicationInWords } from '@/components/excerpts/dates'
import { attitudeInWords, claimSubject } from '@/components/excerpts/fact-words'
import type { Excerpt, ExcerptClaim, ExcerptPosition } from '@/lib/api/contract/excerpt'
import { html, type Markup } from '@/lib/offline/markup'

/** On whose word, and what the article does with it. */
function circumstances(said: ExcerptClaim | ExcerptPosition, outlet: string): string {
  const chain = said.voice_names.map(hopWords)
  return [
    chain.length ? [outlet, ...chain].join(' ← ') : `${outlet}, in its own voice`,
    said.relayed && 'relayed',
    attitudeInWords(said.attitude),
    said.as_of && `as of ${dayInWords(said.as_of)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function facts({ claims, positions, outlet_name }: Excerpt, nameOf: NameOf): Markup[] {
  return [
    ...claims.map(
      (claim) => html`<li>${claimSubject(claim)}: <strong>${valueLabel(claim, nameOf)}</strong>. ${circumstances(claim, outlet_name)}</li>`,
    ),
    ...positions.map(
      (position) =>
        html`<li>${position.actor_name}: <strong>${stanceWords(position.stance, position.modality)}</strong> · ${position.target_name}. ${circumstances(position, outlet_name)}</li>`,
    ),
  ]
}

/** Coders who say the same of a code say it once. */
function saidByCoders({ coders }: AppliedCode): string {
  const bySaid = groupBy(coders, ({ said }) => said.join('; '))
  return [...bySaid].map(([said, some]) => `${some.map(({ name }) => name).join(' and ')}: ${said}`).join(' · ')
}

const finders = (terms: readonly AppliedCode[]) => [...new Set(terms.flatMap(({ coders }) => coders.map(({ name }) => name)))].join(' and ')

function term({ name, coders }: AppliedCode, at: number): Markup {
  const said = [...new Set(coders.flatMap((coder) => coder.said))].join('; ')
  return html`${at > 0 && ', '}<strong>${name}</strong>${said && ` (${said})`}`
}

function codes(excerpt: Excerpt): Markup[] {
  const applied = codesApplied(excerpt)
  const terms = applied.filter(({ kind }) => kind === 'language')
  const others = applied.filter(({ kind }) => kind !== 'language')
  return [
    ...others.map((code) => html`<li>Code: <strong>${code.name}</strong>. ${saidByCoders(code)}</li>`),
    ...(terms.length > 0 ? [html`<li>Loaded terms: ${terms.map(term)}. Found by ${finders(terms)}</li>`] : []),
  ]
}

/** The address of an article, where it is one of the web. */
function webAddress(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null
  const { protocol, href } = new URL(address)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}

/** One excerpt: where it stands, what it says in the coder's words, and what is coded in it. */
export function savedExcerpt(excerpt: Excerpt, nameOf: NameOf): Markup {
  const address = webAddress(excerpt.article_url)
  const coded = [...facts(excerpt, nameOf), ...codes(excerpt)]
  return html`<article class="excerpt">
<p class="small"><strong>${excerpt.outlet_name}</strong> · ${publicationInWords(excerpt)}${excerpt.paragraph !== null && ` · ${excerpt.unit === 'passage' ? 'passage of ' : ''}paragraph ${excerpt.paragraph}`}</p>
<p class="said">${excerpt.summary}</p>${coded.length > 0 && html`<ul>${coded}</ul>`}
<p class="small">From ${address ? html`<a href="${address}" rel="noreferrer">${excerpt.article_title}</a>` : excerpt.article_title}</p>
</article>
`
}
