/** The few words of the browser's debugging protocol that the test needs; another process drives the page meanwhile. */

export type Line = {
  /** Runs a piece of script in the page and gives its value back. Throws what it throws. */
  run(expression: string): Promise<unknown>
  /** Whether the browser is still there. */
  open(): boolean
  close(): void
}

type Answer = {
  id?: number
  method?: string
  params?: { name?: string; payload?: string }
  error?: { message: string }
  result?: {
    result?: { value?: unknown }
    exceptionDetails?: { exception?: { description?: string }; text: string }
  }
}

type Waiting = { resolve(value: Answer): void; reject(error: Error): void }

/** Connects to the page behind a debugging port. `told` hears what the page says through `tellTest`. */
export async function openLine(port: number, told: (payload: string) => void): Promise<Line> {
  const list = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Record<string, string>[]
  const target = list.find(({ type }) => type === 'page')?.webSocketDebuggerUrl
  if (!target) throw new Error('the browser shows no page')
  const socket = new WebSocket(target)
  const waiting = new Map<number, Waiting>()
  let last = 0
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true })
    socket.addEventListener('error', () => reject(new Error('the page cannot be reached')), { once: true })
  })
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    if (answer.method === 'Runtime.bindingCalled') told(answer.params?.payload ?? '')
    if (answer.id === undefined) return
    waiting.get(answer.id)?.resolve(answer)
    waiting.delete(answer.id)
  })
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser is gone'))
    waiting.clear()
  })
  const call = (method: string, params: object = {}): Promise<Answer> => {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const id = ++last
    waiting.set(id, { resolve, reject })
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ id, method, params }))
    else reject(new Error('the browser is gone'))
    return promise
  }
  await call('Runtime.enable')
  await call('Runtime.addBinding', { name: 'tellTest' })
  return {
    async run(expression) {
      const { result, error } = await call('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })
      const fault = result?.exceptionDetails
      if (error || fault) throw new Error(error?.message ?? fault?.exception?.description ?? fault?.text)
      return result?.result?.value
    },
    open: () => socket.readyState === WebSocket.OPEN,
    close: () => socket.close(),
  }
}
