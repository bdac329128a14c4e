import type { Core } from './core.ts'
import type { Room } from './render.ts'
import type { Setting, Wordings } from './wording.ts'

/** What turns a notice into words for one listener. */
export type Voice = { wordings: Wordings; setting: Setting; roomOf(channel: string): Room }

export function voiceOf(core: Core): Voice {
  return {
    wordings: core.wordings,
    setting: { region: core.brand, now: core.now() },
    roomOf: core.roomOf,
  }
}
