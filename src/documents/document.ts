import type { Problem } from '../tree/location.ts'

/** One file of a kind we read. `content` is missing where nothing of the file could be used. */
export interface Document<Content> {
  readonly path: string
  readonly content: Content | undefined
  readonly problems: readonly Problem[]
}

/** What a parser makes of a file's text. */
export interface Parsed<Content> {
  readonly content: Content | undefined
  readonly problems: readonly Problem[]
}

/** A string we know, or one we cannot: `${TAG}`, `${{ matrix.version }}`. `raw` is as written. */
export type Text = { readonly known: true; readonly value: string } | { readonly known: false; readonly raw: string }

export function known(value: string): Text {
  return { known: true, value }
}

export function unknown(raw: string): Text {
  return { known: false, raw }
}

/** What people should see of a text: its value, or how it is written. */
export function shown(text: Text): string {
  return text.known ? text.value : text.raw
}
