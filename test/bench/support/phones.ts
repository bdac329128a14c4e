/**
 * The phones of all shops and the messenger they hang on, in a process of their own. The bench asks over IPC for a game:
 * so many chats at once, each ten messages, then the next shop; either as fast as the answers come or at a given rate.
 */
import { startBotApi } from './bot-api.ts'
import { type Chat, mistakeIn } from './chat.ts'
import { startGraphApi } from './graph-api.ts'
import type { Messenger, Shown } from './messenger.ts'
import { reorder } from './script.ts'

export type Game = {
  firstChat: number
  chats: number
  atOnce: number
  seconds: number
  /** Messages a second; without it each chat goes on as soon as it is answered. */
  rate?: number
  /** Ends after so many answers instead. */
  answers?: number
}

export type Played = {
  answered: number
  seconds: number
  notices: number
  reply: { p50: number; p99: number }
  webhook: { p50: number; p99: number }
  /** Messages that could not go out in time because every chat was waiting. */
  late: number
  mistakes: string[]
}

class Play {
  private readonly game: Game
  private readonly api: Messenger
  private readonly active = new Map<string, Chat>()
  private readonly idle: Chat[] = []
  private readonly replies: number[] = []
  private readonly webhooks: number[] = []
  private readonly mistakes: string[] = []
  private readonly done = Promise.withResolvers<void>()
  private next: number
  private notices = 0
  private late = 0
  private ending = false
  private sent = 0

  constructor(api: Messenger, game: Game, from: number) {
    this.api = api
    this.game = game
    this.next = from
  }

  async run(): Promise<Played> {
    const { game } = this
    const began = performance.now()
    const end = setTimeout(() => this.end(), game.seconds * 1_000)
    for (let n = 0; n < game.atOnce; n++) this.enter()
    const ticking = game.rate ? setInterval(() => this.tick(began), 2) : undefined
    await this.done.promise
    clearInterval(ticking)
    clearTimeout(end)
    const seconds = (performance.now() - began) / 1_000
    return {
      answered: this.replies.length,
      seconds,
      notices: this.notices,
      late: this.late,
      reply: spread(this.replies),
      webhook: spread(this.webhooks),
      mistakes: this.mistakes.slice(0, 5),
    }
  }

  get nextChat(): number {
    return this.next
  }

  heard(shown: Shown): void {
    const chat = this.active.get(shown.chat)
    if (!chat) {
      this.notices++
      return
    }
    this.replies.push(performance.now() - chat.askedAt)
    chat.last = shown
    const step = reorder[chat.step]
    const mistake = step && mistakeIn(shown, step)
    if (mistake) this.mistakes.push(mistake)
    if (mistake || (this.game.answers && this.replies.length >= this.game.answers)) this.end()
    this.settle(chat)
  }

  /** Telegram sends the next message of a chat when the webhook has taken the last one; the shop, when it was answered. */
  private settle(chat: Chat): void {
    if (--chat.awaits > 0) return
    chat.step++
    if (chat.step < reorder.length) this.ready(chat)
    else {
      this.active.delete(chat.id)
      this.enter()
    }
  }

  private end(): void {
    this.ending = true
    this.done.resolve()
  }

  /** The next shop begins. */
  private enter(): void {
    const next = () => String(this.game.firstChat + (this.next++ % this.game.chats))
    let id = next()
    while (this.active.has(id)) id = next()
    const chat: Chat = { id, step: 0, awaits: 0, askedAt: 0, last: undefined }
    this.active.set(id, chat)
    this.ready(chat)
  }

  private ready(chat: Chat): void {
    if (this.ending) return
    if (this.game.rate) this.idle.push(chat)
    else void this.ask(chat)
  }

  private tick(began: number): void {
    const due = Math.floor(((performance.now() - began) / 1_000) * (this.game.rate ?? 0))
    while (this.sent < due) {
      this.sent++
      const chat = this.idle.shift()
      if (chat) void this.ask(chat)
      else this.late++
    }
  }

  private async ask(chat: Chat): Promise<void> {
    const step = reorder[chat.step]
    if (!step || this.ending) return
    try {
      chat.awaits = 2
      chat.askedAt = performance.now()
      this.webhooks.push(await this.api.ask(chat, step))
      this.settle(chat)
    } catch (error) {
      if (this.ending) return
      this.mistakes.push(String(error))
      this.end()
    }
  }
}

function spread(values: number[]): { p50: number; p99: number } {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

/** What a bench asks of the phones, over IPC. */
export type Request = { game: Game } | { listen: string } | { together: string[]; text: string }

let play: Play | undefined
let nextChat = 0
const start = process.argv[2] === 'whatsapp' ? startGraphApi : startBotApi
const api = await start((shown) => play?.heard(shown))

async function answer(request: Request): Promise<object> {
  if ('listen' in request) api.listen(request.listen)
  if ('together' in request) return { ms: await api.askTogether?.(request.together, request.text) }
  if (!('game' in request)) return {}
  play = new Play(api, request.game, nextChat)
  const played = await play.run()
  nextChat = play.nextChat
  return { played, delivered: api.delivered() }
}

process.on('message', async (request: Request) => void process.send?.(await answer(request)))
process.on('disconnect', () => process.exit(0))
process.send?.({ root: api.root })
