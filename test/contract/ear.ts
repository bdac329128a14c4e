/** Collects what a channel hears, and lets a test wait for the next of it. */
import type { Accept } from '../../src/channels/channel.ts'
import type { Incoming } from '../../src/chat/message.ts'

export type Ear = {
  accept: Accept
  all: Incoming[]
  /** The next message not handed out yet; waits for it. */
  next(): Promise<Incoming>
  /** While refusing, accept fails as it does when the database is away. Counts the attempts. */
  refuse(refusing: boolean): void
  attempts(): number
}

export function createEar(): Ear {
  const all: Incoming[] = []
  let taken = 0
  let refusing = false
  let attempts = 0
  let more = Promise.withResolvers<void>()
  return {
    all,
    async accept(messages) {
      attempts++
      if (refusing) throw new Error('the database is away')
      all.push(...messages)
      more.resolve()
      more = Promise.withResolvers()
    },
    async next() {
      while (taken >= all.length) await more.promise
      const message = all[taken++]
      if (!message) throw new Error('nothing heard')
      return message
    },
    refuse(now) {
      refusing = now
    },
    attempts: () => attempts,
  }
}
