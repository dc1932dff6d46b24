import type { ReactNode } from 'react'
import styles from './definitions.module.css'

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

/** The same in every table of a page. */
const WIDTHS = ['md:w-1/5', 'md:w-2/5', 'md:w-2/5']

/** A table of names, how each is written and what it means. On phones the three stand below each other. */
export function Definitions({ caption, noun, definitions }: DefinitionsProps) {
  return (
    <div className="mt-3">
      <table className={`${styles.definitions} w-full text-small md:table-fixed`}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {[noun, 'Written as', 'Meaning'].map((title, place) => (
              <th key={title} scope="col" className={`table-head text-left ${WIDTHS[place]}`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {definitions.map(({ id, name, written, meaning }, place) => (
            <tr key={id ?? place}>
              <th scope="row" className="table-cell text-left align-top font-semibold [overflow-wrap:anywhere]">
                {name}
              </th>
              <td className="table-cell align-top [overflow-wrap:anywhere]">{written}</td>
              <td className="table-cell align-top">{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
