import { expect, it } from 'vitest'
import { type ColumnSpec, columnsOf, keyOf, TABLE_NAMES, TABLES, type TableSpec } from '@/lib/corpus/tables'
import { writtenAs } from '@/lib/formats/column-words'

function row(column: ColumnSpec): string {
  const written = writtenAs(column)
    .replaceAll('|', '\\|')
    .replace(/by (\+|\\\|)/g, 'by `$1`')
  const references = column.references ? ` → ${column.references}` : ''
  return `| \`${column.name}\`${column.required ? ' *' : ''} | ${written}${references} | ${column.definition} |`
}

function section(table: (typeof TABLE_NAMES)[number]): string {
  const spec: TableSpec = TABLES[table]
  const mandatory = spec.mandatory ? ' Mandatory.' : ''
  return [
    `## ${table}.csv`,
    '',
    `${spec.definition}${mandatory} Key: ${keyOf(table).join(', ')}.`,
    '',
    '| Column | Written as | Meaning |',
    '|---|---|---|',
    ...columnsOf(table).map(row),
  ].join('\n')
}

const INTRODUCTION = `# The corpus format

A corpus is a directory with \`datapackage.json\` ([Data Package](https://datapackage.org) version 2) and one CSV per table: UTF-8, comma, a header, an empty cell where
nothing is known. Only \`outlets\`, \`articles\` and \`excerpts\` are mandatory; columns without * may be empty or missing. \`parallax init DIR\` makes a small valid one,
\`parallax check DIR\` names every problem.

What is not printed in a text stays empty; what is inferred says so; nothing is guessed. Positions count code points of the *canonical text* (recipe \`parallax-text/1\`): UTF-8 without a
byte order mark, LF, no white space at line ends, paragraphs separated by one blank line; in a text without blank lines every line is a paragraph.
\`quote_sha256\` hashes the passage with each run of white space as one space.`

it('documents every table and column', async () => {
  const page = `${[INTRODUCTION, ...TABLE_NAMES.map(section)].join('\n\n')}\n`
  await expect(page).toMatchFileSnapshot('../../../docs/corpus-format.md')
})
