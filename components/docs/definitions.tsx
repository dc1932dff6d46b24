import type { ReactNode } from 'react'

export interface Definition {
  id?: string
  name: ReactNode
  written: ReactNode
  meaning: string
}

interface DefinitionsProps {
  caption: string
  /** What is defined: the head of the first column. */
  noun: string
  definitions: readonly Definition[]
}

/** A table of names, how each is written and what it means; it scrolls by itself where it does not fit. */
export function Definitions({ caption, noun, definitions }: DefinitionsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="mt-3 overflow-x-auto">
      <table className="w-full text-small">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {[noun, 'Written as', 'Meaning'].map((title) => (
              <th key={title} scope="col" className="table-head text-left">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {definitions.map(({ id, name, written, meaning }, place) => (
            <tr key={id ?? place}>
              <th scope="row" className="table-cell text-left align-top font-semibold">
                {name}
              </th>
              <td className="table-cell min-w-40 align-top">{written}</td>
              <td className="table-cell min-w-56 align-top">{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
