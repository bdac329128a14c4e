/** Takes a message: who gets it, whether it may go now, and what is told of it later. */
import type { ChatState } from './chats.ts'
import { checkMessage, type ReadMark, type Request } from './check-message.ts'
import { newWamid } from './ids.ts'
import { broken, GraphError } from './refusal.ts'
import type { Fields } from './shape.ts'
import type { World } from './world.ts'

const window = 24 * 60 * 60_000

/** The request checked, before anything happens: for faults that meet one person only. */
export function readRequest(world: World, fields: Fields): Request | ReadMark {
  return checkMessage(world, fields)
}

export function isReadMark(request: Request | ReadMark): request is ReadMark {
  return 'messageId' in request
}

export function namesOf(world: World, { to }: Request): string[] {
  const chat = world.chats.find(to)
  return chat ? [to, chat.profile.phone, chat.profile.waId, chat.profile.userId] : [to]
}

/** `fails`: accepted all the same, and failed later with this code. */
export function takeMessage(
  world: World,
  { to, content }: Request,
  fails?: { code: number; details: string },
) {
  const { line, chats, rates, statuses, settings } = world
  const chat = settings.anybody ? chats.writer(to, world.clock.now()) : chats.find(to)
  if (to.replace(/\D/g, '') === line.display) throw broken(131021, 'the business cannot write to itself')
  rates.take(chat?.profile.userId ?? to)
  const category = content.category ?? 'service'
  const refusal = fails ? new GraphError(fails.code, fails.details) : refusalOf(world, chat, category)
  if (refusal && settings.undeliverable === 'refused' && !fails) throw refusal
  const id = newWamid()
  const about = { id, to, category, ...(content.opaque ? { opaque: content.opaque } : {}) }
  if (refusal) statuses.fails(chat, about, refusal.code, refusal.details)
  else if (chat && !chat.blocked) chats.show(chat, 'business', id, content)
  if (!refusal && settings.statuses) climb(world, chat, about)
  return {
    messaging_product: 'whatsapp',
    contacts: [contactOf(chat, to)],
    messages: [{ id, ...acceptedAs(content.type) }],
  }
}

const acceptedAs = (type: string) => (type === 'template' ? { message_status: 'accepted' } : {})

type About = Parameters<World['statuses']['tell']>[1]

function climb({ statuses, settings }: World, chat: ChatState | undefined, about: About): void {
  statuses.tell(chat, about, 'sent')
  // Who has blocked the business, or has no network, is never reached.
  if (!chat || chat.blocked) return
  statuses.tell(chat, about, 'delivered')
  if (settings.reads) statuses.tell(chat, about, 'read')
}

function refusalOf(world: World, chat: ChatState | undefined, category: string): GraphError | undefined {
  if (!chat || (chat.blocked && world.settings.undeliverable === 'refused'))
    return new GraphError(131026, 'Message undeliverable.')
  if (category === 'marketing' && chat.offersStopped)
    return new GraphError(131050, 'The user has stopped marketing messages from this business.')
  const isOpen = chat.wroteAt !== undefined && world.clock.now() - chat.wroteAt < window
  if (category === 'service' && !isOpen)
    return new GraphError(131047, 'More than 24 hours have passed since the customer last replied.')
  return undefined
}

function contactOf(chat: ChatState | undefined, input: string): object {
  const { username, waId, userId } = chat?.profile ?? {}
  if (/^[A-Z]{2}\./.test(input)) return { input, user_id: input }
  return {
    input,
    wa_id: waId ?? input.replace(/\D/g, ''),
    ...(userId && !username ? { user_id: userId } : {}),
  }
}

/** The blue ticks; shows nothing, but a message of nobody is refused. */
export function markRead(world: World, { messageId }: ReadMark): object {
  const known = world.chats.all.some(({ messages }) => messages.some(({ id }) => id === messageId))
  if (!known) throw new GraphError(100, `Message ${messageId} does not exist.`)
  return { success: true }
}
