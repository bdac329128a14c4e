/** A thread that reads batches of crops, one after another: runs of a network hold up the thread they are made on. */
import { parentPort, workerData } from 'node:worker_threads'
import { cropHeight } from './crop.ts'
import { type Batch, decode, type Recognised } from './recognise.ts'
import { openSession, tensor } from './session.ts'

export type ThreadData = { readonly network: Uint8Array; readonly letters: readonly string[] }
export type FromThread = { readonly lines: Recognised[] } | { readonly error: string }

const { network, letters } = workerData as ThreadData
const session = openSession(network, 1)

async function read({ data, width, own }: Batch): Promise<FromThread> {
  try {
    const result = await (await session).run(tensor(data, [own.length, 3, cropHeight, width]))
    const [, steps = 0, classes = 0] = result.dims
    const size = steps * classes
    const lines = own.map((each, n) =>
      decode(result.data.subarray(n * size, (n + 1) * size), classes, letters, width / each),
    )
    return { lines }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (batch: Batch) => void read(batch).then((said) => parentPort?.postMessage(said)))
