/** The registry of approved messages, with the rules a definition must keep to be taken in. */
import { limits } from './limits.ts'
import { broken } from './refusal.ts'
import { type Fields, objectOf, textIn } from './shape.ts'

export type TemplateStatus = 'APPROVED' | 'PENDING' | 'REJECTED' | 'PAUSED' | 'DISABLED'

export type Template = {
  name: string
  language: string
  category: 'UTILITY' | 'MARKETING' | 'AUTHENTICATION'
  status: TemplateStatus
  body: string
  blanks: number
  header?: string
  headerBlanks: number
  footer?: string
  buttons: string[]
}

export function createTemplates() {
  const all = new Map<string, Template>()
  const key = (name: string, language: string) => `${language} ${name}`
  return {
    find: (name: string, language: string) => all.get(key(name, language)),
    /** Takes a definition as Meta's `message_templates` does; throws what it would refuse. */
    add(definition: unknown, status: TemplateStatus = 'APPROVED'): Template {
      const template = { ...templateOf(definition), status }
      all.set(key(template.name, template.language), template)
      return template
    },
    mark(name: string, language: string, status: TemplateStatus): void {
      const template = all.get(key(name, language))
      if (!template) throw new Error(`no template ${name} in ${language}`)
      template.status = status
    },
    all: () => [...all.values()],
  }
}
export type Templates = ReturnType<typeof createTemplates>

const categories = ['UTILITY', 'MARKETING', 'AUTHENTICATION'] as const

function templateOf(value: unknown): Omit<Template, 'status'> {
  const keys = ['name', 'language', 'category', 'components', 'parameter_format', 'allow_category_change']
  const given = objectOf(value, 'template', keys)
  const name = textIn(given, 'name', 'template', { max: limits.template.name })
  if (!/^[a-z0-9_]+$/.test(name)) throw broken(100, `name ${name}: only a-z, 0-9 and _ are allowed`)
  const category = categories.find((known) => known === given.category)
  if (!category) throw broken(100, `category must be one of ${categories.join(', ')}`)
  const parts = (Array.isArray(given.components) ? given.components : []) as Fields[]
  const part = (type: string) => parts.find((each) => each.type === type)
  for (const { type } of parts)
    if (!['HEADER', 'BODY', 'FOOTER', 'BUTTONS'].includes(String(type)))
      throw broken(100, `component ${String(type)} is not known`)
  const body = bodyOf(part('BODY'))
  const header = part('HEADER')
  const footer = part('FOOTER')
  return {
    name,
    language: textIn(given, 'language', 'template', { max: 10 }),
    category,
    body,
    blanks: blanksIn(body),
    ...headerIn(header),
    ...(footer ? { footer: textIn(footer, 'text', 'footer', { max: limits.template.footer }) } : {}),
    buttons: buttonsIn(part('BUTTONS')),
  }
}

function bodyOf(part: Fields | undefined): string {
  const given = objectOf(part, 'BODY', ['type', 'text', 'example'])
  const body = textIn(given, 'text', 'BODY', { max: limits.template.body })
  if (/^\s*\{\{|\}\}\s*$/.test(body))
    throw broken(100, 'variables cannot stand at the start or end (2388299)')
  const blanks = blanksIn(body)
  const words = body
    .replace(/\{\{\d+\}\}/g, ' ')
    .trim()
    .split(/\s+/).length
  if (words < blanks * 2 + 1) throw broken(100, 'too many variables for the length of the text (2388293)')
  if (/\}\}\s*\{\{/.test(body)) throw broken(100, 'variables cannot stand next to each other')
  const example = (given.example as { body_text?: unknown[][] } | undefined)?.body_text?.[0]
  if (blanks > 0 && example?.length !== blanks) throw broken(100, 'an example for each variable is required')
  return body
}

/** Blanks are numbered from 1 without a gap. */
function blanksIn(text: string): number {
  const numbers = new Set([...text.matchAll(/\{\{([^}]*)\}\}/g)].map(([, n]) => Number(n)))
  for (let n = 1; n <= numbers.size; n++)
    if (!numbers.has(n)) throw broken(100, 'variables must be numbered {{1}}, {{2}} … without a gap')
  return numbers.size
}

function headerIn(part: Fields | undefined): { header?: string; headerBlanks: number } {
  if (!part) return { headerBlanks: 0 }
  if (part.format !== 'TEXT') throw broken(100, `header format ${String(part.format)} is not supported here`)
  const header = textIn(part, 'text', 'HEADER', { max: limits.template.header })
  const headerBlanks = blanksIn(header)
  if (headerBlanks > 1) throw broken(100, 'a header has one variable at most')
  return { header, headerBlanks }
}

function buttonsIn(part: Fields | undefined): string[] {
  if (!part) return []
  const buttons = Array.isArray(part.buttons) ? (part.buttons as Fields[]) : []
  if (buttons.length < 1 || buttons.length > limits.template.buttons)
    throw broken(100, `a template has 1 to ${limits.template.buttons} buttons`)
  return buttons.map((button) => {
    if (button.type !== 'QUICK_REPLY')
      throw broken(100, `button ${String(button.type)} is not supported here`)
    return textIn(button, 'text', 'button', { max: limits.template.buttonText })
  })
}

export function filled(text: string, values: string[]): string {
  return text.replace(/\{\{(\d+)\}\}/g, (whole, n) => values[Number(n) - 1] ?? whole)
}
