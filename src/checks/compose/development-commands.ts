import { baseName, programIndex } from '../../production/program-word.ts'

/** Programs that are nothing but a watcher or a development server. */
const WATCHERS = new Set(['nodemon', 'ts-node-dev', 'tsnd', 'node-dev', 'webpack-dev-server', 'watchmedo', 'watchexec', 'watchfiles', 'air', 'CompileDaemon', 'reflex', 'fresh', 'entr', 'live-server', 'browser-sync', 'hupper', 'jurigged', 'rerun', 'guard', 'spring-boot:run'])
/** Servers with a development mode as their first word. */
const DEVELOPMENT_WORDS: Readonly<Record<string, readonly string[]>> = {
  next: ['dev'],
  nuxt: ['dev'],
  nuxi: ['dev'],
  astro: ['dev'],
  remix: ['dev', 'vite:dev'],
  'react-router': ['dev'],
  'svelte-kit': ['dev'],
  wrangler: ['dev'],
  vinxi: ['dev'],
  fastapi: ['dev'],
  gatsby: ['develop'],
  ng: ['serve', 's'],
  'vue-cli-service': ['serve'],
  'react-scripts': ['start'],
  'react-app-rewired': ['start'],
  craco: ['start'],
  webpack: ['serve', 's'],
  rspack: ['serve', 'dev'],
  hugo: ['server', 'serve'],
  jekyll: ['serve'],
  cargo: ['watch'],
  dotnet: ['watch'],
  quarkus: ['dev'],
  artisan: ['serve'],
  strapi: ['develop', 'dev'],
  medusa: ['develop'],
  turbo: ['dev'],
  vercel: ['dev'],
  netlify: ['dev'],
  bun: ['dev'],
  symfony: ['serve', 'server:start'],
}
/** Everything else that vite is called with starts its development server. */
const NO_DEVELOPMENT_OF_VITE = new Set(['build', 'preview', 'optimize', '-v', '--version', '-h', '--help'])
/** Scripts of a package.json that by their name are for developing. */
const DEVELOPMENT_SCRIPT = /^(dev|develop|development|watch|hot|start:(dev|debug|watch|hot|local)|dev:\S+|serve:dev|server:dev)$/
/** Programs that run a task of the project by its name. */
const TASK_RUNNERS = new Set(['make', 'just', 'task', 'deno', 'composer', 'rake', 'invoke'])
/** Options that make a server reload, by the program that takes them; `*` for any. */
const RELOAD_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  '*': ['--reload', '--auto-reload', '--autoreload', '--hot-reload', '--hot'],
  node: ['--watch', '--watch-path'],
  tsx: ['--watch'],
  deno: ['--watch', '--watch-hmr'],
  bun: ['--watch'],
  sanic: ['--dev', '--debug', '-d', '-r'],
  flask: ['--debug', '--debugger'],
  uvicorn: ['--reload-dir', '--reload-include'],
}

/**
 * The words by which a command shows to be one for developing: it reloads on changes, or starts a development server.
 * Undefined where it does not. `index` is the word's own.
 */
export function developmentSign(words: readonly (string | undefined)[]): { readonly sign: string; readonly index: number } | undefined {
  const start = programIndex(words)
  const program = baseName(words[start])
  if (program === undefined) return undefined
  const rest = words.slice(start + 1)
  const option = rest.findIndex((word) => word !== undefined && isReloadOption(program, word))
  if (option >= 0) return { sign: `${program} ${rest[option]}`, index: start + 1 + option }
  const sign = developmentProgram(program, rest)
  return sign === undefined ? undefined : { sign, index: start }
}

function isReloadOption(program: string, word: string): boolean {
  const [name, value] = word.split('=', 2)
  const options = [...(RELOAD_OPTIONS['*'] ?? []), ...(Object.hasOwn(RELOAD_OPTIONS, program) ? (RELOAD_OPTIONS[program] ?? []) : [])]
  return options.includes(name as string) && value !== 'false'
}

function developmentProgram(program: string, rest: readonly (string | undefined)[]): string | undefined {
  const first = rest.find((word) => word !== undefined && !word.startsWith('-'))
  if (WATCHERS.has(program)) return program
  if (['npm', 'yarn', 'pnpm', 'bun'].includes(program)) return scriptSign(program, rest)
  if (program === 'vite') return rest.some((word) => word !== undefined && NO_DEVELOPMENT_OF_VITE.has(word)) ? undefined : 'vite'
  if (TASK_RUNNERS.has(program)) return first !== undefined && DEVELOPMENT_SCRIPT.test(first === 'task' || first === 'run' ? (rest[1] ?? '') : first) ? [program, ...rest].slice(0, 3).join(' ') : undefined
  if (program === 'tsx' && first === 'watch') return 'tsx watch'
  if (program === 'manage.py' && (first === 'runserver' || first === 'runserver_plus')) return `manage.py ${first}`
  if (program === 'flask' && rest.includes('run')) return 'flask run'
  if (program === 'php' && rest.includes('-S')) return 'php -S'
  if (/^(mvnw?|gradlew?)$/.test(program)) return rest.find((word) => word !== undefined && /(^|:)(spring-boot:run|bootRun|quarkus:dev|quarkusDev|mn:run)$/.test(word))
  if ((program === 'rails' || program === 'puma') && developmentEnvironment(rest)) return `${program} -e development`
  const modes = Object.hasOwn(DEVELOPMENT_WORDS, program) ? DEVELOPMENT_WORDS[program] : undefined
  return first !== undefined && modes?.includes(first) ? `${program} ${first}` : undefined
}

/** `npm run dev`, `yarn dev`, `pnpm --filter web dev`. */
function scriptSign(program: string, rest: readonly (string | undefined)[]): string | undefined {
  const words = rest.filter((word) => word !== undefined && !['run', 'run-script', 'workspace'].includes(word))
  const end = words.indexOf('--')
  const script = (end < 0 ? words : words.slice(0, end)).find((word) => word !== undefined && DEVELOPMENT_SCRIPT.test(word))
  return script === undefined ? undefined : `${program} ${program === 'npm' ? 'run ' : ''}${script}`
}

function developmentEnvironment(rest: readonly (string | undefined)[]): boolean {
  const option = rest.findIndex((word) => word === '-e' || word === '--environment')
  return option >= 0 ? rest[option + 1] === 'development' : rest.some((word) => word === '--environment=development' || word === '-edevelopment')
}
