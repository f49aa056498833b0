import { readdirSync } from 'node:fs'

/** The repositories below `examples/`. */
export const EXAMPLES = readdirSync('examples').filter((name) => name !== 'lines').sort()
