/** Faults that a test orders: which calls they meet, how often, and what then happens. */
import type { ServerResponse } from 'node:http'
import { answerOf, GraphError } from './refusal.ts'

export type CallKind = 'messages' | 'upload' | 'media' | 'download'

export type FaultKind =
  /** Refused with this code. */
  | { refuse: number; details?: string; http?: number }
  /** Accepted, and failed with this code in a status. */
  | { fails: number; details?: string }
  /** What a gateway answers for an API that is away. */
  | { html: number }
  /** No answer, ever. `done`: the call takes effect all the same, and its statuses come. */
  | { hang: true; done?: boolean }
  /** The connection is cut instead of an answer. `done`: after the call took effect. */
  | { cut: true; done?: boolean }
  | { delayMs: number }

export type Fault = {
  call?: CallKind
  /** The person's number or user id. */
  to?: string
  /** Calls it meets; all when absent. */
  times?: number
  /** The share of calls it meets; all when absent. */
  share?: number
} & FaultKind

/** Faults in the order they were ordered; the first that meets a call is used. */
export function createFaults() {
  const faults: { fault: Fault; left: number }[] = []
  let met = 0
  return {
    /** Calls that met a fault so far. */
    met: () => met,
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
    take(call: CallKind, names: string[] = []): Fault | undefined {
      const entry = faults.find(
        ({ fault }) =>
          (fault.call ?? 'messages') === call &&
          (fault.to === undefined || names.includes(fault.to)) &&
          (fault.share === undefined || Math.random() < fault.share),
      )
      if (!entry) return undefined
      met++
      if (--entry.left <= 0) faults.splice(faults.indexOf(entry), 1)
      return entry.fault
    },
  }
}
export type Faults = ReturnType<typeof createFaults>

/** Whether the call takes effect before the fault shows. */
export function takesEffect(fault: Fault): boolean {
  return 'delayMs' in fault || 'fails' in fault || ('done' in fault && fault.done === true)
}

/** Answers, or fails to, in place of the call. */
export function show(fault: Fault, response: ServerResponse): void {
  if ('hang' in fault) return
  if ('cut' in fault) return void response.socket?.destroy()
  if ('html' in fault) {
    response.writeHead(fault.html, { 'content-type': 'text/html' })
    return void response.end(`<html><body><h1>Sorry, something went wrong.</h1></body></html>`)
  }
  if ('refuse' in fault) {
    const { refuse, details = 'ordered by a test', http } = fault
    answerRefusal(response, new GraphError(refuse, details, http ? { http } : {}))
  }
}

export function answerRefusal(response: ServerResponse, error: GraphError): void {
  answerJson(response, error.http, answerOf(error))
}

export function answerJson(response: ServerResponse, status: number, answer: object): void {
  const body = JSON.stringify(answer)
  // With a length, head and body leave in one write: this is the path that benches measure.
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  response.writeHead(status, headers)
  response.end(body)
}
