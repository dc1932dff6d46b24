import type { ReactNode } from 'react'
import type { ViewMeta } from './page-scope'

interface MadeNotesProps {
  meta: ViewMeta
  /** The filters in words; empty without. */
  selection: string
  /** The n of the subtitle. */
  counted: string
  notes: readonly { text: string }[]
  corpus: {
    title: string
    revision: string
    description: string | null
    coders: readonly { id: string; name: string; kind: string; notes: string | null }[]
  }
  /** Where the agreement of the coders is shown under the same filters; none on that page itself. */
  reliabilityHref?: string
  /** How to cite what is shown. */
  citation: ReactNode
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-8">
      <h3 className="mb-2 font-sans text-body font-semibold">{title}</h3>
      <div className="flex flex-col gap-3">{children}</div>
    </section>
  )
}

/** How a chart was made: what is selected and counted, by which method and by whom, and what it cannot tell. */
export function MadeNotes({ meta, selection, counted, notes, corpus, reliabilityHref, citation }: MadeNotesProps) {
  return (
    <div className="grid max-w-5xl gap-x-12 md:grid-cols-2">
      <div className="min-w-0">
        <Part title="What is shown">
          <p>
            {meta.question} {meta.subtitle}.
          </p>
          <p>{selection ? `Selected: ${selection}.` : 'Nothing is filtered: the whole corpus.'}</p>
          {counted && <p>{counted}</p>}
          {notes.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </Part>
        <Part title="Coders and their agreement">
          {corpus.coders.map(({ id, name, kind, notes: about }) => (
            <p key={id}>
              {name} ({kind}). {about}
            </p>
          ))}
          {reliabilityHref && (
            <p>
              <a href={reliabilityHref}>How far two coders agree</a>
            </p>
          )}
        </Part>
        <Part title="How to cite it">{citation}</Part>
      </div>
      <div className="min-w-0">
        <Part title="Method">
          {meta.method.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <p className="text-small text-ink-2">Version {meta.version} of this method. The version rises when the method changes.</p>
        </Part>
        <Part title="What it cannot tell">
          <p>{corpus.description ?? 'The corpus does not say what it cannot tell.'}</p>
          <p className="text-small text-ink-2">
            {corpus.title}, revision {corpus.revision}
          </p>
        </Part>
      </div>
    </div>
  )
}
