import type { Note } from '@/lib/api/contract/table'
import { noteInWords } from './note-in-words'

/** What a view has to say about its own numbers. */
export function ViewNotes({ notes }: { notes: Note[] }) {
  if (notes.length === 0) return null
  return (
    <ul className="mb-4 text-small text-ink-2">
      {notes.map((note) => (
        <li key={note.code + note.text} className="measure border-l-2 border-ink-3 pl-3">
          {noteInWords(note)}
        </li>
      ))}
    </ul>
  )
}
