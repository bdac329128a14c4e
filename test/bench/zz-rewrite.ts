import { InferenceSession, Tensor } from 'onnxruntime-node'
import { readFileSync } from 'node:fs'
import { modelFile } from '../../src/invoices/read/pp/pp-glance.ts'
import { rewritten } from '../../src/invoices/read/pp/network/rewrite.ts'
const open = (b: Uint8Array, prof?: string) => InferenceSession.create(b, { executionProviders: ['cpu'], graphOptimizationLevel: 'all', intraOpNumThreads: 1, interOpNumThreads: 1, enableCpuMemArena: process.env.ARENA === '1', enableMemPattern: process.env.ARENA === '1', enableProfiling: !!prof, profileFilePrefix: `/tmp/p99/${prof}`, logSeverityLevel: 3, extra: { session: { intra_op: { allow_spinning: '0' } } } } as never)
for (const [f, shape] of [['ch_PP-OCRv4_rec_infer.onnx', [7, 3, 48, 336]], ['ch_PP-OCRv4_det_infer.onnx', [1, 3, 1280, 1056]]] as const) {
  const bytes = readFileSync(modelFile(f))
  let t = performance.now(); const better = rewritten(bytes); console.log('rewriting', (performance.now() - t).toFixed(0), bytes.length, better.length)
  const n = shape.reduce((a, b) => a * b, 1)
  let seed = 1
  const data = Float32Array.from({ length: n }, () => { seed = (seed * 16807) % 2147483647; return seed / 1073741823 - 1 })
  const s = [await open(bytes, process.env.PROF && 'old' + f.slice(11, 14)), await open(better, process.env.PROF && 'new' + f.slice(11, 14))]
  const outs: Float32Array[] = []
  for (let round = 0; round < 3; round++) for (const [k, x] of s.entries()) {
    const c = process.cpuUsage(); t = performance.now()
    for (let i = 0; i < 4; i++) outs[k] = (await x.run({ [x.inputNames[0]!]: new Tensor('float32', data, [...shape]) }))[x.outputNames[0]!]!.data as Float32Array
    const d = process.cpuUsage(c)
    console.log(f, k ? 'new' : 'old', 'cpu ms', ((d.user + d.system) / 4000).toFixed(1), 'sys', (d.system / 4000).toFixed(1), 'wall', ((performance.now() - t) / 4).toFixed(1))
  }
  let most = 0; outs[0]!.forEach((v, i) => { most = Math.max(most, Math.abs(v - outs[1]![i]!)) })
  console.log('most difference', most)
  for (const x of s) if (process.env.PROF) (x as any).endProfiling()
}
