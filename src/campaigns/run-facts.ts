/** What a run is about and what was found when it began; stored with it and read back by its planner. */
import { z } from 'zod'
import { events } from './document.ts'

export const RunFacts = z.object({
  v: z.literal(1),
  /** The day of a scheduled run, by each outlet's own clock. */
  day: z.iso.date().optional(),
  /** Distributors that have too little stock of the goods named. */
  under: z.array(z.number()).default([]),
  /** What an event is about. `own`: an event of each outlet's own, which it hears of once in whichever run. */
  event: z
    .object({
      on: z.enum(events),
      scheme: z.number().optional(),
      rule: z.number().optional(),
      product: z.number().optional(),
      distributor: z.number().optional(),
      day: z.iso.date().optional(),
      own: z.boolean().default(false),
    })
    .optional(),
  /** The slabs towards which `gap` counts: where they begin, and what is added up since when. */
  gap: z
    .object({
      of: z.enum(['pieces', 'paise']),
      slabs: z.array(z.number()),
      from: z.string(),
      until: z.string(),
      products: z.array(z.number()).nullable(),
    })
    .optional(),
})
export type RunFacts = z.infer<typeof RunFacts>

/** What is missing to the next slab. */
export type Gap = { of: 'pieces' | 'paise'; missing: number }

/** Values of one recipient's variables, as they were when the run began. */
export const Params = z.object({
  name: z.string(),
  points: z.number().optional(),
  usual: z.string().nullable().optional(),
  measured: z.object({ pieces: z.number(), taxable: z.number() }).nullable().optional(),
})
export type Params = z.infer<typeof Params>
