import type { ViewMeta } from '@/components/panels/page-scope'

/** How a view comes about, in paragraphs, with the version of its method. */
export function MethodNotes({ meta }: { meta: ViewMeta }) {
  return (
    <div className="measure flex flex-col gap-4">
      {meta.method.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className="text-small text-ink-2">Version {meta.version} of this method. The version rises when the method changes.</p>
    </div>
  )
}
