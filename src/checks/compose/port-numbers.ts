import type { Text } from '../../documents/document.ts'
import type { Port } from '../../production/service.ts'

/** First and last port of a range, both included. */
export interface PortRange {
  readonly from: number
  readonly to: number
}

/** `80` or `3000-3005`; undefined for what is unknown or no port. */
export function portRange(text: Text | undefined): PortRange | undefined {
  const match = text?.known ? /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text.value.trim()) : null
  if (!match) return undefined
  const from = Number(match[1])
  const to = match[2] === undefined ? from : Number(match[2])
  return to < from || to > 65535 ? undefined : { from, to }
}

/** Which of the host's addresses a port is published on. */
export type Reach = 'everywhere' | 'loopback' | 'address' | 'unknown'

export function reachOf({ hostIp }: Port): Reach {
  if (!hostIp) return 'everywhere'
  if (!hostIp.known) return 'unknown'
  const address = hostIp.value.replace(/^\[|\]$/g, '').toLowerCase()
  if (['', '0.0.0.0', '::', '0:0:0:0:0:0:0:0', '*'].includes(address)) return 'everywhere'
  return /^127\./.test(address) || address === '::1' || address === 'localhost' ? 'loopback' : 'address'
}

/** The port as people write it: `127.0.0.1:5432:5432/udp`. */
export function shownPort({ hostIp, published, target, protocol }: Port): string {
  const parts = [hostIp, published, target].flatMap((text) => (text === undefined ? [] : [text.known ? text.value : text.raw]))
  return parts.join(':') + (protocol === 'tcp' ? '' : `/${protocol}`)
}
