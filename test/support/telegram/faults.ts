/** Faults that a test orders: which calls they meet, how often, and what then happens. */
import type { ServerResponse } from 'node:http'
import { Refusal } from './refusal.ts'

export type FaultKind =
  /** A refusal; `description` and `parameters` as the Bot API words them. */
  | { refuse: number; description?: string; parameters?: Refusal['parameters'] }
  /** What a gateway answers for a Bot API that is away. */
  | { html: number }
  /** No answer, ever. `done`: the call takes effect all the same. */
  | { hang: true; done?: boolean }
  /** The connection is cut instead of an answer. `done`: after the call took effect. */
  | { cut: true; done?: boolean }
  | { delayMs: number }
  /** Nothing to tell, without waiting for something. */
  | { empty: true }

export type Fault = {
  method?: string
  chat?: number /** Calls it meets; all when absent. */
  times?: number
} & FaultKind

/** Faults in the order they were ordered; the first that meets a call is used. */
export function createFaults() {
  const faults: { fault: Fault; left: number }[] = []
  return {
    add(fault: Fault): () => void {
      const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY }
      faults.push(entry)
      return () => {
        if (faults.includes(entry)) faults.splice(faults.indexOf(entry), 1)
      }
    },
    clear(): void {
      faults.length = 0
    },
    take(method: string, chat: number | undefined): Fault | undefined {
      if (faults.length === 0) return undefined
      const entry = faults.find(
        ({ fault }) =>
          (fault.method === undefined || fault.method === method) &&
          (fault.chat === undefined || fault.chat === chat),
      )
      if (!entry) return undefined
      if (--entry.left <= 0) faults.splice(faults.indexOf(entry), 1)
      return entry.fault
    },
  }
}

const usual: Record<number, string> = {
  400: 'Bad Request: chat not found',
  401: 'Unauthorized',
  403: 'Forbidden: bot was blocked by the user',
  429: 'Too Many Requests: retry after 1',
  500: 'Internal Server Error',
}

/** Whether the call takes effect before the fault shows. */
export function takesEffect(fault: Fault): boolean {
  return 'delayMs' in fault || ('done' in fault && fault.done === true)
}

/** Answers, or fails to, in place of the method. */
export function show(fault: Fault, response: ServerResponse): void {
  if ('hang' in fault) return
  if ('cut' in fault) return void response.socket?.destroy()
  if ('empty' in fault) return void response.end('{"ok":true,"result":[]}')
  if ('html' in fault) {
    response.writeHead(fault.html, { 'content-type': 'text/html' })
    return void response.end(
      `<html><head><title>${fault.html} Bad Gateway</title></head><body></body></html>`,
    )
  }
  if (!('refuse' in fault)) return
  const parameters = fault.parameters ?? (fault.refuse === 429 ? { retry_after: 1 } : undefined)
  const description = fault.description ?? usual[fault.refuse] ?? 'Bad Request'
  answerRefusal(response, new Refusal(fault.refuse, description, parameters ? { parameters } : {}))
}

export function answerRefusal(response: ServerResponse, refusal: Refusal): void {
  const { code, message: description, parameters } = refusal
  response.writeHead(code, { 'content-type': 'application/json' })
  response.end(
    JSON.stringify({ ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) }),
  )
}
