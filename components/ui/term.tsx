import { useId } from 'react'

const explanations = {
  voice:
    'The voice is the person or body on whose word something is said. Several voices form a chain: the first is nearest to the article, the last said it first.',
  relayed: 'Relayed: the article passes on what another outlet published. It is not that other outlet’s own article.',
  revision: 'A revision is one fixed state of the corpus, named by its content. A link to a revision always shows the same data.',
  excerpt: 'An excerpt is one passage of an article. Every mark on a chart leads to the excerpts behind it.',
  coder: 'The coder is the person or machine that read the articles and noted what each passage says.',
} as const

/** A word of the field that explains itself on demand, with or without JavaScript. */
export function Term({ name, children }: { name: keyof typeof explanations; children?: string }) {
  const id = useId()
  return (
    <>
      <button type="button" popoverTarget={id} className="term">
        {children ?? name}
      </button>
      <span id={id} popover="auto" className="term-note">
        {explanations[name]}
      </span>
    </>
  )
}
