/** The dialogues of a shop, and the words that lead into them. */
import type { Dialogs } from '../../src/chat/dialogs.ts'
import type { Flow } from '../../src/chat/flow.ts'
import { order } from './order.ts'

export const retailerFlows: Flow[] = [order]

export const retailerWords: Dialogs['words'] = []
