/** So many more than are asked for are gathered before they are put in order and cut. */
const SPARE = 1_000

/** The first of many, in order, without keeping all of them. */
export class FirstInOrder<T> {
  private gathered: T[] = []
  /** Once so many are there: what comes behind it is not among the first. */
  last: T | undefined

  constructor(
    private readonly most: number,
    private readonly compare: (a: T, b: T) => number,
  ) {}

  /** May it be among the first? */
  takes(one: T): boolean {
    return this.last === undefined || this.compare(one, this.last) <= 0
  }

  add(one: T): void {
    if (!this.takes(one)) return
    this.gathered.push(one)
    if (this.gathered.length >= this.most + SPARE) this.cut()
  }

  private cut(): void {
    this.gathered.sort(this.compare)
    if (this.gathered.length <= this.most) return
    this.gathered.length = this.most
    this.last = this.gathered.at(-1)
  }

  inOrder(): readonly T[] {
    this.cut()
    return this.gathered
  }
}
