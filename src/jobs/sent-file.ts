/** Files sent in chat, had from the messenger that keeps them: outside of any turn and transaction. */
import type { Channel } from '../channels/channel.ts'
import type { JobParts } from './job-parts.ts'

/** The messenger and number a file came by. */
type Origin = { readonly channel: string; readonly account: string }
type SentFile = Awaited<ReturnType<Channel['fetchMedia']>>

const fetchMs = 30_000

/** Undefined where this node has no such channel. */
export const channelOf = (channels: readonly Channel[], { channel, account }: Origin): Channel | undefined =>
  channels.find((each) => each.name === channel && each.account === account)

export const fetchFrom = (channel: Channel, id: string): Promise<SentFile> =>
  channel.fetchMedia(id, AbortSignal.timeout(fetchMs))

/** Throws where it cannot be had: the job is repeated. */
export async function fetchSent({ channels }: Pick<JobParts, 'channels'>, from: Origin, id: string) {
  const channel = channelOf(channels, from)
  if (!channel) throw new Error(`no channel ${from.channel} on this node`)
  return fetchFrom(channel, id)
}
