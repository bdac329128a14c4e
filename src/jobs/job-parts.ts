import type { Channel } from '../channels/channel.ts'
import type { Core } from '../chat/core.ts'

/** What a job's handler works with. */
export type JobParts = { core: Core; channels: Channel[] }
