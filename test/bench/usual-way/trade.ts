/** What the usual bot knows of the trade, behind one face, so that only the way it is built stays the same. */
export type Basket<Line> = { lines: Line[]; text: string; total: number }

/** Lines travel through the conversation's stored state, so they are plain JSON. */
export type Trade<Line> = {
  /** Looked up for every message. */
  know(chat: string): Promise<void>
  usual(chat: string): Promise<Basket<Line>>
  change(chat: string, lines: Line[], text: string): Promise<Basket<Line>>
  place(chat: string, lines: Line[], note: string): Promise<number>
  /** The newest orders, as text. */
  orders(chat: string): Promise<string>
}
