import { InferenceSession, Tensor } from 'onnxruntime-node'
import { modelFile } from '../../src/invoices/read/pp/pp-glance.ts'
const which = process.argv[2]!
const shape = process.argv[3]!.split('x').map(Number)
const s = await InferenceSession.create(modelFile(which), { executionProviders: ['cpu'], graphOptimizationLevel: 'all', intraOpNumThreads: 1, interOpNumThreads: 1, enableCpuMemArena: process.env.ARENA === '1', enableMemPattern: process.env.ARENA === '1', enableProfiling: process.env.PROF === '1', profileFilePrefix: '/tmp/p99/ort', logSeverityLevel: 3, extra: { session: { intra_op: { allow_spinning: '0' } } } } as never)
const n = shape.reduce((a, b) => a * b, 1)
const data = Float32Array.from({ length: n }, () => Math.random() * 2 - 1)
for (let i = 0; i < 3; i++) await s.run({ [s.inputNames[0]!]: new Tensor('float32', data, shape) })
const c = process.cpuUsage(); const t = performance.now()
for (let i = 0; i < 8; i++) await s.run({ [s.inputNames[0]!]: new Tensor('float32', data, shape) })
const d = process.cpuUsage(c)
console.log(which, shape.join('x'), 'cpu ms', ((d.user + d.system) / 8000).toFixed(1), 'sys', (d.system / 8000).toFixed(1), 'wall', ((performance.now() - t) / 8).toFixed(1))
if (process.env.PROF) s.endProfiling()
