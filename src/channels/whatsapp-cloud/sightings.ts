/** Which of many sightings are of one person: whoever shares a name of those that tell who somebody is. */
import type { Names, Sighting } from './names.ts'
import { e164 } from './phone.ts'

export type Group = {
  /** Of the names that tell who somebody is: `kind|value`. */
  keys: Set<string>
  usernames: Set<string>
  /** Places in the list of sightings. */
  members: number[]
  at: Date
}

export type Item = { kind: string; value: string }

/** The keys of the names that tell who somebody is. */
export function keysOf({ waId, userId }: Names): string[] {
  return [...(waId ? [`wa_id|${waId}`] : []), ...(userId ? [`user_id|${userId}`] : [])]
}

export function groupsOf(sightings: Sighting[]): Group[] {
  const byKey = new Map<string, Group>()
  for (const [index, sighting] of sightings.entries()) {
    const keys = keysOf(sighting)
    const met = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))]
    const group = met.reduce(merged, { keys: new Set(), usernames: new Set(), members: [], at: sighting.at })
    group.members.push(index)
    if (sighting.username) group.usernames.add(sighting.username)
    if (sighting.at > group.at) group.at = sighting.at
    for (const key of keys) group.keys.add(key)
    for (const key of group.keys) byKey.set(key, group)
  }
  return [...new Set(byKey.values())]
}

function merged(into: Group, from: Group): Group {
  return {
    keys: new Set([...into.keys, ...from.keys]),
    usernames: new Set([...into.usernames, ...from.usernames]),
    members: [...from.members, ...into.members],
    at: new Date(Math.max(into.at.getTime(), from.at.getTime())),
  }
}

/** What is stored of a group: its names, and the number behind each wa_id to be shown. */
export function itemsOf(group: Group): Item[] {
  const told = [...group.keys].map(itemOf)
  const phones = told.flatMap(({ kind, value }) => (kind === 'wa_id' ? (e164(value) ?? []) : []))
  return [
    ...told,
    ...[...new Set(phones)].map((value) => ({ kind: 'phone', value })),
    ...[...group.usernames].map((value) => ({ kind: 'username', value })),
  ]
}

export function itemOf(key: string): Item {
  const at = key.indexOf('|')
  return { kind: key.slice(0, at), value: key.slice(at + 1) }
}

/** What a new chat of theirs is called: the first name it was heard under. No two groups propose the same. */
export function proposalOf({ keys }: Group): string {
  const names = [...keys].map(itemOf)
  const waId = names.find(({ kind }) => kind === 'wa_id')?.value
  if (waId !== undefined) return /^\d+$/.test(waId) ? waId : `wa:${waId}`
  const userId = names[0]?.value ?? ''
  return /^[A-Z]{2}\./.test(userId) ? userId : `id:${userId}`
}
