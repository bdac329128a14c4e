/** Files of a message: by the id of an upload, or by a link that Meta fetches. */
import { limits } from './limits.ts'
import type { Media } from './media.ts'
import { broken } from './refusal.ts'
import type { Content } from './seen.ts'
import { type Fields, objectOf, optionalText, textIn } from './shape.ts'
import type { World } from './world.ts'

export function checkFile({ media }: World, kind: string, value: unknown): Content {
  const keys = ['id', 'link', ...(kind === 'audio' ? ['voice'] : ['caption'])]
  const given = objectOf(value, kind, kind === 'document' ? [...keys, 'filename'] : keys)
  const raw = optionalText(given, 'caption', kind, { max: limits.caption, code: 100 }) ?? ''
  return { type: kind, raw, buttons: [], file: fileIn(media, kind, given) }
}

export function fileIn(media: Media, kind: string, given: Fields): NonNullable<Content['file']> {
  if ((given.id === undefined) === (given.link === undefined))
    throw broken(131008, `Exactly one of ${kind}['id'] and ${kind}['link'] is required.`)
  if (kind !== 'document' && given.filename !== undefined)
    throw broken(100, `Unexpected key "filename" on param "${kind}".`)
  const name = optionalText(given, 'filename', kind, { max: limits.filename, code: 100 })
  if (given.link === undefined) {
    const stored = media.named(textIn(given, 'id', kind, { max: 128 }), kind)
    return { kind, name: name ?? stored.name, mime: stored.mime, bytes: stored.bytes }
  }
  const link = String(given.link)
  if (!URL.canParse(link) || !/^https?:/.test(link))
    throw broken(131009, `Param ${kind}['link'] is not a valid URL.`)
  return { kind, name: name ?? link, mime: '', bytes: Buffer.alloc(0) }
}
