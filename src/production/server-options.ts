/** What an option of a server is about. */
export type ServerSetting = 'host' | 'port' | 'bind' | 'workers' | 'threads' | 'timeout' | 'logLevel' | 'config' | 'application'
export type ServerSwitch = 'reload' | 'debug'

/** How a server is told what to do on its command line. */
export interface ServerGrammar {
  /** Options that take a value, by what they are about. */
  readonly settings?: Readonly<Partial<Record<ServerSetting, readonly string[]>>>
  /** Options that stand alone, by what they switch on. */
  readonly switches?: Readonly<Partial<Record<ServerSwitch, readonly string[]>>>
  /** Further options that stand alone. */
  readonly flags?: readonly string[]
  /** Variables that say the same, where no option does. */
  readonly variables?: Readonly<Partial<Record<ServerSetting, readonly string[]>>>
  readonly switchVariables?: Readonly<Partial<Record<ServerSwitch, readonly string[]>>>
  /** Words behind the program that are no operands: `run` of `flask run`. Without the last of them it is no server. */
  readonly commands?: readonly string[]
  /** Which operand is the application, from 0. */
  readonly operand?: number
}

const FLAGS_OF_GUNICORN = ['--preload', '--daemon', '-D', '--capture-output', '--check-config', '--print-config', '--enable-stdio-inheritance', '-R', '--no-sendfile', '--reuse-port', '--spew', '--proxy-protocol', '--initgroups', '--log-syslog', '--disable-redirect-access-to-syslog', '--no-control-socket']
const FLAGS_OF_UVICORN = ['--reset-contextvars', '--factory', '--proxy-headers', '--no-proxy-headers', '--access-log', '--no-access-log', '--use-colors', '--no-use-colors', '--server-header', '--no-server-header', '--date-header', '--no-date-header', '--version', '--help']
const NODE: ServerGrammar = { switches: { reload: ['--watch', '--watch-path'], debug: ['--inspect', '--inspect-brk'] }, operand: 0 }

