import { once } from 'node:events'
import type pg from 'pg'

/** The part of the driver's connection that its types leave out. */
type Wire = pg.Connection & {
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

/** A query of `pg` that sends rows: the client calls the handlers as the server answers. */
class CopyIn implements pg.Submittable {
  readonly #text: string
  readonly #ready = Promise.withResolvers<Wire>()
  readonly #done = Promise.withResolvers<void>()

  constructor(text: string) {
    this.#text = text
    // Both are awaited in turn; the one that is not at that moment must not end the process.
    this.#ready.promise.catch(() => {})
    this.#done.promise.catch(() => {})
  }

  /** The wire, once the server asks for rows. */
  get ready(): Promise<Wire> {
    return this.#ready.promise
  }

  /** Settles when the server has taken or refused the rows, or is gone. */
  get done(): Promise<void> {
    return this.#done.promise
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#text)
  }

  handleCopyInResponse(wire: Wire): void {
    this.#ready.resolve(wire)
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.#done.resolve()
  }

  handleError(error: Error): void {
    this.#ready.reject(error)
    this.#done.reject(error)
  }
}

/** Runs `copy … from stdin`. When the chunks fail, the copy is given up and their error thrown on. */
export async function copyIn(client: pg.Client, text: string, chunks: AsyncIterable<string>): Promise<void> {
  const copy = client.query(new CopyIn(text))
  const wire = await copy.ready
  try {
    for await (const chunk of chunks) {
      wire.sendCopyFromChunk(Buffer.from(chunk))
      // Without waiting, a fast file would pile up in memory before a slow server.
      if (wire.stream.writableNeedDrain) await Promise.race([once(wire.stream, 'drain'), copy.done])
    }
  } catch (error) {
    wire.sendCopyFail('given up')
    await copy.done.catch(() => {})
    throw error
  }
  wire.endCopyFrom()
  await copy.done
}
