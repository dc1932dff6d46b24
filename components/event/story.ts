import type { AgreementCard, CardAccount } from '@/components/charts/agreement/agreement.model'
import { type Contrast, sharpest } from '@/components/charts/agreement/sharpest.model'
import { KIND_WORDS } from '@/components/charts/agreement/words.model'
import type { NameOf } from '@/components/charts/value-label'
import { originatorWords } from '@/components/charts/voice-chain'
import type { AgreementRow } from '@/lib/views/rows/agreement'

/** What some accounts say alike, as a part of a sentence. */
export interface StorySide {
  /** The value or stance. */
  label: string
  /** On whose word: at most a few names. */
  by: string
  /** On the word of nobody but the outlets themselves. */
  isOwn: boolean
  /** The outlets that print it, each once. */
  outlets: { id: string; name: string }[]
  /** A pair of accounts that this side is in: its excerpts show it beside another. */
  href: string
}

/** One contrast, told in a sentence made from the data. */
export interface StoryLine {
  key: string
  /** How the accounts stand to each other, the sharpest first: `One voice, two values · Rival accounts`. */
  kind: string
  title: string
  about: string | null
  sides: StorySide[]
  /** Sides that are not told. */
  more: number
  /** Distinct accounts. */
  accounts: number
}

/** Contrasts that an event's page opens with. */
const LINES = 4
/** Of one family, so that no quarrel crowds out the others. */
const LINES_OF_FAMILY = 1
const SIDES = 3
const NAMES = 2

/** `A and B`, `A, B and 3 more`. */
function namesInWords(names: readonly string[]): string {
  const shown = names.slice(0, NAMES)
  const left = names.length - shown.length
  return left > 0 ? `${shown.join(', ')} and ${left} more` : shown.join(' and ')
}

const distinct = <T>(items: readonly T[]) => [...new Set(items)]

const speaker = ({ account }: CardAccount) =>
  account.voices.length === 0 ? `${account.outlet_name} in its own voice` : originatorWords(account)

function sideOf(label: string, accounts: readonly CardAccount[]): StorySide {
  const outlets = new Map(accounts.map(({ account }) => [account.outlet, account.outlet_name]))
  return {
    label,
    by: namesInWords(distinct(accounts.map(speaker))),
    isOwn: accounts.every(({ account }) => account.voices.length === 0),
    outlets: [...outlets].map(([id, name]) => ({ id, name })),
    href: accounts[0]?.row.href ?? '',
  }
}

/** The sides of the pair that shows the contrast best come first. */
function sidesOf({ values, lead }: Contrast): AgreementCard['values'] {
  const isLed = (accounts: readonly CardAccount[]) => accounts.some(({ fact }) => fact === lead.first || fact === lead.second)
  return [...values].sort((a, b) => Number(isLed(b.accounts)) - Number(isLed(a.accounts)))
}

function lineOf(contrast: Contrast): StoryLine {
  const sides = sidesOf(contrast)
  return {
    key: contrast.key,
    kind: distinct(contrast.pairs.map(({ row }) => KIND_WORDS[row.kind].title)).join(' · '),
    title: contrast.title,
    about: contrast.about,
    sides: sides.slice(0, SIDES).map(({ label, accounts }) => sideOf(label, accounts)),
    more: Math.max(0, sides.length - SIDES),
    accounts: contrast.accounts,
  }
}

/** The sharpest of each kind first, then whatever is sharpest; of one family no more than its share. */
function chosen(contrasts: readonly Contrast[]): Contrast[] {
  const families = new Map<string, number>()
  const kinds = new Set<string>()
  const take = (isFirstOfKind: boolean) => (contrast: Contrast) => {
    const told = families.get(contrast.lead.family) ?? 0
    if (told >= LINES_OF_FAMILY || (isFirstOfKind && kinds.has(contrast.kind))) return false
    families.set(contrast.lead.family, told + 1)
    kinds.add(contrast.kind)
    return true
  }
  const firsts = contrasts.filter(take(true))
  const others = contrasts.filter((contrast) => !firsts.includes(contrast)).filter(take(false))
  return contrasts.filter((contrast) => [...firsts, ...others].slice(0, LINES).includes(contrast))
}

/** What an event's page tells first: the sharpest contrasts among the pairs of accounts. Empty where no accounts differ. */
export const storyOf = (rows: readonly AgreementRow[], nameOf: NameOf): StoryLine[] => chosen(sharpest(rows, nameOf)).map(lineOf)
