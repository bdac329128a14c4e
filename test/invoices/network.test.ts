import { Tensor } from 'onnxruntime-node'
import { describe, expect, it } from 'vitest'
import { loadNetwork, type NetworkName, originalNetwork } from '../../src/invoices/read/pp/models.ts'
import { decodeModel } from '../../src/invoices/read/pp/network/onnx.ts'
import { rewritten } from '../../src/invoices/read/pp/network/rewrite.ts'
import { openSession } from '../../src/invoices/read/pp/session.ts'

async function run(network: Uint8Array, dims: number[]): Promise<Float32Array> {
  const input = Float32Array.from({ length: dims.reduce((a, b) => a * b, 1) }, (_, i) => Math.sin(i * 0.7))
  const session = await openSession(network, 1)
  const { data } = await session.run(new Tensor('float32', input, dims))
  await session.close()
  return data
}

const kinds = (network: Uint8Array) => {
  const nodes = decodeModel(network).graph.node
  return (opType: string) => nodes.filter((node) => node.opType === opType).length
}

describe('a network as it runs here', () => {
  const networks: [NetworkName, number[]][] = [
    ['detector', [1, 3, 64, 96]],
    ['classifier', [2, 3, 48, 192]],
    ['recogniser', [2, 3, 48, 80]],
  ]
  it.each(networks)('gives the same numbers as it was trained to: %s', async (name, dims) => {
    const [before, after] = [await run(originalNetwork(name), dims), await run(loadNetwork(name), dims)]
    expect(after).toHaveLength(before.length)
    const most = before.reduce((worst, each, i) => Math.max(worst, Math.abs(each - (after[i] ?? 0))), 0)
    expect(most).toBeLessThan(1e-5)
  })

  it.each(['detector', 'recogniser'] as const)(
    'has no hard swish and no scale by itself left: %s',
    (name) => {
      const [trained, run] = [kinds(originalNetwork(name)), kinds(loadNetwork(name))]
      expect(trained('Clip')).toBeGreaterThan(20)
      expect(run('Clip')).toBe(trained('Clip'))
      expect(run('Div')).toBeLessThan(trained('Div') - 20)
      expect(run('Add')).toBeLessThan(trained('Add') / 3)
      expect(run('Mul')).toBeLessThan(trained('Mul') / 2)
    },
  )

  it('is left alone once it is rewritten, and what is no network is told', () => {
    const once = loadNetwork('detector')
    const steps = (network: Uint8Array) => decodeModel(network).graph.node.map(({ opType }) => opType)
    expect(steps(rewritten(once))).toEqual(steps(once))
    expect(() => rewritten(Uint8Array.of(1, 2, 3))).toThrow()
  })
})
