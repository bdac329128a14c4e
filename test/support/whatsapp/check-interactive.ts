/** Interactive messages: reply buttons, lists, and the messenger's own buttons for a place or a number. */
import { fileIn } from './check-file.ts'
import { limits } from './limits.ts'
import { broken, GraphError } from './refusal.ts'
import type { Button, Content } from './seen.ts'
import { type Fields, listIn, objectOf, optionalText, textIn, unique } from './shape.ts'
import type { World } from './world.ts'

const kinds: Record<string, (action: unknown) => Partial<Content>> = {
  button: replyButtons,
  list: listOf,
  location_request_message: (action) => named(action, 'send_location', 'location'),
  request_contact_info: (action) => named(action, 'request_contact_info', 'contact'),
}

export function checkInteractive(world: World, value: unknown): Content {
  const given = objectOf(value, 'interactive', ['type', 'header', 'body', 'footer', 'action'])
  const type = textIn(given, 'type', 'interactive', { max: 64 })
  const read = kinds[type]
  if (!read) throw broken(100, `Param interactive['type'] must be one of {${Object.keys(kinds).join(', ')}}.`)
  const path = "interactive['body']"
  const raw = textIn(objectOf(given.body, path, ['text']), 'text', path, { max: limits.body })
  const plain = type === 'button' || type === 'list'
  if (!plain && (given.header !== undefined || given.footer !== undefined))
    throw broken(100, `Unexpected header or footer on interactive of type ${type}.`)
  return {
    type: 'interactive',
    raw,
    buttons: [],
    ...read(given.action),
    ...headerOf(world, given.header, type),
    ...footerOf(given.footer),
  }
}

/** Words, or for buttons a file. */
function headerOf({ media }: World, value: unknown, kind: string): Pick<Content, 'header' | 'file'> {
  if (value === undefined) return {}
  const path = "interactive['header']"
  const type = String((value as Fields).type)
  const isFile = kind === 'button' && ['image', 'document', 'video'].includes(type)
  const header = objectOf(value, path, ['type', isFile ? type : 'text'])
  if (isFile) return { file: fileIn(media, type, objectOf(header[type], path, ['id', 'link', 'filename'])) }
  if (type !== 'text') throw broken(131009, `${path} type ${type} is not supported for ${kind}`)
  return { header: textIn(header, 'text', path, { max: limits.header }) }
}

function footerOf(value: unknown): { footer?: string } {
  if (value === undefined) return {}
  const path = "interactive['footer']"
  return { footer: textIn(objectOf(value, path, ['text']), 'text', path, { max: limits.footer }) }
}

function replyButtons(value: unknown): Partial<Content> {
  const path = "interactive['action']"
  const action = objectOf(value, path, ['buttons'])
  const buttons = listIn(action, 'buttons', path, limits.buttons).map((each): Button => {
    const button = objectOf(each, 'button', ['type', 'reply'])
    if (button.type !== 'reply') throw broken(131009, 'Button type must be reply')
    const reply = objectOf(button.reply, "button['reply']", ['id', 'title'])
    return {
      id: textIn(reply, 'id', 'reply', { max: limits.buttonId }),
      title: textIn(reply, 'title', 'reply', { max: limits.buttonTitle }),
    }
  })
  unique(
    buttons.map(({ id }) => id),
    'reply id',
  )
  unique(
    buttons.map(({ title }) => title),
    'reply title',
  )
  for (const { id } of buttons)
    if (id !== id.trim()) throw broken(131009, 'Button id must not have leading or trailing spaces')
  return { buttons }
}

function listOf(value: unknown): Partial<Content> {
  const path = "interactive['action']"
  const action = objectOf(value, path, ['button', 'sections'])
  const opens = textIn(action, 'button', path, { max: limits.listLabel })
  const sections = listIn(action, 'sections', path, limits.sections).map((each) =>
    objectOf(each, 'section', ['title', 'rows']),
  )
  const buttons = sections.flatMap((section) => {
    if (sections.length > 1 && section.title === undefined)
      throw broken(131009, 'A section title is required when there is more than one section')
    optionalText(section, 'title', 'section', { max: limits.sectionTitle })
    return listIn(section, 'rows', 'section', limits.rows).map(rowOf)
  })
  if (buttons.length > limits.rows)
    throw broken(131009, `Total row count exceed max allowed count: ${limits.rows}`)
  unique(
    buttons.map(({ id }) => id),
    'row id',
  )
  return { buttons, opens }
}

function rowOf(value: unknown): Button {
  const row: Fields = objectOf(value, 'row', ['id', 'title', 'description'])
  const description = optionalText(row, 'description', 'row', { max: limits.rowDescription })
  return {
    id: textIn(row, 'id', 'row', { max: limits.rowId }),
    title: textIn(row, 'title', 'row', { max: limits.rowTitle }),
    ...(description === undefined ? {} : { description }),
  }
}

function named(value: unknown, name: string, asks: 'location' | 'contact'): Partial<Content> {
  const action = objectOf(value, "interactive['action']", ['name'])
  if (action.name !== name) throw new GraphError(131009, `Action name must be ${name}`, { violation: true })
  return { asks }
}
