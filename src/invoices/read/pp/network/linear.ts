/** Steps after a convolution that multiply or add what is the same all over a channel: they can be part of it. */
import type { Net } from './net.ts'
import { floatsOf, type Node } from './onnx.ts'

/** Of each channel the number it is multiplied with, and the one that is then added. */
export type Linear = { scale: Float32Array; shift: Float32Array; nodes: Node[]; output: string }

/** All such steps that follow on a result, as one. */
export function linearAfter(net: Net, name: string, channels: number): Linear {
  const found: Linear = {
    scale: new Float32Array(channels).fill(1),
    shift: new Float32Array(channels),
    nodes: [],
    output: name,
  }
  for (let next = stepAfter(net, name, channels); next; next = stepAfter(net, found.output, channels)) {
    const { scale, shift, node } = next
    found.scale = found.scale.map((each, c) => each * (scale[c] ?? 1))
    found.shift = found.shift.map((each, c) => each * (scale[c] ?? 1) + (shift[c] ?? 0))
    found.nodes.push(node)
    found.output = node.output[0] ?? ''
  }
  return found
}

type Step = { scale: Float32Array; shift: Float32Array; node: Node }

function stepAfter(net: Net, name: string, channels: number): Step | undefined {
  const node = net.onlyUser(name)
  if (node?.opType === 'BatchNormalization') return normalisation(net, node)
  if (node?.opType !== 'Mul' && node?.opType !== 'Add') return undefined
  const values = perChannel(
    net,
    node.input?.find((each) => each !== name),
    channels,
  )
  if (!values) return undefined
  return node.opType === 'Mul'
    ? { scale: values, shift: new Float32Array(channels), node }
    : { scale: new Float32Array(channels).fill(1), shift: values, node }
}

/** A constant that is one number, or one of each channel (rows and columns come after the channels). */
function perChannel(net: Net, name: string | undefined, channels: number): Float32Array | undefined {
  const found = net.constantAt(name)
  if (!found) return undefined
  const values = floatsOf(found)
  if (values.length === 1) return new Float32Array(channels).fill(values[0] ?? 0)
  const [images, depth, ...rest] = found.dims ?? []
  const isOfChannels = images === 1 && depth === channels && rest.length === 2
  return isOfChannels && values.length === channels ? values : undefined
}

function normalisation(net: Net, node: Node): Step | undefined {
  const [, scaleAt, shiftAt, meanAt, varianceAt] = node.input ?? []
  const [gain, offset, mean, variance] = [scaleAt, shiftAt, meanAt, varianceAt].map((at) => {
    const found = net.constantAt(at)
    return found && floatsOf(found)
  })
  if (!gain || !offset || !mean || !variance) return undefined
  const epsilon = node.attribute?.find(({ name }) => name === 'epsilon')?.f ?? 1e-5
  const scale = gain.map((each, c) => each / Math.sqrt((variance[c] ?? 0) + epsilon))
  return { scale, shift: offset.map((each, c) => each - (mean[c] ?? 0) * (scale[c] ?? 0)), node }
}

/** Where the channels that come out stand among the dimensions of the weights. */
const outAxis: Record<string, number> = { Conv: 0, ConvTranspose: 1 }

/** How many channels a convolution gives; undefined for anything else, and for those in groups that run backwards. */
export function channelsOf(net: Net, { opType, input, attribute }: Node): number | undefined {
  const axis = outAxis[opType]
  const group = attribute?.find(({ name }) => name === 'group')?.i ?? 1
  if (axis === undefined || (axis === 1 && group > 1)) return undefined
  return net.constantAt(input?.[1])?.dims?.[axis]
}

/** Multiplies what follows on a convolution into its weights. */
export function takeIn(net: Net, conv: Node): void {
  const [output] = conv.output
  const [input, weightsAt, biasAt] = conv.input ?? []
  const weights = net.constantAt(weightsAt)
  const channels = channelsOf(net, conv)
  if (output === undefined || input === undefined || !weights || !channels) return
  const linear = linearAfter(net, output, channels)
  if (linear.nodes.length === 0) return
  const dims = weights.dims ?? []
  const inner = dims.slice((outAxis[conv.opType] ?? 0) + 1).reduce((product, each) => product * each, 1)
  const scaleAt = (i: number) => linear.scale[Math.floor(i / inner) % channels] ?? 1
  const bias = net.constantAt(biasAt)
  const shifted = (bias ? floatsOf(bias) : new Float32Array(channels)).map(
    (each, c) => each * (linear.scale[c] ?? 1) + (linear.shift[c] ?? 0),
  )
  const scaled = floatsOf(weights).map((each, i) => each * scaleAt(i))
  conv.input = [input, net.add(scaled, dims), net.add(shifted, [channels])]
  net.replace(linear.nodes, [])
  conv.output = [linear.output]
}
