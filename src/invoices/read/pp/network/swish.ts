/**
 * The hard swish, x · min(max(x + 3, 0), 6) / 6, with the scale and shift after it: x · clip(x / 6 + 1/2), where the clip is
 * the end of a convolution one by one, which the library runs without putting the numbers of its result into another order.
 */
import { channelsOf, linearAfter } from './linear.ts'
import type { Net } from './net.ts'
import { type Attribute, floatAttribute, intAttribute, intsAttribute, type Node } from './onnx.ts'

type Swish = { nodes: Node[]; output: string }

function swishAfter(net: Net, name: string): Swish | undefined {
  const users = net.usersOf(name)
  const plus = users.find(({ opType }) => opType === 'Add')
  const times = users.find(({ opType }) => opType === 'Mul')
  if (!plus || !times || users.length !== 2 || otherNumber(net, plus, name) !== 3) return undefined
  const clip = net.onlyUser(plus.output[0] ?? '')
  const over = net.onlyUser(times.output[0] ?? '')
  if (clip?.opType !== 'Clip' || over?.opType !== 'Div' || !isUpToSix(net, clip)) return undefined
  if (!times.input?.includes(clip.output[0] ?? '') || net.numberAt(over.input?.[1]) !== 6) return undefined
  return { nodes: [plus, clip, times, over], output: over.output[0] ?? '' }
}

const otherNumber = (net: Net, { input }: Node, name: string) =>
  net.numberAt(input?.find((each) => each !== name))

/** From 0 to 6; what is not written of a number is 0. */
function isUpToSix(net: Net, { input = [], attribute = [] }: Node): boolean {
  const bound = (name: string, at: number) =>
    input[at] ? net.numberAt(input[at]) : (attribute.find((each) => each.name === name)?.f ?? 0)
  return bound('min', 1) === 0 && bound('max', 2) === 6
}

/** Rewrites the hard swish after a convolution. */
export function simplifySwish(net: Net, conv: Node): void {
  const [name] = conv.output
  const channels = channelsOf(net, conv)
  const swish = name === undefined ? undefined : swishAfter(net, name)
  if (name === undefined || !channels || !swish) return
  const after = linearAfter(net, swish.output, channels)
  const [scale = 1] = after.scale
  if (after.scale.some((each) => each !== scale)) return
  const isShifted = after.shift.some((each) => each !== 0)
  const gate = net.nameFor('gate')
  const clipped = net.nameFor('clipped')
  const gated = isShifted ? net.nameFor('gated') : after.output
  const ones = new Float32Array(channels).fill(1)
  net.replace(
    [...swish.nodes, ...after.nodes],
    [
      channelwise(net, name, gate, { scale: ones.map(() => scale / 6), shift: ones.map(() => scale / 2) }),
      clipNode(net, gate, clipped, scale),
      { opType: 'Mul', input: [name, clipped], output: [gated] },
      ...(isShifted ? [channelwise(net, gated, after.output, { scale: ones, shift: after.shift })] : []),
    ],
  )
}

type Numbers = { scale: Float32Array; shift: Float32Array }

/** A convolution of each channel by itself with one number. */
function channelwise(net: Net, input: string, output: string, { scale, shift }: Numbers): Node {
  const weights = net.add(scale, [scale.length, 1, 1, 1])
  const bias = net.add(shift, [shift.length])
  const attribute: Attribute[] = [intAttribute('group', scale.length), intsAttribute('kernel_shape', [1, 1])]
  return { opType: 'Conv', input: [input, weights, bias], output: [output], attribute }
}

/** The version of the format since which bounds are results like others. */
const boundsAreInputs = 11

function clipNode(net: Net, input: string, output: string, bound: number): Node {
  const [min, max] = [Math.min(0, bound), Math.max(0, bound)]
  if (net.version >= boundsAreInputs) {
    const bounds = [min, max].map((each) => net.add(Float32Array.of(each), []))
    return { opType: 'Clip', input: [input, ...bounds], output: [output] }
  }
  const attribute = [floatAttribute('min', min), floatAttribute('max', max)]
  return { opType: 'Clip', input: [input], output: [output], attribute }
}
