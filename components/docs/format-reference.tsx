import { Section } from '@/components/corpus/section'
import { Definitions } from './definitions'

export interface FormatColumn {
  name: string
  required?: boolean
  written: string
  /** The table in which it is found. */
  references?: string
  definition: string
}

export interface FormatTable {
  name: string
  definition: string
  mandatory?: boolean
  key: readonly string[]
  columns: readonly FormatColumn[]
}

function Written({ written, references }: FormatColumn) {
  if (!references) return written
  return (
    <>
      {written}, of <a href={`#${references}`}>{references}</a>
    </>
  )
}

function Table({ table }: { table: FormatTable }) {
  const { name, definition, mandatory, key, columns } = table
  return (
    <Section id={name} title={`${name}.csv`}>
      <p className="measure text-small text-ink-2">
        {definition} {mandatory ? 'Every corpus has it.' : 'May be missing.'} No two rows have the same {key.join(', ')}.
      </p>
      <Definitions
        caption={`Columns of ${name}.csv`}
        noun="Column"
        definitions={columns.map((column) => ({
          id: column.name,
          name: `${column.name}${column.required ? ' *' : ''}`,
          written: <Written {...column} />,
          meaning: column.definition,
        }))}
      />
    </Section>
  )
}

/** Every table and column of a corpus, for whoever writes one. */
export function FormatReference({ tables }: { tables: readonly FormatTable[] }) {
  return (
    <>
      <div className="pt-8">
        <h1 className="text-display">The corpus format</h1>
        <p className="measure mt-4">
          A corpus is a directory with <code>datapackage.json</code> (<a href="https://datapackage.org">Data Package</a>, version 2) and one
          CSV file per table: UTF-8, commas, a header, an empty cell where nothing is known. Columns with * are required in each row; the
          others may be empty or missing. What is not printed in a text stays empty, what is inferred says so, nothing is guessed.
        </p>
        <p className="measure mt-4">
          <code>npx parallax init my-corpus</code> writes a small corpus to start from, <code>npx parallax check my-corpus</code> names
          every problem by file, row and column, and <code>npx parallax import my-corpus</code> loads it.
        </p>
        <nav aria-label="Tables" className="mt-6">
          <ul className="flex flex-wrap gap-x-6 gap-y-2 text-small">
            {tables.map(({ name }) => (
              <li key={name}>
                <a href={`#${name}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {tables.map((table) => (
        <Table key={table.name} table={table} />
      ))}
    </>
  )
}
