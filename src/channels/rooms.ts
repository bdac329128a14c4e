/** What each messenger can show, known on every node: a turn here may speak to a chat that another node serves. */
import type { Room } from '../chat/render.ts'
import { capabilities as simulator } from './simulator/capabilities.ts'
import { capabilities as telegram } from './telegram/capabilities.ts'
import { capabilities as whatsappCloud } from './whatsapp-cloud/capabilities.ts'
import { capabilities as whatsappWeb } from './whatsapp-web/capabilities.ts'

export const rooms: Record<string, Room> & { plain: Room } = {
  simulator,
  telegram,
  'whatsapp-cloud': whatsappCloud,
  'whatsapp-web': whatsappWeb,
  /** A messenger nobody described: numbered text. */
  plain: { text: 1_024, taps: 0, tapLabel: 0, asksContact: false, asksLocation: false },
}
