/** Programs that only start another one. */
const WRAPPERS = new Set(['exec', 'npx', 'bunx', 'pnpx', 'dumb-init', 'tini', 'env', 'cross-env', 'dotenv', 'dotenvx', 'time', 'nice', 'gosu', 'su-exec', 'opentelemetry-instrument', 'ddtrace-run', 'newrelic-admin', 'doppler', 'infisical', 'concurrently', 'wait-for-it', 'wait-for-it.sh', 'wait-for', 'dockerize', 'docker-entrypoint.sh', 'docker-php-entrypoint', 'entrypoint.sh', 'bundle'])
/** Runners whose next words name what they run. */
const RUNNERS: Readonly<Record<string, ReadonlySet<string>>> = {
  poetry: new Set(['run']),
  uv: new Set(['run']),
  pipenv: new Set(['run']),
  pdm: new Set(['run']),
  hatch: new Set(['run']),
  rye: new Set(['run']),
  pnpm: new Set(['exec', 'dlx']),
  yarn: new Set(['exec', 'dlx']),
  npm: new Set(['exec']),
}

/** Index of the program that does the work, behind wrappers, interpreters and their options. */
export function programIndex(words: readonly (string | undefined)[]): number {
  let index = 0
  while (index < words.length) {
    const word = baseName(words[index])
    if (word === undefined) break
    const next = words[index + 1]
    if (index > 0 && (word.startsWith('-') || /^\w+=/.test(word))) index++
    else if (WRAPPERS.has(word) || word === '--' || (word.endsWith('.sh') && next !== undefined)) index = behindWrapper(words, index)
    else if (Object.hasOwn(RUNNERS, word) && next !== undefined && RUNNERS[word]?.has(next)) index += 2
    else if (/^python[\d.]*$/.test(word) && moduleIndex(words, index) !== undefined) index = moduleIndex(words, index) as number
    else if (word === 'php' && next === 'artisan') index++
    else break
  }
  return Math.min(index, Math.max(0, words.length - 1))
}

/** Wrappers whose first word says for whom, or how: `gosu app node server.js`. */
const WITH_OPERAND = new Set(['gosu', 'su-exec', 'newrelic-admin'])

/** `dumb-init -v -- npm start` names the program behind the dashes. */
function behindWrapper(words: readonly (string | undefined)[], index: number): number {
  const dashes = words[index] === '--' ? -1 : words.indexOf('--', index)
  if (dashes >= 0) return dashes + 1
  return index + (WITH_OPERAND.has(baseName(words[index]) ?? '') ? 2 : 1)
}

/** Index of the module behind `-m`, or of manage.py, behind the interpreter's own options. */
function moduleIndex(words: readonly (string | undefined)[], python: number): number | undefined {
  let index = python + 1
  while (words[index]?.startsWith('-') && words[index] !== '-m' && words[index] !== '-c') index++
  if (words[index] === '-m') return index + 1
  return baseName(words[index]) === 'manage.py' ? index : undefined
}

/** `/usr/local/bin/node` is `node`. */
export function baseName(word: string | undefined): string | undefined {
  return word?.slice(word.lastIndexOf('/') + 1)
}
