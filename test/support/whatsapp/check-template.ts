/** A template as it is sent: known, in use, its blanks all filled. */
import { limits } from './limits.ts'
import { broken, GraphError } from './refusal.ts'
import type { Button, Content } from './seen.ts'
import { type Fields, objectOf, textIn } from './shape.ts'
import { filled, type Template } from './templates.ts'
import type { World } from './world.ts'

export function checkTemplate({ templates }: World, value: unknown): Content {
  const given = objectOf(value, 'template', ['name', 'language', 'components'])
  const name = textIn(given, 'name', 'template', { max: limits.template.name })
  const language = objectOf(given.language, "template['language']", ['code', 'policy'])
  const code = textIn(language, 'code', "template['language']", { max: 10 })
  const template = templates.find(name, code)
  if (!template) throw broken(132001, `template name (${name}) does not exist in ${code}`)
  if (template.status === 'PAUSED') throw new GraphError(132015, `template (${name}) is paused`)
  if (template.status === 'DISABLED') throw new GraphError(132016, `template (${name}) is disabled`)
  if (template.status !== 'APPROVED') throw broken(132001, `template (${name}) is not approved`)
  const components = given.components === undefined ? [] : given.components
  if (!Array.isArray(components)) throw broken(100, "Param template['components'] must be an array.")
  return contentOf(template, components.map(componentOf))
}

type Component = { type: string; index: number | undefined; parameters: Fields[] }

function componentOf(value: unknown): Component {
  const given = objectOf(value, 'component', ['type', 'sub_type', 'index', 'parameters'])
  const type = textIn(given, 'type', 'component', { max: 20 }).toLowerCase()
  if (!['header', 'body', 'button'].includes(type)) throw broken(100, `Component type ${type} is not known.`)
  if (!Array.isArray(given.parameters ?? [])) throw broken(100, 'Component parameters must be an array.')
  if (type === 'button' && String(given.sub_type).toLowerCase() !== 'quick_reply')
    throw broken(132012, `button: sub_type ${String(given.sub_type)} does not fit the template`)
  const index = given.index === undefined ? undefined : Number(given.index)
  return { type, index, parameters: (given.parameters ?? []) as Fields[] }
}

function contentOf(template: Template, components: Component[]): Content {
  const values = valuesOf(components, 'body')
  const wanted = template.blanks
  if (values.length !== wanted)
    throw broken(
      132000,
      `body: number of localizable_params (${values.length}) does not match the expected ${wanted}`,
    )
  const header = valuesOf(components, 'header')
  if (header.length !== template.headerBlanks)
    throw broken(
      132000,
      `header: number of params (${header.length}) does not match ${template.headerBlanks}`,
    )
  const raw = filled(template.body, values)
  if (raw.length > limits.template.body) throw broken(132005, `translated text too long: ${raw.length}`)
  return {
    type: 'template',
    raw,
    buttons: buttonsOf(template, components),
    template: template.name,
    category: template.category.toLowerCase(),
    ...(template.header === undefined ? {} : { header: filled(template.header, header) }),
    ...(template.footer === undefined ? {} : { footer: template.footer }),
  }
}

function valuesOf(components: Component[], type: 'header' | 'body'): string[] {
  const [component, second] = components.filter((each) => each.type === type)
  if (second) throw broken(132012, `more than one ${type}`)
  return (component?.parameters ?? []).map((value) => {
    const parameter = objectOf(value, 'parameter', ['type', 'text'])
    if (parameter.type !== 'text') throw broken(132012, `${type}: parameter is not text`)
    const text = parameter.text
    if (typeof text !== 'string' || text === '') throw broken(131008, `${type}: parameter text is missing`)
    // A blank is one line of running text.
    if (/[\n\t]| {5}/.test(text))
      throw broken(132018, 'Param text cannot have new-line/tab characters or more than 4 consecutive spaces')
    return text
  })
}

/** Without a payload a button answers with its own text. */
function buttonsOf(template: Template, components: Component[]): Button[] {
  const given = components.filter(({ type }) => type === 'button')
  for (const { index } of given)
    if (index === undefined || !template.buttons[index])
      throw broken(132012, `buttons: there is no button ${index} in ${template.name}`)
  return template.buttons.map((title, n) => {
    const payload = given.find(({ index }) => index === n)?.parameters[0]
    if (!payload) return { id: title, title }
    const parameter = objectOf(payload, 'parameter', ['type', 'payload'])
    if (parameter.type !== 'payload') throw broken(132012, 'button: parameter is not a payload')
    return { id: textIn(parameter, 'payload', 'parameter', { max: limits.buttonId }), title }
  })
}
