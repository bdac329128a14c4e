/** Reads an XML file of ours strictly: what is not closed, not escaped or unknown is an error. */

export type Element = {
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

const token = /<\?[^>]*\?>|<(\/?)([A-Z.a-z]+)((?:\s+[\w:]+="[^"<]*")*)\s*>|([^<]+)/gy
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function parseXml(source: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  token.lastIndex = 0
  for (let at = 0; at < source.length; at = token.lastIndex) {
    const found = token.exec(source)
    if (!found) throw new Error(`not XML at ${at}: ${source.slice(at, at + 60)}`)
    const [whole, close, name, attributes = '', text] = found
    const here = open.at(-1) as Element
    if (text !== undefined) here.text += plain(text)
    else if (close) {
      if (here.name !== name) throw new Error(`${whole} closes ${here.name}`)
      open.pop()
    } else if (name) {
      const child = { name, attributes: attributesOf(attributes), children: [], text: '' }
      here.children.push(child)
      open.push(child)
    }
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)?.name} is not closed`)
  return root.children[0] as Element
}

const attributesOf = (source: string) =>
  Object.fromEntries(
    [...source.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value = '']) => [name, plain(value)]),
  )

const plain = (text: string) =>
  text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const letter = entities[name]
    if (!letter) throw new Error(`${whole} is not escaped`)
    return letter
  })

/** Every element of that name below, in order. */
export const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])

/** The text of the first element of that name below. */
export const textOf = (element: Element, name: string): string => all(element, name)[0]?.text ?? ''
