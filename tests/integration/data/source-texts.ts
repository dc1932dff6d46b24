import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalText, measureText, paragraphsOf } from '@/lib/corpus/canonical-text'
import type { Corpus } from '@/lib/corpus/tables'

/** The canonical text of an article that lies in the folder of PARALLAX_TEXTS. */
export interface SourceText {
  text: string
  paragraphs: string[]
  /** UTF-16 offset at which each paragraph starts. */
  starts: number[]
}

/** The articles whose texts are in a folder, found by their hash, whatever the files are called. */
export function findSourceTexts(folder: string, corpus: Corpus): Map<string, SourceText> {
  const articles = new Map(corpus.tables.articles.map((article) => [article.text_sha256, article.id]))
  const found = new Map<string, SourceText>()
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue
    const text = readableText(readFileSync(join(folder, entry.name)))
    const article = text === undefined ? undefined : articles.get(measureText(text).text_sha256)
    if (text !== undefined && article !== undefined) found.set(article, withParagraphs(text))
  }
  return found
}

function readableText(bytes: Buffer): string | undefined {
  try {
    return canonicalText(bytes)
  } catch {
    return undefined
  }
}

function withParagraphs(text: string): SourceText {
  const paragraphs = paragraphsOf(text)
  let at = 0
  const starts = paragraphs.map((paragraph) => {
    const start = at
    at += paragraph.length + '\n\n'.length
    return start
  })
  return { text, paragraphs, starts }
}

/** Where a literal stands in a paragraph, with no letter or digit directly before or after it: UTF-16 offsets in the whole text. */
export function occurrencesOf(source: SourceText, paragraph: number, literal: string): { start: number; end: number }[] {
  const base = source.starts[paragraph - 1] ?? 0
  const body = literal
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`, 'gu')
  return [...(source.paragraphs[paragraph - 1] ?? '').matchAll(pattern)].map((match) => ({
    start: base + match.index,
    end: base + match.index + match[0].length,
  }))
}

/** Words as a reader sees them: links as their text, no marks, no accents, lower case. */
export function plainWords(text: string): string[] {
  const plain = text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_<>]/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
  return [...plain.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:[.,'’][\p{L}\p{N}]+)*/gu)].map(([word]) => word.replaceAll('’', "'"))
}

/** Every run of so many words. */
export function runsOf(wordList: readonly string[], length: number): string[] {
  return wordList.slice(0, Math.max(0, wordList.length - length + 1)).map((_, index) => wordList.slice(index, index + length).join(' '))
}
