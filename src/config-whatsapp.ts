/** The settings of WhatsApp: the Cloud API, and the pilot channel through WhatsApp Web. */
import { z } from 'zod'

/** Settings of the Cloud API. */
export type WhatsAppCloud = {
  phoneNumberId: string
  accessToken: string
  appSecret: string
  verifyToken: string
  /** Without a slash at its end. */
  graphUrl: string
  graphVersion: string
  /** Messages a second that the number may send. */
  rate: number
}
/** Settings of the pilot channel. */
export type WhatsAppWeb = {
  /** The browser's program, else the one that is found. */
  chromium?: string
  /** A kept version of WhatsApp's page to open instead of today's. */
  version?: string
  /** Messages a day to people who did not write first. */
  unaskedPerDay: number
  /** Seconds from one message to the next, at least and at most. */
  gap: [number, number]
}

const credential = z
  .string()
  .regex(/^[\x21-\x7e]{8,1024}$/, 'must be at least 8 characters, without spaces')
  .optional()

export const whatsAppEnv = {
  WHATSAPP_PHONE_NUMBER_ID: z
    .string()
    .regex(/^\d{5,25}$/, 'must be the id of the number at Meta (digits), not the number itself')
    .optional(),
  WHATSAPP_ACCESS_TOKEN: credential,
  WHATSAPP_APP_SECRET: credential,
  WHATSAPP_VERIFY_TOKEN: credential,
  WHATSAPP_GRAPH_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://graph.facebook.com' })
    .optional(),
  WHATSAPP_GRAPH_VERSION: z
    .string()
    .regex(/^v\d{1,3}\.\d$/, 'must look like v25.0')
    .optional(),
  WHATSAPP_RATE: z.coerce
    .number('must be a number')
    .int()
    .min(1, 'must be at least 1')
    .max(1_000, 'must be at most 1000')
    .default(80),
  WHATSAPP_WEB_CHROMIUM: z.string().min(1).optional(),
  WHATSAPP_WEB_VERSION: z
    .string()
    .regex(/^[\w.-]{1,40}$/, 'must be the name of a kept page, such as 2.3000.1017054665')
    .optional(),
  WHATSAPP_WEB_UNASKED: z.coerce
    .number('must be a number')
    .int()
    .min(0, 'must be at least 0')
    .max(200, 'must be at most 200: more gets the number blocked')
    .default(30),
  WHATSAPP_WEB_GAP: z
    .string()
    .regex(/^\d{1,3}-\d{1,3}$/, 'must be two numbers of seconds, such as 2-5')
    .transform((text): [number, number] => {
      const [least = 0, most = 0] = text.split('-').map(Number)
      return [Math.min(least, most), Math.max(least, most)]
    })
    .default([2, 5]),
}
const Env = z.object(whatsAppEnv)
type Env = z.infer<typeof Env>

const needed = [
  'WHATSAPP_PHONE_NUMBER_ID',
  'WHATSAPP_ACCESS_TOKEN',
  'WHATSAPP_APP_SECRET',
  'WHATSAPP_VERIFY_TOKEN',
] as const

/** Undefined unless all four settings are there. */
export function whatsAppCloud(env: Env): WhatsAppCloud | undefined {
  const [phoneNumberId, accessToken, appSecret, verifyToken] = needed.map((name) => env[name])
  if (!phoneNumberId || !accessToken || !appSecret || !verifyToken) return undefined
  const graphUrl = (env.WHATSAPP_GRAPH_URL ?? 'https://graph.facebook.com').replace(/\/+$/, '')
  const graphVersion = env.WHATSAPP_GRAPH_VERSION ?? 'v25.0'
  return {
    ...{ phoneNumberId, accessToken, appSecret, verifyToken, graphUrl, graphVersion },
    rate: env.WHATSAPP_RATE,
  }
}

export function whatsAppWeb(env: Env): WhatsAppWeb {
  return {
    unaskedPerDay: env.WHATSAPP_WEB_UNASKED,
    gap: env.WHATSAPP_WEB_GAP,
    ...(env.WHATSAPP_WEB_CHROMIUM ? { chromium: env.WHATSAPP_WEB_CHROMIUM } : {}),
    ...(env.WHATSAPP_WEB_VERSION ? { version: env.WHATSAPP_WEB_VERSION } : {}),
  }
}

/** One sentence per mistake that no setting shows by itself. */
export function whatsAppMistakes(env: Env, isWebOn: boolean, isProduction: boolean): string[] {
  const mistakes: string[] = []
  const given = needed.filter((name) => env[name])
  const missing = needed.filter((name) => !env[name])
  if (given.length > 0 && missing.length > 0)
    mistakes.push(`WhatsApp needs all four of its settings; missing: ${missing.join(', ')}.`)
  if (given.length === 0)
    for (const name of ['WHATSAPP_GRAPH_URL', 'WHATSAPP_GRAPH_VERSION'] as const)
      if (env[name]) mistakes.push(`${name} is set but WHATSAPP_PHONE_NUMBER_ID is not.`)
  if (isProduction && env.WHATSAPP_GRAPH_URL?.startsWith('http:'))
    mistakes.push('WHATSAPP_GRAPH_URL must begin with https:// in production: the token goes there.')
  for (const name of ['WHATSAPP_WEB_CHROMIUM', 'WHATSAPP_WEB_VERSION'] as const)
    if (env[name] && !isWebOn) mistakes.push(`${name} is set but WHATSAPP_WEB is not on.`)
  return mistakes
}
