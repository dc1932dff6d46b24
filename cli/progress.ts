import type { Writable } from 'node:stream'

const BAR_WIDTH = 30
const REDRAW_MS = 80

type Terminal = Writable & { isTTY?: boolean }

/** Progress on the error stream: a bar that redraws itself on a terminal, else one plain line per step. */
export class Progress {
  private step = ''
  private drawnAt = 0

  constructor(private readonly stream: Terminal = process.stderr) {}

  /** A line of its own. */
  note(text: string): void {
    this.clear()
    this.stream.write(`${text}\n`)
  }

  /** @param share from 0 to 1 */
  show(step: string, share: number): void {
    const isNew = step !== this.step
    this.step = step
    if (!this.stream.isTTY) {
      if (isNew) this.stream.write(`${step} …\n`)
      return
    }
    if (!isNew && share < 1 && Date.now() - this.drawnAt < REDRAW_MS) return
    this.drawnAt = Date.now()
    this.stream.write(`\r\x1b[K${bar(share)} ${step}`)
  }

  clear(): void {
    if (this.stream.isTTY && this.step) this.stream.write('\r\x1b[K')
    this.step = ''
  }
}

function bar(share: number): string {
  const filled = Math.round(share * BAR_WIDTH)
  return `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${String(Math.floor(share * 100)).padStart(3)} %`
}
