/**
 * Texts of a corpus as pages show them. The API and its CSV give every text as it is stored; a page must also hold its ground against
 * texts that reach beyond their place: with overrides of direction, with piles of accents, or with names of ten thousand characters.
 */

/** Written from right to left, or a control of direction. */
const DIRECTED = /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'
const POP_EMBEDDING = '\u202C'

const closerOf = (opener: string) => (opener >= '\u2066' ? POP_ISOLATE : POP_EMBEDDING)

/** The text with every direction that it opens closed, and none closed that it did not open (Unicode Standard Annex 9, X1 to X8). */
function balanced(text: string): string {
  const open: string[] = []
  const inside = text.replace(CONTROLS, (control) => {
    if (control !== POP_ISOLATE && control !== POP_EMBEDDING) {
      open.push(closerOf(control))
      return control
    }
    // An isolate ends together with the embeddings in it; an embedding ends only where nothing is open inside it.
    const at = control === POP_ISOLATE ? open.lastIndexOf(control) : open.length - 1
    return open[at] === control ? open.splice(at).reverse().join('') : ''
  })
  return inside + open.reverse().join('')
}

/** The text as a unit whose direction is its own, wherever it is put among others. Most texts stay as they are. */
export const isolated = (text: string): string => (DIRECTED.test(text) ? `${FIRST_STRONG_ISOLATE}${balanced(text)}${POP_ISOLATE}` : text)

/** More accents on one letter than any script has. */
const PILES = /(\p{M}{8})\p{M}+/gu
const NAME_LENGTH = 160

/** A name, cut where it is longer than any is. */
const short = (text: string): string =>
  text.length > NAME_LENGTH ? `${Array.from(text.slice(0, NAME_LENGTH)).slice(0, -1).join('')}…` : text

const unpiled = (text: string): string => text.replace(PILES, '$1')
const whole = (text: string): string => isolated(unpiled(text))
/** A name as a page shows it; for those that filters name, such as a family, which `displayed` leaves as they are. */
export const displayedName = (text: string): string => isolated(short(unpiled(text)))

const TEXTS = new Set([
  'summary',
  'quote',
  'description',
  'definition',
  'memo',
  'notes',
  'text',
  'limits',
  'rights',
  'says',
  'about',
  'basis',
  'fact',
])
const NAMES = new Set(['name', 'title', 'scope', 'unit', 'answer', 'wording', 'place', 'date_text', 'medium', 'authors', 'aliases'])

type Way = ((text: string) => string) | undefined

/** How the property of an answer is shown. Ids, and texts that filters name, such as a family or a group, stay as they are. */
function wayOf(property: string): Way {
  // Of two accounts in one row, each has its columns.
  const own = property.replace(/^[ab]_/, '')
  if (TEXTS.has(own)) return whole
  return NAMES.has(own) || /_(name|title)s?$/.test(own) ? displayedName : undefined
}

const ways = new Map<string, Way>()

/** Rows repeat their properties. Only the API's own names come here, which are few. */
function knownWay(property: string): Way {
  if (!ways.has(property)) ways.set(property, wayOf(property))
  return ways.get(property)
}

function mapped(value: unknown, way: Way): unknown {
  if (typeof value === 'string') return way ? way(value) : value
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item) => mapped(item, way))
  return Object.fromEntries(Object.entries(value).map(([property, one]) => [property, mapped(one, knownWay(property))]))
}

const known = new WeakMap<object, unknown>()

/** An answer of the API with its texts as a page shows them. The same answer gives the same object. */
export function displayed<T extends object>(answer: T): T {
  const before = known.get(answer)
  if (before) return before as T
  const result = mapped(answer, undefined)
  known.set(answer, result)
  return result as T
}
