/** An error as the Graph API tells it, in an answer, a status or beside a message. Decide on `code` alone. */
import { z } from 'zod'

export const GraphError = z.object({
  code: z.number(),
  title: z.string().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
  error_data: z
    .object({ details: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
})
export type GraphError = z.infer<typeof GraphError>
