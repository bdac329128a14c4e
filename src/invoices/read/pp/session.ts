/** One network, loaded; numbers in, numbers out. */
import { InferenceSession, Tensor } from 'onnxruntime-node'

export type Session = {
  run(input: Tensor): Promise<{ data: Float32Array; dims: readonly number[] }>
  close(): Promise<void>
}

/** `threads` is how many cores one run may use. Throws where the library does not load or the bytes are not a network. */
export async function openSession(network: Uint8Array, threads: number): Promise<Session> {
  const session = await InferenceSession.create(network, {
    executionProviders: ['cpu'],
    graphOptimizationLevel: 'all',
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // Memory asked for anew at each step is cleared by the system before: a third of the time of a run, and more memory at its height.
    enableCpuMemArena: true,
    // Every bill has its own sizes: there is no pattern.
    enableMemPattern: false,
    logSeverityLevel: 3,
    // Threads that wait by spinning take each other's time on a busy machine: measured twice the work, many times the wait.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  })
  const [input = ''] = session.inputNames
  const [output = ''] = session.outputNames
  return {
    async run(tensor) {
      const result = (await session.run({ [input]: tensor }))[output]
      if (!(result?.data instanceof Float32Array)) throw new Error('the network gave no numbers')
      return { data: result.data, dims: result.dims }
    },
    close: () => session.release(),
  }
}

export const tensor = (data: Float32Array, dims: number[]): Tensor => new Tensor('float32', data, dims)
