import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { FLAG, FORMULAS } from '../builders/hostile-corpus'

/** What the texts of a corpus did to a file that shows them: nothing, or a line for each. */
type Harm = string[]

/** Cells that a spreadsheet would compute, or shows of another record than they are of. */
export function harmOfCsv(csv: string): Harm {
  const [header = [], ...rows] = parse(csv) as string[][]
  const cells = rows.flat()
  return [
    ...(header.every((name) => /^[a-z][a-z0-9_]*$/.test(name)) ? [] : ['a name of a column']),
    ...FORMULAS.filter((formula) => cells.some((cell) => cell.startsWith(formula))).map((formula) => `a formula: ${formula}`),
  ]
}

const DRAWN = /^(svg|title|desc|defs|style|g|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|pattern|use|clipPath)$/

/** What runs, loads or leads elsewhere in a drawing. @throws when it is not well formed */
export function harmOfSvg(svg: string): Harm {
  const harm: Harm = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (!DRAWN.test(name)) harm.push(`an element: ${name}`)
    for (const [attribute, value] of Object.entries(attributes)) {
      if (/^on|href|src/i.test(attribute) && !String(value).startsWith('#')) harm.push(`an attribute: ${attribute}=${value}`)
    }
  })
  parser.write(svg).close()
  return harm
}

/** Markup of the corpus in what is read as Markdown, and harm in the tables. */
export function harmOfZip(bytes: Uint8Array): Harm {
  const files = unzipSync(bytes)
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  JSON.parse(text('datapackage.json'))
  const markup = /(?<!\\)<[a-z/!].{0,40}/i.exec(text('README.md'))
  return [
    ...(Object.keys(files).some((name) => !/^[\w-]+\.(csv|json|md)$/.test(name)) ? ['a name of a file'] : []),
    ...(markup ? [`markup in the README: ${markup[0]}`] : []),
    ...['rows.csv', 'excerpts.csv'].flatMap((name) => harmOfCsv(text(name))),
  ]
}

/** HTML that is more than the one frame that a site is to paste. */
export const harmOfFrame = (html: string): Harm =>
  /^<iframe( [a-z]+="[^"<>]*")+><\/iframe>(<script>(?!.*<.*<\/script>)[^<]*<\/script>)?$/.test(html) && !html.includes(FLAG)
    ? []
    : [html.slice(0, 300)]

/** A BibTeX entry whose braces do not close where they open, or that holds another entry. */
export function harmOfBibtex(entry: string): Harm {
  let depth = 0
  let closed = 0
  for (const [sign] of entry.matchAll(/(?<!\\)[{}]/g)) {
    depth += sign === '{' ? 1 : -1
    if (depth <= 0) closed += 1
  }
  return depth === 0 && closed === 1 && /^@misc\{[\w-]+,\n/.test(entry) ? [] : [entry.slice(0, 300)]
}
