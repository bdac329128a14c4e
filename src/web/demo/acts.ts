/** What the holder of a phone can do; each becomes one message. */
import { z } from 'zod'
import { isPhone, personOf } from '../../channels/simulator/address.ts'
import { fileKind, isShowable } from '../../channels/simulator/file-kind.ts'
import type { MediaFolder } from '../../channels/simulator/media-folder.ts'
import type { Heard } from '../../chat/message.ts'
import type { Queryable } from '../../db/statement.ts'
import type { SampleBills } from './samples.ts'
import { contactOf, placeOf } from './share.ts'

const Text = z.object({ text: z.string().trim().min(1).max(8_192) })
const Tap = z.object({ key: z.string().min(1).max(256) })
const Start = z.object({ payload: z.string().regex(/^[A-Za-z0-9_-]{0,64}$/) })
const Contact = z.object({ phone: z.string().max(20).optional() })
const Sample = z.object({ bill: z.string().max(20), shop: z.string().refine(isPhone) })
const FileForm = z.object({ file: z.instanceof(File) })

/** Made by the page for every act, so that the same act sent twice is one message. */
export const ActId = z.string().regex(/^[\w-]{8,64}$/)

/** The message of ours that an act answers, where it names one. */
export const Quoted = z
  .string()
  .regex(/^s\d{1,15}$/)
  .optional()

/** What was done, or the key of the sentence that says why it could not be. */
export type Act = { heard: Heard } | { refused: 'error-unclear' | 'error-number' | 'error-too-large' }
type Form = Record<string, unknown>
type Parts = { q: Queryable; media: MediaFolder; chat: string; samples?: SampleBills }

export const actKinds = ['text', 'tap', 'start', 'file', 'sample', 'location', 'contact'] as const
export type ActKind = (typeof actKinds)[number]

export async function readAct(kind: ActKind, form: Form, parts: Parts): Promise<Act> {
  switch (kind) {
    case 'text':
      return parsed(Text, form, ({ text }) => ({ kind, text }))
    case 'tap':
      return parsed(Tap, form, ({ key }) => ({ kind, key }))
    case 'start':
      return parsed(Start, form, ({ payload }) => ({ kind, payload }))
    case 'location':
      return { heard: { kind, ...(await placeOf(parts.q, parts.chat)) } }
    case 'contact':
      return contact(form, parts)
    case 'sample':
      return sample(form, parts)
    case 'file':
      return file(form, parts)
  }
}

function parsed<T>(schema: z.ZodType<T>, form: Form, heard: (value: T) => Heard): Act {
  const { success, data } = schema.safeParse(form)
  return success ? { heard: heard(data) } : { refused: 'error-unclear' }
}

async function contact(form: Form, { q, chat }: Parts): Promise<Act> {
  const typed = Contact.safeParse(form)
  const own = typed.success ? await contactOf(q, chat, typed.data.phone) : undefined
  return own ? { heard: { kind: 'contact', own: true, ...own } } : { refused: 'error-number' }
}

async function sample(form: Form, { media, samples }: Parts): Promise<Act> {
  const { success, data } = Sample.safeParse(form)
  const bytes = success ? await samples?.photo(personOf(data.shop), data.bill) : undefined
  const id = bytes && (await media.keep(bytes))
  if (!bytes || id === undefined) return { refused: 'error-unclear' }
  return { heard: { kind: 'photo', media: { id, mime: 'image/jpeg', bytes: bytes.length } } }
}

async function file(form: Form, { media }: Parts): Promise<Act> {
  const read = FileForm.safeParse(form)
  if (!read.success) return { refused: 'error-unclear' }
  const bytes = new Uint8Array(await read.data.file.arrayBuffer())
  const id = await media.keep(bytes)
  if (id === undefined) return { refused: 'error-too-large' }
  const mime = fileKind(bytes) ?? (read.data.file.type.slice(0, 100) || 'application/octet-stream')
  const name = read.data.file.name.slice(0, 200)
  const kept = { id, mime, bytes: bytes.length, name }
  return { heard: { kind: isShowable(mime) || mime === 'image/heic' ? 'photo' : 'document', media: kept } }
}
