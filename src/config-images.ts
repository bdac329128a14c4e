/** Settings of where pictures of bills are kept, and how long. */
import { z } from 'zod'

export const imageEnv = {
  GALLA_S3_URL: z
    .url({
      protocol: /^https?$/,
      error: 'must be the address of a bucket, such as https://s3.ap-south-1.amazonaws.com/galla',
    })
    .optional(),
  GALLA_S3_KEY_ID: z.string().min(3).optional(),
  GALLA_S3_SECRET: z.string().min(8, 'must have at least 8 characters').optional(),
  GALLA_S3_REGION: z.string().min(2).default('auto'),
  GALLA_BILL_DAYS: z.coerce.number('must be a number').int().min(7).max(3_650).default(90),
}

export type Bucket = { url: string; keyId: string; secret: string; region: string }
type Env = z.infer<z.ZodObject<typeof imageEnv>>

export const bucketOf = (env: Env): Bucket | undefined =>
  env.GALLA_S3_URL && env.GALLA_S3_KEY_ID && env.GALLA_S3_SECRET
    ? {
        url: env.GALLA_S3_URL.replace(/\/+$/, ''),
        keyId: env.GALLA_S3_KEY_ID,
        secret: env.GALLA_S3_SECRET,
        region: env.GALLA_S3_REGION,
      }
    : undefined

export function imageMistakes(env: Env): string[] {
  const given = [env.GALLA_S3_URL, env.GALLA_S3_KEY_ID, env.GALLA_S3_SECRET].filter(Boolean).length
  return given === 0 || given === 3
    ? []
    : ['GALLA_S3_URL, GALLA_S3_KEY_ID and GALLA_S3_SECRET must be set together.']
}
