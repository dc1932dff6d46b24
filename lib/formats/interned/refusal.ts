/** Why the quick reader leaves a corpus to the careful one. Never shown: it tells the reader of a test what happened. */
export class Refusal extends Error {
  constructor(what: string) {
    super(`Read carefully instead: ${what}`)
    this.name = 'Refusal'
  }
}
