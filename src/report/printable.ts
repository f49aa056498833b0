// Control characters, line separators, bidirectional overrides and isolates, zero-width and tag characters: what makes a text look like another.
 
const DECEPTIVE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udfff]/g

/** One line of text in which every control or bidirectional character is shown as `\u{...}` instead of obeyed. */
export function printable(text: string): string {
  return text.replace(DECEPTIVE, (character) => `\\u{${(character.codePointAt(0) as number).toString(16)}}`)
}

/** Text in which every half of a surrogate pair that stands alone is the replacement character: neither UTF-8 nor an address can hold it. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}

/** At most `length` characters, an ellipsis for the rest. */
export function shortened(text: string, length: number): string {
  const characters = [...text]
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`
}
