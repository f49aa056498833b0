/** Ports as EXPOSE writes them: `80`, `53/udp`, `3000-3010/tcp`. */
export interface ExposedPorts {
  readonly first: number
  readonly last: number
  /** `tcp` unless written otherwise, in lower case. */
  readonly protocol: string
}

/** Undefined for what is no number or range. */
export function parseExposedPorts(text: string): ExposedPorts | undefined {
  const parts = /^(\d{1,9})(?:-(\d{1,9}))?(?:\/([A-Za-z]+))?$/.exec(text)
  if (!parts) return undefined
  const first = Number(parts[1])
  return { first, last: parts[2] === undefined ? first : Number(parts[2]), protocol: parts[3]?.toLowerCase() ?? 'tcp' }
}
