/** The building blocks of WhatsApp's page as whatsapp-web.js sees them: events, names, messages, collections. */

type Handler = (...values: unknown[]) => void

/** Handlers by event; one call may name several events, parted by spaces. */
export class Emitter {
  private readonly handlers = new Map<string, Handler[]>()

  on(names: string, handler: Handler): this {
    for (const name of names.split(' ')) this.handlers.set(name, [...this.of(name), handler])
    this.attached(names)
    return this
  }

  off(name: string, handler: Handler): void {
    this.handlers.set(
      name,
      this.of(name).filter((each) => each !== handler),
    )
  }

  once(name: string, handler: Handler): void {
    const only: Handler = (...values) => {
      this.off(name, only)
      handler(...values)
    }
    this.on(name, only)
  }

  emit(name: string, ...values: unknown[]): void {
    for (const handler of this.of(name)) handler(...values)
  }

  /** Called after each new handler. */
  attached(_names: string): void {}

  private of(name: string): Handler[] {
    return this.handlers.get(name) ?? []
  }
}

export class Wid {
  readonly _serialized: string
  readonly user: string
  readonly server: string

  constructor(serialized: string) {
    this._serialized = serialized
    const [user = '', server = ''] = serialized.split('@')
    this.user = user
    this.server = server
  }

  isLid(): boolean {
    return this.server === 'lid'
  }
  isGroup(): boolean {
    return this.server === 'g.us'
  }
  isStatus(): boolean {
    return this._serialized === 'status@broadcast'
  }
  isUser(): boolean {
    return this.server === 'c.us' || this.isLid()
  }
  toString(): string {
    return this._serialized
  }
  toJSON(): { server: string; user: string; _serialized: string } {
    return { server: this.server, user: this.user, _serialized: this._serialized }
  }
}

export function widOf(name: string | Wid): Wid {
  return name instanceof Wid ? name : new Wid(String((name as { _serialized?: string })._serialized ?? name))
}

type KeyParts = {
  from: string | Wid
  to: string | Wid
  id: string
  participant?: string | Wid
  selfDir: 'in' | 'out'
}

let lastId = 0

export class MsgKey {
  readonly fromMe: boolean
  readonly remote: Wid
  readonly id: string
  readonly participant: Wid | undefined
  readonly _serialized: string

  constructor({ from, to, id, participant, selfDir }: KeyParts) {
    this.fromMe = selfDir === 'out'
    this.remote = widOf(this.fromMe ? to : from)
    this.id = id
    this.participant = participant ? widOf(participant) : undefined
    const tail = this.participant ? `_${this.participant._serialized}` : ''
    this._serialized = `${this.fromMe}_${this.remote._serialized}_${id}${tail}`
  }

  toJSON() {
    const { fromMe, remote, id, _serialized } = this
    return { fromMe, remote: remote.toJSON(), id, _serialized }
  }

  static async newId(): Promise<string> {
    return freshId('3EB0')
  }
}

/** Ids tell apart also what the page said before it was loaded anew. */
export function freshId(prefix: string): string {
  const now = Date.now().toString(16).toUpperCase().padStart(12, '0')
  return `${prefix}${now}${(++lastId).toString(16).toUpperCase().padStart(6, '0')}`
}

export type Fields = Record<string, unknown>

/** A message; the library reads its fields directly, so they are its own. */
export class Msg extends Emitter {
  readonly id: MsgKey
  t = 0
  /** Not handed to the library: what cannot be written down. */
  static readonly inner = new Set(['handlers', 'collection', 'mediaObject', 'mediaData', 'mediaBlob'])
  private readonly collection: Collection<Msg>

  constructor(fields: Fields & { id: MsgKey }, collection: Collection<Msg>) {
    super()
    this.id = fields.id
    this.collection = collection
    // What the library spreads into a message brings functions along that are not the message's.
    const data = Object.entries(fields).filter(([, value]) => typeof value !== 'function')
    Object.assign(this, Object.fromEntries(data))
  }

  field(name: string): unknown {
    return (this as unknown as Fields)[name]
  }

  /** Changes a field and tells everybody. */
  set(name: string, value: unknown): void {
    const before = this.field(name)
    Object.assign(this, { [name]: value })
    this.collection.emit('change', this)
    this.collection.emit(`change:${name}`, this, value, before)
    this.emit(`change:${name}`, this, value, before)
  }

  serialize(): Fields {
    const fields = Object.entries(this).filter(([name]) => !Msg.inner.has(name))
    return JSON.parse(JSON.stringify(Object.fromEntries(fields))) as Fields
  }

  unsafe(): this {
    return this
  }

  msgContextInfo(): Fields {
    return { quotedStanzaID: this.id.id, quotedMsg: { type: this.field('type'), body: this.field('body') } }
  }

  async downloadMedia(): Promise<void> {
    Object.assign(this, { mediaData: { mediaStage: 'RESOLVED' } })
  }
}

export class Collection<Item extends { id: { _serialized: string } }> extends Emitter {
  private readonly items = new Map<string, Item>()
  private readonly make: ((id: Wid) => Item) | undefined

  constructor(make?: (id: Wid) => Item) {
    super()
    this.make = make
  }

  get(id: string | { _serialized: string }): Item | undefined {
    return this.items.get(typeof id === 'string' ? id : id._serialized)
  }

  add(item: Item): Item {
    this.items.set(item.id._serialized, item)
    this.emit('add', item)
    return item
  }

  remove(item: Item): void {
    this.items.delete(item.id._serialized)
    this.emit('remove', item)
  }

  getModelsArray(): Item[] {
    return [...this.items.values()]
  }

  async find(id: string | Wid): Promise<Item> {
    const wid = widOf(id)
    const found = this.get(wid) ?? (this.make && this.add(this.make(wid)))
    if (!found) throw new Error(`nothing under ${wid}`)
    return found
  }

  async getMessagesById(ids: string[]): Promise<{ messages: Item[] }> {
    return { messages: ids.map((id) => this.get(id)).filter((item) => item !== undefined) }
  }
}