/** Servers by the program's base name. */
export const SERVERS: Readonly<Record<string, ServerGrammar>> = {
  uvicorn: {
    settings: { host: ['--host'], port: ['--port'], workers: ['--workers'], timeout: ['--timeout-keep-alive'], logLevel: ['--log-level'] },
    switches: { reload: ['--reload'] },
    flags: FLAGS_OF_UVICORN,
    variables: { workers: ['UVICORN_WORKERS', 'WEB_CONCURRENCY'], host: ['UVICORN_HOST'], port: ['UVICORN_PORT'], logLevel: ['UVICORN_LOG_LEVEL'] },
    switchVariables: { reload: ['UVICORN_RELOAD'] },
    operand: 0,
  },
  gunicorn: {
    settings: { bind: ['-b', '--bind'], workers: ['-w', '--workers'], threads: ['--threads'], timeout: ['-t', '--timeout'], logLevel: ['--log-level'], config: ['-c', '--config'] },
    switches: { reload: ['--reload'] },
    flags: FLAGS_OF_GUNICORN,
    variables: { workers: ['WEB_CONCURRENCY'] },
    operand: 0,
  },
  hypercorn: {
    settings: { bind: ['-b', '--bind'], workers: ['-w', '--workers'], logLevel: ['--log-level'], config: ['-c', '--config'] },
    switches: { reload: ['--reload'], debug: ['--debug'] },
    operand: 0,
  },
  granian: {
    settings: { host: ['--host'], port: ['--port'], workers: ['--workers'], threads: ['--runtime-threads', '--blocking-threads'] },
    switches: { reload: ['--reload'] },
    flags: ['--access-log', '--no-access-log', '--log', '--no-log', '--factory', '--no-factory', '--http2', '--ws', '--no-ws', '--respawn-failed-workers'],
    variables: { workers: ['GRANIAN_WORKERS'], host: ['GRANIAN_HOST'], port: ['GRANIAN_PORT'] },
    operand: 0,
  },
  daphne: { settings: { host: ['-b', '--bind'], port: ['-p', '--port'] }, flags: ['--proxy-headers', '--no-server-name'], operand: 0 },
  waitress: { settings: { host: ['--host'], port: ['--port'], bind: ['--listen'], threads: ['--threads'], application: ['--app'] }, operand: 0 },
  uwsgi: { settings: { bind: ['--http', '--socket', '--http-socket', '-s'], workers: ['-p', '--processes', '--workers'], threads: ['--threads'], application: ['-w', '--module', '--wsgi-file'], config: ['--ini', '--yaml', '--json'] }, flags: ['--master', '-M', '--enable-threads', '--vacuum', '--die-on-term', '--need-app', '--lazy-apps', '--single-interpreter'] },
  fastapi: {
    settings: { host: ['--host'], port: ['--port'], workers: ['--workers'], application: ['--app', '--entrypoint'] },
    switches: { reload: ['--reload'] },
    flags: ['--no-reload', '--proxy-headers', '--no-proxy-headers'],
    variables: { workers: ['WEB_CONCURRENCY'] },
    commands: ['run'],
    operand: 0,
  },
  flask: { settings: { host: ['-h', '--host'], port: ['-p', '--port'], application: ['-A', '--app'] }, switches: { debug: ['--debug', '--debugger'], reload: ['--reload'] }, flags: ['--no-reload', '--no-debugger', '--with-threads', '--without-threads', '--no-debug'], variables: { application: ['FLASK_APP'] }, commands: ['run'] },
  'manage.py': { switches: {}, flags: ['--noreload', '--nothreading', '--insecure', '--nostatic'], commands: ['runserver'], operand: 0 },
  sanic: { settings: { host: ['-H', '--host'], port: ['-p', '--port'], workers: ['-w', '--workers'] }, switches: { reload: ['--auto-reload', '--reload', '-r', '--dev', '-d'], debug: ['--debug'] }, flags: ['--fast', '--single-process', '--access-logs', '--no-access-logs'], operand: 0 },
  node: NODE,
  deno: { ...NODE, commands: ['run'] },
  bun: { switches: { reload: ['--watch', '--hot'] }, operand: 0 },
  next: { settings: { host: ['-H', '--hostname'], port: ['-p', '--port'] }, commands: ['start'], operand: 0 },
  pm2: { settings: { workers: ['-i', '--instances'] }, switches: { reload: ['--watch'] }, commands: ['start'], flags: ['--no-daemon', '--no-auto-exit'], operand: 0 },
  puma: { settings: { bind: ['-b', '--bind'], port: ['-p', '--port'], workers: ['-w', '--workers'], threads: ['-t', '--threads'], config: ['-C', '--config'] }, flags: ['--preload', '--quiet', '-q', '-v'], variables: { workers: ['WEB_CONCURRENCY'] }, operand: 0 },
  rails: { settings: { host: ['-b', '--binding'], port: ['-p', '--port'] }, flags: ['-d', '--daemon'], commands: ['server'] },
  unicorn: { settings: { host: ['-o', '--host'], port: ['-p', '--port'], config: ['-c', '--config-file'] }, flags: ['-D'], operand: 0 },
  nginx: { settings: { config: ['-c'] } },
  'php-fpm': { settings: { config: ['-y', '--fpm-config'] }, flags: ['-F', '-R', '-O', '-D', '--nodaemonize', '--force-stderr'] },
  'apache2-foreground': {},
  httpd: { settings: { config: ['-f'] } },
  caddy: { settings: { config: ['--config'] }, commands: ['run'] },
  java: { settings: { application: ['-jar'] } },
  dotnet: { operand: 0 },
}

/** Other names of the same programs, and of their commands. */
export const ALIASES: Readonly<Record<string, string>> = {
  'waitress-serve': 'waitress',
  'pm2-runtime': 'pm2',
  nodejs: 'node',
  s: 'server',
}
