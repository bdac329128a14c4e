/**
 * Rewrites a network so that it runs faster and computes the same. As trained, each of its convolutions is followed by up to
 * eight steps that multiply or add numbers (scale, shift, hard swish, scale, shift); run one by one, each reads and writes all
 * there is, and together they took two thirds of the time.
 */
import { takeIn } from './linear.ts'
import { Net } from './net.ts'
import { decodeModel, encodeModel } from './onnx.ts'
import { simplifySwish } from './swish.ts'
import { addToWeight } from './weighed.ts'

/** The file of a network, rewritten. Throws where it is not one. */
export function rewritten(bytes: Uint8Array): Uint8Array {
  const model = decodeModel(bytes)
  const net = new Net(model.graph.node, model.opsetImport[0]?.version ?? 0)
  for (const node of net.nodes.filter(({ opType }) => /^Conv(Transpose)?$/.test(opType))) {
    takeIn(net, node)
    simplifySwish(net, node)
  }
  for (const node of net.nodes.filter(({ opType }) => opType === 'Add')) addToWeight(net, node)
  model.graph.node = net.used()
  return encodeModel(model)
}
