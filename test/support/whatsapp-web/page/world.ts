/** The state of the page: who is there, what was said, how the socket stands. */
import { Collection, Emitter, type Fields, freshId, Msg, MsgKey, type Wid, widOf } from './models.ts'
import type { Deed, Delivery, Received, ServerFacts } from './shared.ts'

type PageGlobal = { serverFacts: ServerFacts; tellTest?(deed: string): void }
const page = globalThis as unknown as PageGlobal

export const facts = page.serverFacts
export const me = widOf(facts.me)
export const meLid = widOf('900000000000001@lid')

export const delivery: Delivery = { ticks: [1, 2] }

/** What was done before the test listened is told when it does. */
const untold: Deed[] = []
export function tell(deed: Deed): void {
  untold.push(deed)
  if (page.tellTest) for (const each of untold.splice(0)) page.tellTest(JSON.stringify(each))
}

export const messages = new Collection<Msg>()
Object.assign(messages, { modelClass: Msg })

export class Chat {
  readonly id: Wid
  readonly msgs = new Collection<Msg>()
  readonly mute = { expiration: 0 }
  unreadCount = 0
  t = 0

  constructor(id: Wid) {
    this.id = id
  }

  serialize(): Fields {
    return {
      id: this.id.toJSON(),
      name: this.id.user,
      unreadCount: this.unreadCount,
      timestamp: this.t,
      archived: false,
    }
  }
}
export const chats = new Collection<Chat>((id) => new Chat(id))

class Contact {
  readonly id: Wid
  readonly phoneNumber: Wid | undefined

  constructor(id: Wid) {
    this.id = id
    this.phoneNumber = id.isLid() ? numberOf(id) : undefined
  }

  serialize(): Fields {
    return { id: this.id.toJSON(), name: personOf(this.id)?.name, userid: this.id.user }
  }
}
export const contacts = new Collection<Contact>((id) => new Contact(id))

export function personOf(wid: Wid) {
  return facts.people.find((each) => each.wid === wid._serialized || each.lid === wid._serialized)
}

export function numberOf(lid: Wid): Wid | undefined {
  const person = facts.people.find((each) => each.lid === lid._serialized)
  return person && widOf(person.wid)
}

export function lidOf(number: Wid): Wid | undefined {
  const lid = facts.people.find((each) => each.wid === number._serialized)?.lid
  return lid ? widOf(lid) : undefined
}

/** As soon as somebody listens for it, a linked page is synced. */
class AppSocket extends Emitter {
  state = facts.paired ? 'CONNECTED' : 'UNPAIRED'

  override attached(names: string): void {
    if (names === 'change:hasSynced' && this.state === 'CONNECTED') setTimeout(() => this.synced(), 0)
  }

  synced(): void {
    this.emit('change:hasSynced', this, true)
  }

  turn(state: string): void {
    this.state = state
    this.emit('change:state', this, state)
  }

  async logout(): Promise<void> {
    tell({ op: 'logout' })
    facts.paired = false
    this.turn('UNPAIRED')
  }
}
export const socket = new AppSocket()

export const commands = new Emitter()

class Connection extends Emitter {
  ref = freshId('REF-')
  serialize(): Fields {
    return { pushname: 'Galla pilot', platform: 'android', phone: {} }
  }
}
export const connection = new Connection()

/** The bytes of pictures and documents, by their hash. */
export const files = new Map<string, { bytes: Uint8Array; mime: string; name: string | undefined }>()

export async function keepFile(bytes: Uint8Array, mime: string, name?: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  const hash = toBase64(new Uint8Array(digest))
  files.set(hash, { bytes, mime, name })
  return hash
}

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
}

/** Brings a message into the page; `isNew` is how WhatsApp marks what arrives while the page looks on. */
export async function arrive(said: Received, isNew: boolean): Promise<Msg> {
  const from = widOf(said.from)
  const chat = await chats.find(from)
  const selfDir = said.byPhone ? 'out' : 'in'
  const ends = said.byPhone ? { from: me, to: from } : { from, to: me }
  const id = new MsgKey({ ...ends, id: said.id ?? freshId('AC'), selfDir })
  const known = messages.get(id)
  const t = said.t ?? Math.floor(Date.now() / 1_000)
  const media = said.media && (await mediaFields(said.media))
  const message =
    known ??
    new Msg(
      {
        ...{ id, ...ends, t, type: said.type ?? 'chat', body: said.body ?? '', isNewMsg: isNew, ack: 1 },
        ...(said.name ? { notifyName: said.name } : {}),
        ...(said.quotes ? { quotedStanzaID: said.quotes, quotedMsg: { type: 'chat' } } : {}),
        ...media,
        ...said.more,
      },
      messages,
    )
  chat.t = Math.max(chat.t, t)
  chat.unreadCount++
  chat.msgs.add(message)
  messages.add(message)
  return message
}

async function mediaFields({
  base64,
  mime,
  name,
}: {
  base64: string
  mime: string
  name?: string
}): Promise<Fields> {
  const bytes = fromBase64(base64)
  const filehash = await keepFile(bytes, mime, name)
  return {
    ...{ filehash, directPath: `/${filehash}`, mimetype: mime, size: bytes.length, mediaKey: 'key' },
    ...(name ? { filename: name } : {}),
    ...{ mediaData: { mediaStage: 'INIT' }, mediaObject: {} },
  }
}
