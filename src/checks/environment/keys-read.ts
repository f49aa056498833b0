import { mentionedWords } from '../../documents/source-words.ts'
import { hasSource } from '../ci/sources.ts'
import type { Check, Outcome } from '../check.ts'

/** Looks for keys of the example env file that nothing in the repository reads. */
export const keysRead: Check = {
  name: 'environment/keys-read',
  question: 'Is every key of the example env file read by something in the repository?',
  reads: ['env'],
  *look({ documents, tree }): Iterable<Outcome> {
    const examples = documents.of('env').flatMap(({ content }) => (content?.example ? [content] : []))
    if (examples.length === 0 || !hasSource(tree)) return
    const words = mentionedWords(tree)
    if (words === 'unknown') return
    const prefixes = [...words].filter((word) => word.length > 2 && word.length < 40 && word.endsWith('_'))
    for (const { assignments } of examples) {
      for (const { key, at } of assignments) {
        const name = key.toLowerCase()
        if (!/^[a-z]\w{2,}$/.test(name) || READ_BY_OTHERS.test(key)) continue
        if (isRead(name, words, prefixes)) yield { state: 'pass', at, facts: { key } }
        else yield { state: 'fail', at, facts: { key } }
      }
    }
  },
}

/** Settings classes join a prefix and a field's name, or two levels by a doubled underscore. */
function isRead(name: string, words: ReadonlySet<string>, prefixes: readonly string[]): boolean {
  if (words.has(name)) return true
  if (prefixes.some((prefix) => name.startsWith(prefix) && words.has(name.slice(prefix.length)))) return true
  const levels = name.split('__')
  return levels.length > 1 && levels.slice(1).every((level) => words.has(level))
}

/** What the shell, images, runtimes, frameworks and vendors' libraries read without being told to in the repository. */
const READ_BY_OTHERS = /^(PATH|HOME|USER|TZ|LANG|LC_\w+|CI|PORT|HOST|HOSTNAME|DEBUG|EDITOR|SHELL|UID|GID|PUID|PGID|TERM|DISPLAY|NO_COLOR|\w*_?PROXY|WEB_CONCURRENCY|SECRET_KEY_BASE|DATABASE_URL|LOG_LEVEL|DJANGO_SETTINGS_MODULE)$|^(COMPOSE|DOCKER|BUILDKIT|POSTGRES|PG|MYSQL|MARIADB|MONGO|RABBITMQ|MINIO|GF|KC|KEYCLOAK|ELASTIC|ES|AWS|GOOGLE|GCP|GCLOUD|AZURE|OTEL|SENTRY|DD|NEW_RELIC|NODE|NPM|YARN|PNPM|PYTHON|PIP|UV|POETRY|FLASK|UVICORN|GUNICORN|CELERY|NEXT|NUXT|VITE|REACT_APP|EXPO|JAVA|JVM|SPRING|MAVEN|GRADLE|RAILS|RACK|BUNDLE|GEM|GO|CGO|RUST|CARGO|OPENAI|ANTHROPIC|HF|HUGGINGFACE|LANGCHAIN|LANGSMITH|OLLAMA|GITHUB|GH|GITLAB|RAILWAY|VERCEL|NETLIFY|FLY|RENDER|HEROKU|KUBE|HELM|TF|ANSIBLE|VAULT|NEXTAUTH|PRISMA|ASPNETCORE|DOTNET|PHP|TRAEFIK|CF|CLOUDFLARE|DOMAIN|ACME|TUNNEL)(_|$)/
