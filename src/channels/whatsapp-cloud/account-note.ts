/** What WhatsApp tells about the account itself instead of about a message. */

/** A template was approved, refused, paused, or moved to another category. */
export type TemplateChange = {
  name: string
  /** The messenger's code of the language. */
  language: string
  /** As WhatsApp says it: APPROVED, REJECTED, PAUSED, DISABLED, … */
  status?: string
  category?: 'utility' | 'marketing' | 'authentication'
  reason?: string
}

export type AccountNote =
  | { kind: 'template'; change: TemplateChange }
  /** The account stopped working (`reason`) or works again (null). */
  | { kind: 'trouble'; reason: string | null }
  /** Worth an operator's look; kept under its name in the account's state, the latest of each. */
  | { kind: 'news'; name: string; severe: boolean; told: Record<string, string | number> }
