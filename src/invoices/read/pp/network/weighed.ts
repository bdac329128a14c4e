/** x + x · w, where w weighs whole channels: x · (w + 1), which adds a few numbers instead of all. */
import type { Net } from './net.ts'
import type { Node } from './onnx.ts'

export function addToWeight(net: Net, sum: Node): void {
  const [x, product] = sum.input ?? []
  const times = net.makerOf(product)
  const weight = times?.input?.find((each) => each !== x)
  if (x === undefined || weight === undefined || times?.opType !== 'Mul' || !times.input?.includes(x)) return
  if (net.onlyUser(product ?? '') !== sum || !isOfChannels(net, weight)) return
  const more = net.nameFor('weight')
  net.replace(
    [times, sum],
    [
      { opType: 'Add', input: [weight, net.add(Float32Array.of(1), [])], output: [more] },
      { opType: 'Mul', input: [x, more], output: sum.output },
    ],
  )
}

/** What comes from the average of each channel has one number of each. */
function isOfChannels(net: Net, name: string | undefined): boolean {
  const node = net.makerOf(name)
  if (node?.opType === 'GlobalAveragePool') return true
  const keeps = node && ['HardSigmoid', 'Relu', 'Conv'].includes(node.opType)
  return keeps === true && isOfChannels(net, node.input?.[0])
}
