import type { Note } from '@/lib/api/contract/table'

/** What a view has to say about its own numbers. */
export function ViewNotes({ notes }: { notes: Note[] }) {
  if (notes.length === 0) return null
  return (
    <ul className="mb-4 text-small text-ink-2">
      {notes.map(({ code, text }) => (
        <li key={code + text} className="measure border-l-2 border-ink-3 pl-3">
          {text}
        </li>
      ))}
    </ul>
  )
}
