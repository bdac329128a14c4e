/** The turns of one locked chat: each message through the dialogue, with what it says and where it leaves the chat. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Tx } from '../db/tx.ts'
import { loadPeople, type Who } from '../people/who.ts'
import type { Offers } from './choose.ts'
import type { Core } from './core.ts'
import type { Shop } from './dialogs.ts'
import type { Ctx, Language } from './flow.ts'
import type { Message } from './merge.ts'
import type { Saying, Told } from './outbox.ts'
import { pageOf, type Rendered, render } from './render.ts'
import type { ChatRow } from './sql.ts'
import { type ChatState, type Dialog, readState } from './state.ts'
import { takeover } from './takeover.ts'
import { replyWith, type Talk } from './talk.ts'
import { hear } from './turn.ts'

/** A chat under way in a batch; `sayings` and `told` are written when all its chats are through. */
export type LiveChat = {
  row: ChatRow
  who: Who
  state: ChatState
  turn: number
  language: Language | null
  name: string | null
  /** null: as it was. */
  reachable: boolean | null
  /** When the person last wrote here, in milliseconds; null: not in this batch. */
  heardMs: number | null
  /** Until then a human of the business answers here. */
  humanUntil: Date | null
  sayings: Saying[]
  told: Told[]
}

export function openChat(row: ChatRow, who: Who): LiveChat {
  const language = row.language as Language | null
  return {
    row,
    who,
    state: readState(row.state),
    turn: row.turn,
    language,
    name: null,
    reachable: null,
    heardMs: null,
    humanUntil: row.humanUntil,
    sayings: [],
    told: [],
  }
}

/** The language this chat is answered in. */
export function languageOf(chat: LiveChat, sender?: { language?: string | undefined }): Language {
  const known = chat.who.person?.language ?? chat.language
  if (known) return known as Language
  return sender?.language?.startsWith('hi') ? 'hi' : 'en'
}

/** The shop a person acts for: the only one, or the one chosen. */
function outletOf({ outlets }: Who, chosen: number | undefined): Ctx['outlet'] {
  if (outlets.length === 1) return outlets[0] ?? null
  return outlets.find(({ id }) => id === chosen) ?? null
}

/** The person and shop this chat acts for, where both are known. */
export function shopOf({ who, state }: LiveChat): Shop[] {
  const outlet = outletOf(who, state.shop)
  return who.person && outlet ? [{ personId: who.person.id, outletId: outlet.id }] : []
}

/**
 * Takes one message; `human` when it is left to a human who answers in this chat. Whatever it throws, `chat` is as it
 * was: nothing is kept of a turn that failed.
 */
export async function takeTurn(
  core: Core,
  tx: Tx,
  chat: LiveChat,
  message: Message,
  offers: Offers,
): Promise<'done' | 'human'> {
  const around = { now: core.now(), table: core.table, offers, brand: core.brand.name }
  const by = takeover(chat, message, around)
  if (by.kind === 'human') {
    hearsPerson(chat, message)
    return 'human'
  }
  const live = new LiveTurn(core, tx, chat, message)
  const talk = live.talk()
  if (by.kind === 'bot') {
    if (by.before) talk.before.push(by.before)
    await hear(talk, { heard: message.heard, offers, table: core.table, said: core.said })
  } else if (by.say) replyWith(talk, by.say)
  live.keep(talk)
  chat.humanUntil = by.until
  return 'done'
}

/** What a message tells of its sender, whoever answers it. The business's own phone is not the person's. */
function hearsPerson(chat: LiveChat, { heard, sender, saidMs }: Message): void {
  if (heard.kind === 'staff') return
  chat.name = sender.name ?? chat.name
  chat.reachable = heard.kind !== 'blocked'
  if (!told.has(heard.kind)) chat.heardMs = Math.max(chat.heardMs ?? 0, saidMs)
}

/** What a messenger reports of a chat without the person having written. */
const told = new Set<Message['heard']['kind']>(['silent', 'blocked', 'unblocked', 'number-changed', 'offers'])

