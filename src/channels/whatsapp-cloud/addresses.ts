/** What chat a person's names stand for, over all nodes and through changes of their names. */
import type { Db } from '../../db/client.ts'
import { rows } from '../../db/statement.ts'
import { retryTransient } from '../../db/tx.ts'
import { askTogether } from '../ask-together.ts'
import { BoundedMap } from '../bounded-map.ts'
import type { Log } from '../log.ts'
import * as sql from './address-sql.ts'
import { joinChats } from './join-chats.ts'
import type { Addresses, Deliverable, Sighting } from './names.ts'
import { renumberChat } from './renumber.ts'
import { type Group, groupsOf, type Item, itemsOf, keysOf, proposalOf } from './sightings.ts'

export type AddressOptions = { db: Db; account: string; log: Log; now?: () => Date }

/** Chats whose names are remembered: about 40 MB. */
const remembered = 100_000
/** Another node may have joined or renumbered a chat: hearing finds its way still, sending has to follow soon. */
const heardForMs = 10 * 60_000
const sentForMs = 60_000
const attempts = 5
const key = (of: Item) => `${of.kind}|${of.value}`

/** The names of the chats of one WhatsApp number. */
export function createAddresses({ db, account, log, now = () => new Date() }: AddressOptions): Addresses {
  const place = { db, channel: 'whatsapp-cloud', account, log, now }
  const chats = new BoundedMap<string, { chat: string; until: number }>(remembered)
  const targets = new BoundedMap<string, { target: Deliverable | undefined; until: number }>(remembered)

  const cached = ({ keys, usernames }: Group) => [
    ...keys,
    ...[...usernames].map((value) => key({ kind: 'username', value })),
  ]
  const knownChat = (group: Group): string | undefined => {
    const held = cached(group).map((each) => chats.get(each))
    const [first] = held
    const isSure = first && held.every((each) => each?.chat === first.chat && each.until > now().getTime())
    return isSure ? first.chat : undefined
  }
  const remember = (group: Group, chat: string) => {
    const until = now().getTime() + heardForMs
    for (const each of cached(group)) chats.set(each, { chat, until })
    targets.delete(chat)
  }

  const namesOf = askTogether(async (asked: string[]) =>
    Map.groupBy(await rows(db.pool, sql.deliverable, [place.channel, account, asked]), (row) => row.asked),
  )

  const resolveGroups = async (groups: Group[]): Promise<Map<Group, string>> => {
    const found = await retryTransient(() => look(place, groups), { attempts })
    const homes = new Map<Group, string>()
    for (const group of groups) {
      const mine = found.get(group) ?? []
      const former = mine.find((row) => row.former)
      const several = [...new Set(mine.map((row) => row.chat))]
      const chat = former?.chat ?? (several.length > 1 ? await joinChats(place, several) : several[0])
      if (chat === undefined) throw new Error('a sender without a chat')
      // What an old name meant before it changed hands is no knowledge about who has it now.
      if (!former) remember(group, chat)
      homes.set(group, chat)
    }
    return homes
  }

  return {
    async resolveChats(sightings) {
      const groups = groupsOf(sightings)
      const homes = new Map<Group, string>()
      const unknown: Group[] = []
      for (const group of groups) {
        const chat = knownChat(group)
        if (chat === undefined) unknown.push(group)
        else homes.set(group, chat)
      }
      if (unknown.length > 0) for (const [group, chat] of await resolveGroups(unknown)) homes.set(group, chat)
      return inOrder(sightings, homes)
    },
    async deliverable(chat) {
      const held = targets.get(chat)
      if (held && held.until > now().getTime()) return held.target
      const target = targetOf(chat, (await namesOf(chat)) ?? [])
      targets.set(chat, { target, until: now().getTime() + sentForMs })
      return target
    },
    async renumber(change) {
      const moved = await renumberChat(place, change)
      for (const each of [...keysOf(change.from), ...keysOf(change.to)]) chats.delete(each)
      for (const each of moved?.chats ?? []) targets.delete(each)
      return moved && { chat: moved.chat, ...(moved.phone ? { phone: moved.phone } : {}) }
    },
  }
}

type Place = { db: Db; channel: string; account: string }

async function look({ db, channel, account }: Place, groups: Group[]): Promise<Map<Group, sql.Found[]>> {
  const items = groups.flatMap((group) => {
    const proposed = proposalOf(group)
    return itemsOf(group).map((item) => ({ ...item, proposed, at: group.at }))
  })
  // Two people cannot have one username; where two are said to, the statement must not meet it twice.
  const once = [...new Map(items.map((item) => [key(item), item])).values()]
  const found = await rows(db.pool, sql.resolve, [
    channel,
    account,
    once.map(({ kind }) => kind),
    once.map(({ value }) => value),
    once.map(({ proposed }) => proposed),
    once.map(({ at }) => at),
  ])
  const owners = new Map(groups.flatMap((group) => [...group.keys].map((each) => [each, group] as const)))
  return Map.groupBy(found, (row) => owners.get(key(row)) as Group)
}

function inOrder(sightings: Sighting[], homes: Map<Group, string>): string[] {
  const chats = new Array<string>(sightings.length)
  for (const [group, chat] of homes) for (const index of group.members) chats[index] = chat
  return chats
}

/** A chat nobody was heard in yet is called by the number it is for. */
function targetOf(chat: string, names: { kind: string; value: string }[]): Deliverable | undefined {
  const by = (kind: string) => names.find((each) => each.kind === kind)?.value
  const [to, recipient] = [by('wa_id') ?? by('phone')?.slice(1), by('user_id')]
  if (to) return { to }
  if (recipient) return { recipient }
  if (names.length > 0) return undefined
  if (/^\d{7,15}$/.test(chat)) return { to: chat }
  return /^[A-Z]{2}\.[\w.]+$/.test(chat) ? { recipient: chat } : undefined
}
