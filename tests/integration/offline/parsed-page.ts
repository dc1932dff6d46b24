import { SaxesParser } from 'saxes'

/** An element of a page, with the text directly in it. */
export interface PageElement {
  name: string
  attributes: Record<string, string>
  text: string
  path: string
}

const VOID = /<(meta|link|input|br|hr|img)\b([^>]*?)\s*\/?>/g
const BARE = / (checked|hidden)(?=[ >/])/g

/** Scripts and styles: `a<br` in a script is no element. */
const CODE = /(<(?:script|style)\b[^>]*>[\s\S]*?<\/(?:script|style)>)/

const writtenOut = (html: string) =>
  html
    .replace(/<td>([^<]*)/g, '<td>$1</td>')
    .replace(/<tr>((?:<td>[^<]*<\/td>)+)/g, '<tr>$1</tr>')
    .replace(VOID, '<$1$2/>')
    .replace(/<[a-z][^>]*>/g, (tag) => tag.replaceAll(BARE, ' $1=""'))

const pages = new Map<string, PageElement[]>()

/**
 * All elements of a page in their order. What is put into the page is escaped for XML as well, so a strict parser reads it
 * once the few forms that HTML alone has are written out.
 * @throws when it is not well formed
 */
export function parsedPage(page: string): PageElement[] {
  const before = pages.get(page)
  if (before) return before
  const xml = page
    .replace('<!doctype html>', '')
    .split(CODE)
    .map((part, at) => (at % 2 === 1 ? part.replace(/^([^>]*>)([\s\S]*)(<[^<]*)$/, '$1<![CDATA[$2]]>$3') : writtenOut(part)))
    .join('')
  const elements: PageElement[] = []
  const open: PageElement[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = {
      name,
      attributes: attributes as Record<string, string>,
      text: '',
      path: [...open.map((one) => one.name), name].join(' '),
    }
    elements.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  for (const kind of ['text', 'cdata'] as const) {
    parser.on(kind, (text) => {
      const element = open.at(-1)
      if (element) element.text += text
    })
  }
  parser.write(xml).close()
  pages.set(page, elements)
  return elements
}

/** The values of attributes, with the elements that have them. */
export const attributesOf = (page: string, names: readonly string[]): { element: string; value: string }[] =>
  parsedPage(page).flatMap(({ name, attributes }) =>
    names.flatMap((attribute) => (attributes[attribute] === undefined ? [] : [{ element: name, value: attributes[attribute] }])),
  )

/** The texts of the cells of each row of the tables' bodies. */
export function textsOf(page: string, _rows: 'tbody tr'): string[][] {
  const rows: string[][] = []
  for (const { name, path, text } of parsedPage(page)) {
    if (name === 'tr' && path.endsWith('tbody tr')) rows.push([])
    else if (path.includes('tbody tr td')) rows.at(-1)?.push(text.replaceAll(/\s+/g, ' ').trim())
  }
  return rows
}
