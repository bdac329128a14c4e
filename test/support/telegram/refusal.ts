/** An answer other than ok, as the Bot API words it. */
export class Refusal extends Error {
  readonly code: number
  readonly parameters: { retry_after?: number; migrate_to_chat_id?: number } | undefined
  /** A limit of the Bot API was broken: counted, because a correct client never does that. */
  readonly violation: boolean

  constructor(
    code: number,
    description: string,
    extra: { parameters?: Refusal['parameters']; violation?: boolean } = {},
  ) {
    super(description)
    this.code = code
    this.parameters = extra.parameters
    this.violation = extra.violation ?? false
  }
}

export function bad(description: string): Refusal {
  return new Refusal(400, `Bad Request: ${description}`)
}

export function broken(description: string): Refusal {
  return new Refusal(400, `Bad Request: ${description}`, { violation: true })
}
