import { CorpusCitation } from '@/components/share/corpus-citation'
import { sharedList } from '@/components/share/shared-list'
import { Term } from '@/components/ui/term'
import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { pagePath } from '@/lib/api/paths'
import { CoverageTable } from './coverage-table'
import { Section } from './section'

interface CorpusCodingProps {
  corpus: CorpusOutline
  publicUrl?: string
}

/** Who coded a corpus and how, what was searched for, and how to cite it. */
export function CorpusCoding({ corpus, publicUrl }: CorpusCodingProps) {
  const shared = sharedList({ corpus, pathOf: (rev) => pagePath.corpus(corpus.corpus, rev && `rev=${rev}`), selection: '' })
  return (
    <Section id="coding" title="How it was coded, and what it cannot tell">
      <div className="grid grid-cols-1 gap-x-12 gap-y-8 md:grid-cols-2">
        <div className="measure flex flex-col gap-4">
          {corpus.description && <p>{corpus.description}</p>}
          {corpus.coders.map(({ id, name, kind, notes }) => (
            <p key={id} className="text-small text-ink-2">
              <Term name="coder">Coder</Term>: {name} ({kind}). {notes}
            </p>
          ))}
          {corpus.licenses.map(({ name, title, path }) => (
            <p key={name} className="text-small text-ink-2">
              Licence of the data: {path ? <a href={path}>{title ?? name}</a> : (title ?? name)}
            </p>
          ))}
          <h3 className="mt-4 font-sans text-body font-semibold">How to cite it</h3>
          <CorpusCitation shared={shared} publicUrl={publicUrl} />
        </div>
        <CoverageTable counts={corpus.coverage_counts} />
      </div>
    </Section>
  )
}
