import { z } from 'zod'
import { forbiddenCharacter } from './cell'
import { CORPUS_NAME_LIMIT, ID_PATTERN } from './id-pattern'
import { RESERVED_CORPUS_NAMES } from './tables'

const isClean = (text: string) => forbiddenCharacter(text) === undefined
const text = z.string('expected text').max(1_000_000, 'expected less text').refine(isClean, 'expected text without control characters')
const filledText = text.refine((value) => value.trim() !== '', 'expected text that is not empty')
const webAddress = text.regex(/^https?:\/\/\S+$/i, 'expected an address that begins with http:// or https://')

const contributorSchema = z
  .object({ title: filledText, role: text.optional(), roles: z.array(text, 'expected a list of roles').optional() })
  .transform(({ title, role, roles }) => ({ title, role: role ?? (roles?.join(', ') || undefined) }))

const licenseSchema = z.object({ name: filledText, title: text.optional(), path: text.optional() })

/** What a corpus says about itself, as in `datapackage.json`; other properties are passed over. Contributors have one `role`, or `roles` as in Data Package 2. */
export const descriptionSchema = z.object({
  name: text
    .max(CORPUS_NAME_LIMIT, `expected at most ${CORPUS_NAME_LIMIT} characters`)
    .regex(ID_PATTERN, 'expected lower-case letters a–z, digits and hyphens')
    .refine(
      (name) => !RESERVED_CORPUS_NAMES.some((reserved) => reserved === name),
      `expected none of the reserved names ${RESERVED_CORPUS_NAMES.join(', ')}`,
    ),
  title: filledText,
  description: text.optional(),
  version: text.optional(),
  homepage: webAddress.optional(),
  licenses: z.array(licenseSchema, 'expected a list of licences').optional(),
  contributors: z.array(contributorSchema, 'expected a list of contributors').optional(),
  keywords: z.array(filledText, 'expected a list of texts').optional(),
})
