import { columnsOf, TABLE_NAMES, TABLES, type TableName } from '@/lib/corpus/tables'

/** The README of a new corpus directory: how to go on, and every table with its columns. */
export function corpusGuide(): string {
  return `${INTRODUCTION}\n${TABLE_NAMES.map(tableGuide).join('\n')}`
}

const INTRODUCTION = `# How to go on

This directory is a corpus for Parallax: \`datapackage.json\` says what it is, and each CSV file is a table.
Its rows are invented, so that you see a comparison at once: import it, open its event, then replace them with your own.
Only outlets, articles and excerpts are mandatory; a table that you do not need goes, its file and its entry in \`resources\` alike.

1. Edit the CSV files with any editor. A spreadsheet works when every column is formatted as text and the file is saved as "CSV UTF-8 (comma delimited)".
2. Add further tables from the list below where you need them, each as a CSV file with a header, and name it in \`resources\` of \`datapackage.json\`:
   \`{ "name": "events", "path": "events.csv" }\`. Figures need coders, events, metrics and claims (and actors for the voices);
   positions need coders, events, actors, targets and positions.
3. Run \`npx parallax check\` with this directory: it lists every problem with its file, row and column.
4. Run \`npx parallax import\` with this directory.

- Ids: lower-case letters, digits and hyphens. They appear in links, so choose them to last.
- Dates: \`2024-07-28\`. Decimals: a point, no marks between thousands. Lists: items separated by \`|\`.
- \`voices\`: on whose word, nearest to the article first, hops separated by \`|\`, joint hops by \`+\`; empty is the article's own voice.
- What is not printed stays empty; nothing is guessed. Summaries are in your own words, and a wording has at most six words.

## Tables
`

function tableGuide(table: TableName): string {
  const { definition, mandatory } = TABLES[table] as { definition: string; mandatory?: true }
  const columns = columnsOf(table).map(({ name, required, references, choices, definition: meaning }) => {
    const allowed = choices ? ` One of ${choices.join(', ')}.` : references ? ` From ${references}.` : ''
    return `- \`${name}\`${required ? ' (required)' : ''}: ${meaning}${allowed}`
  })
  return `### ${table}.csv${mandatory ? ' (mandatory)' : ''}\n\n${definition}\n\n${columns.join('\n')}\n`
}
