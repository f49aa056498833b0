import { shown } from '../../src/documents/document.ts'
import { parseGunicornConfig } from '../../src/documents/gunicorn-config.ts'
import { serverOf } from '../../src/production/server-command.ts'
import type { ServerValue } from '../../src/production/server-command.ts'
import type { Variable } from '../../src/production/service.ts'
import { programsOfScript } from '../../src/production/start-command.ts'
import { fileText } from '../../src/tree/source-text.ts'

const PLACE = { path: 'Procfile', line: 1, endLine: 1, column: 1 }

interface Around {
  readonly variables?: Readonly<Record<string, string>>
  readonly config?: string
}

/** The first server of a shell line, as `name key=value ...`; `?` marks what is unknown, `~` what holds only where the host sets nothing. */
function server(line: string, { variables = {}, config }: Around = {}): string {
  const variable = (name: string): Variable | undefined => (Object.hasOwn(variables, name) ? { key: name, kind: 'literal', value: { known: true, value: variables[name] as string }, raw: '', at: PLACE } : undefined)
  const gunicornConfig = (path: string | undefined): ReturnType<typeof parseGunicornConfig>['content'] => (config === undefined ? undefined : parseGunicornConfig(fileText(path ?? 'gunicorn.conf.py', config)).content)
  const found = programsOfScript(line, PLACE).map((program) => serverOf(program, { variable, gunicornConfig })).find((one) => one !== undefined)
  if (!found) return 'none'
  const values = (['application', 'host', 'port', 'workers', 'threads', 'timeout'] as const).flatMap((key) => (found[key] ? [`${key}=${valueText(found[key])}`] : []))
  return [found.name, ...values, ...(found.reload ? ['reload'] : []), ...(found.debug ? ['debug'] : [])].join(' ')
}

function valueText({ value, fallback }: ServerValue): string {
  return `${value.known ? '' : '?'}${fallback ? '~' : ''}${shown(value)}`
}

test.each([
  ['uvicorn main:app --host 0.0.0.0 --port 8000 --workers 4', 'uvicorn application=main:app host=0.0.0.0 port=8000 workers=4'],
  ['uvicorn --host=0.0.0.0 --proxy-headers --port=80 main:app --reload', 'uvicorn application=main:app host=0.0.0.0 port=80 reload'],
  ['python -m uvicorn app:app --log-level info', 'uvicorn application=app:app'],
  ['poetry run uvicorn app:app', 'uvicorn application=app:app'],
  ['tini -- gosu app uvicorn app:app --workers 2', 'uvicorn application=app:app workers=2'],
  ['uvicorn app:app --port $PORT --workers ${WORKERS:-4}', 'uvicorn application=app:app port=?$PORT workers=~4'],
  ['uvicorn app:app --port "${PORT:-8000}" --workers "$WORKERS"', 'uvicorn application=app:app port=~8000 workers=?"$WORKERS"'],
  ['uvicorn app:app --port=$PORT', 'uvicorn application=app:app port=?$PORT'],
  ['gunicorn app:app -w 4 -b 0.0.0.0:8000 --timeout 120 -k uvicorn.workers.UvicornWorker', 'gunicorn application=app:app host=0.0.0.0 port=8000 workers=4 timeout=120'],
  ['gunicorn -w4 --bind=:$PORT --threads 8 "app:create_app()"', 'gunicorn application=app:create_app() port=?$PORT workers=4 threads=8'],
  ['gunicorn --bind unix:/run/app.sock app:app', 'gunicorn application=app:app'],
  ['gunicorn --bind [::]:8000 app:app', 'gunicorn application=app:app host=[::] port=8000'],
  ['gunicorn --preload --reload app.wsgi', 'gunicorn application=app.wsgi reload'],
  ['hypercorn app:app --bind 0.0.0.0:80 -w 3', 'hypercorn application=app:app host=0.0.0.0 port=80 workers=3'],
  ['granian --interface asgi app:app --workers 2 --port 80', 'granian application=app:app port=80 workers=2'],
  ['daphne -b 0.0.0.0 -p 8001 app.asgi:application', 'daphne application=app.asgi:application host=0.0.0.0 port=8001'],
  ['waitress-serve --listen=*:8080 app:app', 'waitress application=app:app host=* port=8080'],
  ['fastapi run main.py --workers 4 --port 80', 'fastapi application=main.py port=80 workers=4'],
  ['fastapi dev main.py', 'none'],
  ['flask --app api run --host 0.0.0.0 -p 5000 --debug', 'flask application=api host=0.0.0.0 port=5000 debug'],
  ['flask db upgrade', 'none'],
  ['python manage.py runserver 0.0.0.0:8000', 'manage.py host=0.0.0.0 port=8000'],
  ['python manage.py migrate', 'none'],
  ['node --max-old-space-size=512 dist/server.js', 'node application=dist/server.js'],
  ['node --watch server.js', 'node application=server.js reload'],
  ['next start -p 3000', 'next port=3000'],
  ['next build', 'none'],
  ['pm2-runtime start app.js -i 4', 'pm2 application=app.js workers=4'],
  ['bundle exec puma -t 5:5 -p ${PORT:-3000} -w 2 config.ru', 'puma application=config.ru port=~3000 workers=2 threads=5:5'],
  ['bundle exec rails server -b 0.0.0.0 -p 3000', 'rails host=0.0.0.0 port=3000'],
  ['bin/rails s', 'rails'],
  ['rails db:migrate', 'none'],
  ["nginx -g 'daemon off;'", 'nginx'],
  ['php-fpm8.3 -F', 'php-fpm'],
  ['java -Xmx512m -jar app.jar --server.port=80', 'java application=app.jar'],
  ['alembic upgrade head && exec uvicorn app:app --workers 3', 'uvicorn application=app:app workers=3'],
  ['sh -c "exec gunicorn app:app --workers 2"', 'gunicorn application=app:app workers=2'],
  ['celery -A app worker', 'none'],
  ['', 'none'],
  ['uvicorn', 'uvicorn'],
  ['uvicorn app:app --workers', 'uvicorn application=app:app'],
])('%s', (line, expected) => expect(server(line)).toBe(expected))

test('variables that are set fill in, and speak where no option does', () => {
  expect(server('uvicorn app:app --port $PORT', { variables: { PORT: '9000' } })).toBe('uvicorn application=app:app port=9000')
  expect(server('uvicorn app:app', { variables: { WEB_CONCURRENCY: '3' } })).toBe('uvicorn application=app:app workers=3')
  expect(server('uvicorn app:app --workers 2', { variables: { WEB_CONCURRENCY: '3' } })).toBe('uvicorn application=app:app workers=2')
  expect(server('gunicorn app:app', { variables: { GUNICORN_CMD_ARGS: '--workers=5 --bind 0.0.0.0:80' } })).toBe('gunicorn application=app:app host=0.0.0.0 port=80 workers=5')
})

test('the configuration file of gunicorn speaks where no option does', () => {
  const config = 'workers = 4\nbind = "0.0.0.0:8000"\ntimeout = compute()\nreload = True\n'
  expect(server('gunicorn app:app -c gunicorn.conf.py', { config })).toBe('gunicorn application=app:app host=0.0.0.0 port=8000 workers=4 timeout=?compute() reload')
  expect(server('gunicorn app:app -w 2', { config })).toBe('gunicorn application=app:app host=0.0.0.0 port=8000 workers=2 timeout=?compute() reload')
  expect(server('gunicorn app:app', { config, variables: { WEB_CONCURRENCY: '9' } })).toContain('workers=4')
})
