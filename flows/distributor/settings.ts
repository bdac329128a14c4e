/** The owner sets how the day goes: cut-off, holidays, minimum, short lines, credit, messages, hours, beats and routes. */
import { z } from 'zod'
import { saysNo, saysYes } from '../../src/catalog/reply-words.ts'
import { type Ctx, defineFlow, go, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { tellOrder } from '../../src/chat/notices/orders.ts'
import { settingNotice } from '../../src/chat/notices/settings.ts'
import {
  changeSetting,
  type DeskSettings,
  deskSettings,
  type Setting,
} from '../../src/orders/desk-settings.ts'
import { moveOrders, promisedFor } from '../../src/orders/move-day.ts'
import { type TypedSetting, typedSetting } from '../../src/orders/settings-text.ts'
import { dayIn } from '../../src/orders/zone.ts'
import type { DistributorSeat } from '../../src/people/seats.ts'
import { seatsFor } from './dues-state.ts'
import { afterwards, askSay, changeWords, confirmSay, listSay, names } from './settings-says.ts'

const Data = z.object({
  distributor: z.number().default(0),
  name: z.enum(names).default('cut-off'),
  /** A setting as it was typed. */
  text: z.string().default(''),
  /** Of the beat it is about. */
  beat: z.string().default(''),
})
type Data = z.infer<typeof Data>
type At = Ctx<Data>
type Step = Promise<Next<Data>>
const { ask, act } = stepsOf<Data>()

const menu = go(words('chat-menu'), 'menu')

type Desk = { seat: DistributorSeat; settings: DeskSettings; today: string }

/** The desk the person may set; of several the one that was chosen, else the first. */
async function deskOf(ctx: At, action: 'set-terms' | 'see-dues'): Promise<Desk | undefined> {
  const seats = seatsFor(ctx, action)
  const seat = seats.find(({ id }) => id === ctx.data.distributor) ?? seats[0]
  if (!seat) return undefined
  const today = dayIn(ctx.now, seat.settings.timeZone)
  const settings = await deskSettings(ctx.tx.client, seat.id, today)
  return settings && { seat, settings, today }
}

const notYours: Next<Data> = { rest: { ...words('settings-not-yours'), choices: [menu] } }

async function list(ctx: At): Step {
  const own = await deskOf(ctx, 'set-terms')
  const desk = own ?? (await deskOf(ctx, 'see-dues'))
  if (!desk) return notYours
  const say = listSay(desk.settings, own !== undefined, desk.seat.id)
  const others = seatsFor(ctx, 'set-terms').filter(({ id }) => id !== desk.seat.id)
  const more = others.map(({ id, name }) => go(name, 'settings', 'list', { distributor: id }))
  return { rest: { ...say, choices: [...more, ...(say.choices ?? [])] } }
}

type Meant = { setting: Setting; beat: string }

/** What the text sets here; a beat is known by its name, or by the end of it. */
function meantBy(typed: TypedSetting, { settings }: Desk): Meant | undefined {
  if (!('beat' in typed)) return { setting: typed, beat: '' }
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()
  const asked = plain(typed.beat)
  const whole = settings.beats.filter(({ name }) => plain(name) === asked)
  const ends = settings.beats.filter(({ name }) => plain(name).endsWith(` ${asked}`))
  const [found, ...more] = whole.length > 0 ? whole : ends
  if (!found || more.length > 0) return undefined
  const { beat: _, ...rest } = typed
  return { setting: { ...rest, beatId: found.id } as Setting, beat: found.name }
}

async function typed(ctx: At): Step {
  const desk = await deskOf(ctx, 'set-terms')
  if (!desk) return { rest: { ...words('settings-owner'), choices: [menu] } }
  const read = typedSetting(ctx.data.text, desk.today)
  const meant = read && meantBy(read, desk)
  const set = { distributor: desk.seat.id, ...(read ? { name: read.set } : {}) }
  if (!meant) return { to: 'value', set, say: words(read ? 'settings-no-beat' : 'settings-unread') }
  if (meant.setting.set === 'holiday' && !meant.setting.open && meant.setting.day < desk.today)
    return { to: 'value', set, say: words('settings-past') }
  return { to: 'confirm', set: { ...set, beat: meant.beat } }
}

/** What was typed, read again where it is done: the desk may have changed. */
async function again(ctx: At): Promise<(Desk & Meant) | undefined> {
  const desk = await deskOf(ctx, 'set-terms')
  const read = desk && typedSetting(ctx.data.text, desk.today)
  const meant = desk && read && meantBy(read, desk)
  return desk && meant ? { ...desk, ...meant } : undefined
}

async function save(ctx: At): Step {
  const found = await again(ctx)
  if (!found) return notYours
  const { seat, setting, beat } = found
  const by = ctx.who.person?.id ?? null
  const outcome = await changeSetting(ctx.tx, { distributorId: seat.id, setting, by })
  if (!outcome.ok)
    return { to: 'value', say: words('settings-unknown-shops', { codes: outcome.unknown.join(', '), beat }) }
  const { listener, say } = settingNotice(seat.id, ctx.who.person?.name ?? '', changeWords(setting, beat))
  ctx.tell(listener, say)
  let moved = 0
  if (setting.set === 'holiday' && !setting.open) {
    const given = { distributorId: seat.id, day: setting.day, by, now: ctx.now }
    for (const change of await moveOrders(ctx.tx, given)) {
      await tellOrder(ctx, change)
      moved += 1
    }
  }
  return { end: { ...words('settings-saved', { moved }), choices: afterwards(seat.id) } }
}

async function promisedOn(ctx: At, { seat, setting }: Desk & Meant): Promise<number[]> {
  if (setting.set !== 'holiday' || setting.open) return []
  const orders = await promisedFor(ctx.tx.client, seat.id, setting.day)
  return orders.map(({ number }) => number)
}

const Value = z.union([z.object({ value: z.string() }), z.object({ leave: z.literal(true) })])

export const settings = defineFlow<Data>({
  id: 'settings',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'list',
  steps: {
    list: act(list),
    open: act(async (ctx): Step => ((await deskOf(ctx, 'set-terms')) ? { to: 'value' } : notYours)),
    /** "5 pm", or the whole of it: "cut-off 5 pm". */
    value: ask<z.infer<typeof Value> | { text: string }>({
      numbers: true,
      say: async (ctx) => {
        const desk = await deskOf(ctx, 'set-terms')
        return desk ? askSay(ctx.data.name, desk.settings) : { ...words('settings-owner'), choices: [menu] }
      },
      hear: {
        choice: Value,
        text: async (text, ctx) => {
          const today = (await deskOf(ctx, 'set-terms'))?.today ?? ''
          const whole = [text, `${lead(ctx.data.name)} ${text}`].find((each) => typedSetting(each, today))
          return whole === undefined ? undefined : { text: whole }
        },
      },
      then: async (said, ctx): Step => {
        if ('leave' in said)
          return { end: { ...words('settings-left'), choices: afterwards(ctx.data.distributor) } }
        const text = 'text' in said ? said.text : `${lead(ctx.data.name)} ${said.value}`
        return { to: 'typed', set: { text } }
      },
    }),
    typed: act(typed),
    confirm: ask<'yes' | 'no'>({
      say: async (ctx) => {
        const found = await again(ctx)
        if (!found) return { ...words('settings-owner'), choices: [menu] }
        return confirmSay(found.setting, found.beat, await promisedOn(ctx, found))
      },
      hear: {
        choice: z.enum(['yes', 'no']),
        text: (text) => (saysNo(text) ? 'no' : saysYes(text) ? 'yes' : undefined),
      },
      then: async (said, ctx): Step =>
        said === 'yes'
          ? save(ctx)
          : { end: { ...words('settings-left'), choices: afterwards(ctx.data.distributor) } },
    }),
  },
})

// A value typed for one setting is read as that setting typed whole; days of a beat and a route name it themselves.
const leads: Partial<Record<Data['name'], string>> = {
  ...{
    'short-lines': 'short',
    'work-days': 'work days',
    remind: 'remind',
    'beat-days': 'beat',
    route: 'route',
  },
}
const lead = (name: Data['name']): string => leads[name] ?? name
