/** As JSON, of all answers together: some three times as many bytes of memory. */
const MOST_CHARACTERS = 12_000_000

interface Kept {
  readonly answer: Promise<object>
  characters: number
}

const answers = new Map<string, Kept>()
let characters = 0

function forget(key: string): void {
  characters -= answers.get(key)?.characters ?? 0
  answers.delete(key)
}

function makeRoom(): void {
  for (const oldest of answers.keys()) {
    if (characters <= MOST_CHARACTERS) return
    forget(oldest)
  }
}

/**
 * What a page asks each time it is opened. A revision never changes, so the answers of the last pages are kept, the least recently used let go first. For answers of
 * which nothing is changed by who gets them.
 * @param key names the question and, with it, the revision: the answer is the same for ever
 */
export function keptAnswer<T extends object>(key: string, ask: () => Promise<T>): Promise<T> {
  const known = answers.get(key)
  if (known) {
    answers.delete(key)
    answers.set(key, known)
    return known.answer as Promise<T>
  }
  const answer = ask()
  const kept: Kept = { answer, characters: 0 }
  answers.set(key, kept)
  answer.then(
    (value) => {
      // Let go of while it was awaited: nothing of it is kept, so nothing may be counted.
      if (answers.get(key) !== kept) return
      kept.characters = JSON.stringify(value).length + key.length
      characters += kept.characters
      makeRoom()
    },
    () => forget(key),
  )
  return answer
}
