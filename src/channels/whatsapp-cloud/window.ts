/** The reply window: so long after a person wrote, a business may write what it likes. */
import { capabilities } from './capabilities.ts'

/** What is under way when the window closes would be refused; this much earlier it counts as closed. */
const marginMs = 500

/** Judged at the moment of sending, by the messenger's clock of the person's last message. Never heard = closed. */
export function isOpen(heardAt: Date | undefined, now: number): boolean {
  if (!heardAt) return false
  return now - heardAt.getTime() < (capabilities.replyWindowMs ?? 0) - marginMs
}
