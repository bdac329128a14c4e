/** Looks after a browser session: the library tells of few of the ways in which one can die. */

import type { End } from './end.ts'
import type { Client } from './library.ts'

/** Milliseconds. */
export type Patience = {
  /** From a start or a reload to a code to scan or to being ready. */
  ready: number
  /** Between two codes to scan: WhatsApp renews them several times a minute. */
  renewal: number
  /** Between two looks whether the page still answers and is connected. */
  look: number
  /** How long one look may take, and how long the page may be without connection. */
  answer: number
  silence: number
}

export const usualPatience: Patience = {
  ready: 120_000,
  renewal: 180_000,
  look: 15_000,
  answer: 10_000,
  silence: 60_000,
}

export type Watch = {
  /** Something has to happen soon: a start, a scan, a reload. */
  waiting(): void
  scanning(): void
  ready(): void
  stop(): void
}

/** Calls `end` when what has to happen does not, or when a ready page falls silent. */
export function watch(client: Client, patience: Patience, end: (end: End) => void): Watch {
  let deadline: NodeJS.Timeout | undefined
  let looking: NodeJS.Timeout | undefined
  let wellAt = 0
  let asking = false

  const within = (ms: number, detail: string) => {
    clearTimeout(deadline)
    deadline = setTimeout(() => end({ reason: 'not-ready', detail }), ms)
  }

  const look = async () => {
    if (asking) return
    asking = true
    const answered = await answers(client, patience.answer)
    asking = false
    if (answered === 'CONNECTED') wellAt = Date.now()
    else if (Date.now() - wellAt >= patience.silence) end({ reason: 'silent', detail: answered })
  }

  return {
    waiting: () => within(patience.ready, 'WhatsApp Web did not get ready'),
    scanning: () => within(patience.renewal, 'the code to scan was not renewed'),
    ready() {
      clearTimeout(deadline)
      clearInterval(looking)
      wellAt = Date.now()
      looking = setInterval(() => void look(), patience.look)
    },
    stop() {
      clearTimeout(deadline)
      clearInterval(looking)
    },
  }
}

/** The state of the connection, or why it is not known. */
async function answers(client: Client, ms: number): Promise<string> {
  const { promise: late, resolve } = Promise.withResolvers<string>()
  const timer = setTimeout(() => resolve('the page does not answer'), ms)
  const asked = client.getState().then(
    (state) => String(state),
    (error: unknown) => String(error),
  )
  const answer = await Promise.race([asked, late])
  clearTimeout(timer)
  return answer
}
