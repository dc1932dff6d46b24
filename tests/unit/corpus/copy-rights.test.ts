import { describe, expect, it } from 'vitest'
import { allowCopies } from '@/lib/corpus/copy-rights'

describe('rights of an article', () => {
  it.each([
    'CC0-1.0',
    'CC BY 4.0',
    'cc-by-nc-nd-4.0',
    ' Creative Commons Attribution 4.0',
    'https://creativecommons.org/licenses/by-sa/4.0/',
    'https://creativecommons.org/publicdomain/mark/1.0/',
    'Licensed under CC BY-SA 3.0',
    'Public domain',
    'GFDL-1.3-or-later',
    'Open Government Licence v3.0',
  ])('%s lets anybody copy it', (rights) => expect(allowCopies(rights)).toBe(true))

  it.each([
    'All rights reserved',
    '© 2024 The Times',
    'Not in the public domain',
    'not CC BY',
    'CC-licensed photographs, text all rights reserved',
    'unknown',
    'by permission',
    'cc bystander',
    '',
    null,
  ])('%s does not', (rights) => expect(allowCopies(rights)).toBe(false))
})
