/** The part of a pino logger that is used here. */
export type Log = Record<'debug' | 'info' | 'warn' | 'error', (fields: object, message: string) => void>
