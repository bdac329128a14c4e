/** A network as nodes that name each other's results, with the look-ups that rewriting needs. */
import { constant, floatsOf, type Node, type Tensor } from './onnx.ts'

export class Net {
  nodes: Node[]
  /** Codes of operations differ a little from one version of the format to the next. */
  readonly version: number
  private made = 0

  constructor(nodes: Node[], version: number) {
    this.nodes = nodes
    this.version = version
  }

  usersOf(name: string): Node[] {
    return this.nodes.filter(({ input }) => input?.includes(name))
  }

  /** The one node that uses a result; undefined where there are several or none. */
  onlyUser(name: string): Node | undefined {
    const users = this.usersOf(name)
    return users.length === 1 ? users[0] : undefined
  }

  /** The node that gives a result. */
  makerOf(name: string | undefined): Node | undefined {
    return this.nodes.find(({ output }) => output[0] === name)
  }

  constantAt(name: string | undefined): Tensor | undefined {
    const node = this.makerOf(name)
    return node?.opType === 'Constant' ? node.attribute?.find((each) => each.name === 'value')?.t : undefined
  }

  /** A constant that is a single number. */
  numberAt(name: string | undefined): number | undefined {
    const found = this.constantAt(name)
    if (!found) return undefined
    const values = floatsOf(found)
    return values.length === 1 ? values[0] : undefined
  }

  /** All nodes but constants that nobody uses any more. */
  used(): Node[] {
    const wanted = new Set(this.nodes.flatMap(({ input = [] }) => input))
    return this.nodes.filter(({ opType, output }) => opType !== 'Constant' || wanted.has(output[0] ?? ''))
  }

  /** A new constant; returns its name. It stands first, before whoever uses it. */
  add(values: Float32Array, dims: number[]): string {
    const name = this.nameFor('constant')
    this.nodes.unshift(constant(name, values, dims))
    return name
  }

  nameFor(what: string): string {
    this.made += 1
    return `rewritten.${what}.${this.made}`
  }

  /** Puts nodes where the last of others stood. */
  replace(gone: readonly Node[], by: readonly Node[]): void {
    const last = Math.max(...gone.map((node) => this.nodes.indexOf(node)))
    this.nodes.splice(last + 1, 0, ...by)
    this.nodes = this.nodes.filter((node) => !gone.includes(node))
  }
}
