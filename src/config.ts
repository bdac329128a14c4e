/** Settings: everything by environment, checked once at start. .env.example documents each. */
import { z } from 'zod'
import { type Bucket, bucketOf, imageEnv, imageMistakes } from './config-images.ts'
import { type Prices, priceEnv } from './config-prices.ts'
import {
  type WhatsAppCloud,
  type WhatsAppWeb,
  whatsAppCloud,
  whatsAppEnv,
  whatsAppMistakes,
  whatsAppWeb,
} from './config-whatsapp.ts'

const flag = z.enum(['0', '1', 'true', 'false', 'on', 'off', 'yes', 'no'], 'must be on or off')
const isOn = (value: string) => ['1', 'true', 'on', 'yes'].includes(value)
const url = z.url({ protocol: /^https?$/, error: 'must be an address such as https://galla.example.com' })

const Env = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number('must be a port number').int().min(0).max(65_535).optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: url.optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
    .optional(),
  GALLA_DATA_DIR: z.string().min(1).default('.data'),
  GALLA_EXCHANGE_DIR: z.string().min(1).optional(),
  GALLA_ROLES: z
    .string()
    .default('web,worker')
    .transform((text) => text.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(['web', 'worker'], 'may name web and worker, separated by a comma')).min(1)),
  GALLA_DEMO: flag.transform(isOn).optional(),
  GALLA_BRAND: z.string().min(1).max(60).optional(),
  GALLA_SECRET_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  GALLA_API_KEY: z.string().min(16, 'must have at least 16 characters').optional(),
  GALLA_OCR_WORKERS: z.coerce.number('must be a number').int().min(1).max(32).default(1),
  GALLA_OCR_NICE: z.coerce.number('must be a number').int().min(0).max(19).default(10),
  GALLA_POOL: z.coerce.number('must be a number').int().min(4).max(100).default(10),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{10,}$/, 'must be the token BotFather gave, such as 123456:ABC…')
    .optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, 'may have letters, digits, _ and - only, at most 256')
    .optional(),
  TELEGRAM_API_ROOT: url.optional(),
  ...whatsAppEnv,
  ...priceEnv,
  ...imageEnv,
  WHATSAPP_WEB: flag.transform(isOn).default(false),
})

export type Config = {
  production: boolean
  /** Undefined: 3000, or the next free port. */
  port: number | undefined
  host: string
  publicUrl: string | undefined
  databaseUrl: string | undefined
  dataDir: string
  /** Where distributors' programs leave and find files. */
  exchangeDir: string | undefined
  roles: Set<'web' | 'worker'>
  demo: boolean
  brand: string | undefined
  apiKey: string | undefined
  /** What voucher codes and tax numbers are locked up with. */
  secretKey: string | undefined
  pool: number
  /** Processes that read bills, each with up to 1.2 GB. */
  ocrWorkers: number
  ocrNice: number
  /** Where pictures of bills are kept instead of the data folder. */
  bucket: Bucket | undefined
  /** Days a bill may be disputed: so long its pictures are kept. */
  billDays: number
  logLevel: string
  telegram: { token: string; webhookSecret?: string; apiRoot?: string } | undefined
  /** What WhatsApp charges for a message. */
  prices: Prices
  /** WhatsApp through Meta's Cloud API. */
  whatsappCloud: WhatsAppCloud | undefined
  /** WhatsApp through a browser, for a pilot. */
  whatsappWeb: WhatsAppWeb | undefined
}

/** Settings that cannot be used; each mistake is one sentence that names its variable. */
export class ConfigFault extends Error {
  readonly code = 'config'
}

/** Reads the settings. An empty variable counts as not set. Throws ConfigFault with a sentence per mistake. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const read = Env.safeParse(given)
  if (!read.success)
    throw new ConfigFault(
      read.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`).join('\n'),
    )
  const config = shape(read.data)
  const mistakes = conflicts(config, read.data)
  if (mistakes.length > 0) throw new ConfigFault(mistakes.join('\n'))
  return config
}

function shape(env: z.infer<typeof Env>): Config {
  const production = env.NODE_ENV === 'production'
  const hasMessenger = env.TELEGRAM_BOT_TOKEN || env.WHATSAPP_PHONE_NUMBER_ID || env.WHATSAPP_WEB
  const untouched = !env.DATABASE_URL && !hasMessenger && !production
  return {
    production,
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, ''),
    databaseUrl: env.DATABASE_URL,
    dataDir: env.GALLA_DATA_DIR,
    exchangeDir: env.GALLA_EXCHANGE_DIR,
    roles: new Set(env.GALLA_ROLES),
    demo: env.GALLA_DEMO ?? untouched,
    brand: env.GALLA_BRAND,
    apiKey: env.GALLA_API_KEY,
    secretKey: env.GALLA_SECRET_KEY,
    pool: env.GALLA_POOL,
    ocrWorkers: env.GALLA_OCR_WORKERS,
    ocrNice: env.GALLA_OCR_NICE,
    bucket: bucketOf(env),
    billDays: env.GALLA_BILL_DAYS,
    logLevel: env.LOG_LEVEL,
    prices: env.WHATSAPP_PRICES,
    telegram: env.TELEGRAM_BOT_TOKEN
      ? {
          token: env.TELEGRAM_BOT_TOKEN,
          ...(env.TELEGRAM_WEBHOOK_SECRET ? { webhookSecret: env.TELEGRAM_WEBHOOK_SECRET } : {}),
          ...(env.TELEGRAM_API_ROOT ? { apiRoot: env.TELEGRAM_API_ROOT } : {}),
        }
      : undefined,
    whatsappCloud: whatsAppCloud(env),
    whatsappWeb: env.WHATSAPP_WEB ? whatsAppWeb(env) : undefined,
  }
}

function conflicts(config: Config, env: z.infer<typeof Env>): string[] {
  const mistakes: string[] = []
  if (config.demo && config.production)
    mistakes.push('GALLA_DEMO cannot be on with NODE_ENV=production: anybody could act as anyone.')
  if (config.production && !config.databaseUrl)
    mistakes.push('DATABASE_URL must be set with NODE_ENV=production: the built-in database is for trials.')
  if (config.production && config.publicUrl?.startsWith('http:'))
    mistakes.push('PUBLIC_URL must begin with https:// in production.')
  if (!config.telegram && env.TELEGRAM_WEBHOOK_SECRET)
    mistakes.push('TELEGRAM_WEBHOOK_SECRET is set but TELEGRAM_BOT_TOKEN is not.')
  if (!config.telegram && env.TELEGRAM_API_ROOT)
    mistakes.push('TELEGRAM_API_ROOT is set but TELEGRAM_BOT_TOKEN is not.')
  return [
    ...mistakes,
    ...imageMistakes(env),
    ...whatsAppMistakes(env, config.whatsappWeb !== undefined, config.production),
  ]
}