class LiveTurn {
  private readonly core: Core
  private readonly tx: Tx
  private readonly chat: LiveChat
  private readonly message: Message
  private readonly turn: number
  private readonly now: Date
  private readonly told: Told[] = []
  private who: Who
  private language: Language
  private shop: number | undefined

  constructor(core: Core, tx: Tx, chat: LiveChat, message: Message) {
    this.core = core
    this.tx = tx
    this.chat = chat
    this.message = message
    this.turn = chat.turn + 1
    this.now = core.now()
    this.who = chat.who
    this.language = languageOf(chat, message.sender)
    this.shop = chat.state.shop
  }

  talk(): Talk {
    const state = structuredClone(this.chat.state)
    const talk: Talk = {
      dialogs: this.core.dialogs,
      state,
      now: this.now,
      before: [],
      reply: null,
      ctx: (dialog) => this.ctx(state, dialog),
    }
    return talk
  }

  private ctx(state: ChatState, dialog: Dialog | null): Ctx {
    const { core, chat, message } = this
    const live = this
    return {
      tx: this.tx,
      now: this.now,
      key: `c${chat.row.id}.${this.turn}.${dialog?.step ?? ''}`,
      data: dialog?.data,
      get who() {
        return live.who
      },
      get outlet() {
        return live.outlet()
      },
      get language() {
        return live.language
      },
      conversation: {
        id: chat.row.id,
        channel: chat.row.channel,
        account: chat.row.account,
        chat: chat.row.chat,
      },
      sender: message.sender,
      heard: message.heard,
      saidAt: message.saidAt,
      brand: core.brand,
      aside: state.aside.map(({ flow }) => `${flow}-title`),
      catalog: (): Promise<Catalog> => core.catalogOf(this.tx.client, this.now),
      tell: (listener, say) => {
        const except =
          'person' in listener || 'conversation' in listener ? null : (live.who.person?.id ?? null)
        live.told.push({ origin: `c${chat.row.id}`, turn: live.turn, listener, say, exceptPerson: except })
      },
      later: (job, data) => core.enqueue(this.tx, job, data),
      actFor: (outletId) => {
        live.shop = outletId
      },
      setLanguage: (language) => {
        live.language = language
      },
      refresh: () => this.refresh(),
      link: core.link,
      messagePrice: (category) => core.prices?.[category],
      vault: core.vault ?? null,
    }
  }

  private outlet(): Ctx['outlet'] {
    return outletOf(this.who, this.shop)
  }

  private async refresh(): Promise<void> {
    const people = await loadPeople(this.tx.client, [this.chat.row.id])
    const who = people.get(this.chat.row.id)
    if (!who) throw new Error('the chat is gone')
    this.who = who
    if (who.person) this.language = who.person.language as Language
  }

  /** The turn went through: what it said and where it led becomes the chat's. */
  keep(talk: Talk): void {
    const { chat } = this
    chat.turn = this.turn
    chat.state = this.shop === undefined ? talk.state : { ...talk.state, shop: this.shop }
    chat.who = this.who
    chat.language = this.language
    hearsPerson(chat, this.message)
    chat.told.push(...this.told)
    const rendered = this.render(talk)
    if (!rendered) return
    const { id, channel, account, chat: to } = chat.row
    chat.sayings.push({
      origin: `c${id}`,
      turn: this.turn,
      seq: 0,
      to: { conversationId: id, channel, account, chat: to },
      class: 'order',
      rendered,
    })
  }

  private render(talk: Talk): Rendered | null {
    const { core, language } = this
    const frame = {
      language,
      room: core.roomOf(this.chat.row.channel),
      wordings: core.wordings,
      setting: { region: core.brand, now: this.now },
    }
    if (talk.page) {
      const lead = core.wordings.text(language, { key: 'chat-more-of' }, frame.setting)
      return pageOf(talk.page.offer, talk.page.from, lead, frame)
    }
    return talk.reply && render(talk.reply.say, talk.reply.before, talk.reply.asked, frame)
  }
}
