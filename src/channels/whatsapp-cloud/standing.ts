/** How our number stands with Meta: asked at the start, learnt from every call, told by /health. */
import { z } from 'zod'
import type { Log } from '../log.ts'
import { TransportError } from '../transport.ts'
import { classOf } from './errors.ts'
import { type Graph, GraphRefusal } from './graph.ts'

/** While something is wrong, how often Meta is asked again. */
const againMs = 60_000
const tokenRefused = 190

export type Standing = {
  reason(): string | undefined
  /** Digits; undefined until Meta was reached once. */
  number(): string | undefined
  /** A call failed; counts where the account itself was refused. */
  failed(error: unknown): void
  succeeded(): void
  /** Told by a webhook; null = works again. */
  told(reason: string | null): void
  start(): void
  stop(): void
}

type Options = { graph: Graph; phoneNumberId: string; perSecond: number; log: Log; againMs?: number }

const Told = z.object({
  display_phone_number: z.string().optional().catch(undefined),
  quality_rating: z.string().optional().catch(undefined),
  throughput: z.object({ level: z.string() }).optional().catch(undefined),
})

const fields = 'display_phone_number,quality_rating,throughput'

export function createStanding(options: Options): Standing {
  const { graph, phoneNumberId, log } = options
  let trouble: string | undefined
  /** Only a message that goes through proves that such a trouble is over: the number can be asked all the while. */
  let untilSent = false
  let notice: string | null = null
  let number: string | undefined
  let timer: NodeJS.Timeout | undefined
  let asking: AbortController | undefined

  const set = (reason: string | undefined) => {
    if (reason === trouble) return
    if (reason) log.warn({ account: phoneNumberId, reason }, 'whatsapp: out of reach')
    else log.info({ account: phoneNumberId }, 'whatsapp: within reach')
    trouble = reason
  }
  const failed = (error: unknown) => {
    const refused = error instanceof GraphRefusal && classOf(error.code, error.status) === 'account'
    if (!refused) return
    untilSent = error.code !== tokenRefused
    set(error.message)
  }
  const ask = async (signal: AbortSignal) => {
    try {
      const told = Told.parse(await graph.get(`${phoneNumberId}?fields=${fields}`, signal))
      number = told.display_phone_number?.replace(/\D/g, '') || number
      tell(options, told)
      if (!untilSent) set(undefined)
    } catch (error) {
      if (signal.aborted) return
      failed(error)
      // A refusal of the question alone says nothing against sending.
      if (error instanceof TransportError && !untilSent) set(error.code)
    }
  }
  return {
    reason: () => trouble ?? notice ?? undefined,
    number: () => number,
    failed,
    succeeded() {
      untilSent = false
      set(undefined)
    },
    told(reason) {
      notice = reason
    },
    start() {
      if (asking) return
      asking = new AbortController()
      const { signal } = asking
      void ask(signal)
      timer = setInterval(() => {
        if (trouble !== undefined) void ask(signal)
      }, options.againMs ?? againMs).unref()
    },
    stop() {
      asking?.abort()
      asking = undefined
      clearInterval(timer)
      trouble = undefined
    },
  }
}

function tell({ log, phoneNumberId, perSecond }: Options, told: z.infer<typeof Told>): void {
  const { quality_rating: quality, throughput } = told
  const about = { account: phoneNumberId, quality, throughput: throughput?.level, perSecond }
  if (quality === 'RED') log.warn(about, 'whatsapp: people block or report this number')
  else log.info(about, 'whatsapp: the number is in order')
}
