import { baseNameOf } from '../tree/folders.ts'
/** The kinds of files we parse, in the order problems and evidence are listed. */
export const DOCUMENT_KINDS = ['dockerfile', 'compose', 'env', 'workflow', 'action', 'manifest', 'lockfile', 'platform', 'unit', 'gunicorn', 'nginx', 'version', 'prometheus', 'grafana', 'sql', 'owners'] as const
/** Prose has no grammar to break, and is read only where a rule asks for it. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number] | 'markdown'

/** Folders whose files belong to somebody else's project, or are made by a build. */
const FOREIGN = /(^|\/)(node_modules|vendor|vendored|_vendor|third_party|bower_components|\.venv|venv|site-packages|\.git)\//

/** Folders of samples: what lies there shows or tests something and does not run in production. */
const SAMPLES = /(^|\/)(examples?|samples?|fixtures|test[-_]fixtures|__fixtures__|__tests__|testdata|test[-_]data|testfiles|testcases)\//

/** Whether a path lies in a folder of somebody else's code, or of what a build makes. */
export function isForeign(path: string): boolean {
  return FOREIGN.test(path)
}

/** Whether a path lies in a folder of examples or fixtures, which are named in the report and not judged. */
export function isSample(path: string): boolean {
  return SAMPLES.test(path)
}

const MANIFESTS = new Set(['package.json', 'requirements.txt', 'pyproject.toml', 'go.mod', 'Gemfile', 'pom.xml', 'Cargo.toml', 'composer.json', 'build.gradle', 'build.gradle.kts', 'Pipfile', 'setup.py', 'setup.cfg'])
const LOCKFILES = new Set(['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'uv.lock', 'poetry.lock', 'Pipfile.lock', 'pdm.lock', 'go.sum', 'Gemfile.lock', 'Cargo.lock', 'composer.lock', 'gradle.lockfile'])
/** Files in which a hosting platform is told what to run. */
const PLATFORM_FILES = new Set(['railway.json', 'railway.toml', 'render.yaml', 'render.yml', 'fly.toml', 'Procfile', 'app.json', 'heroku.yml', 'app.yaml'])

/** The kind of a file by its path alone, by the conventions of the tool that reads it; undefined for all others. */
export function kindOf(path: string): DocumentKind | undefined {
  // A template's folder, such as cookiecutter's `{{name}}`: its files are filled in before any tool reads them.
  if (FOREIGN.test(path) || /\{\{|\{%/.test(path)) return undefined
  const name = baseNameOf(path)
  if (isDockerfile(name)) return 'dockerfile'
  if (/^(docker-)?compose([._-][\w.-]+)?\.ya?ml$/i.test(name)) return 'compose'
  if (isEnvFile(name)) return 'env'
  if (/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) return 'workflow'
  if (name === 'action.yml' || name === 'action.yaml') return 'action'
  if (MANIFESTS.has(name) || /^requirements([-_.][\w.-]+)?\.(txt|in)$/.test(name) || /(^|\/)requirements\/[\w.-]+\.(txt|in)$/.test(path)) return 'manifest'
  if (LOCKFILES.has(name)) return 'lockfile'
  if (PLATFORM_FILES.has(name) || /^fly\.(prod|production)\.toml$/.test(name)) return 'platform'
  if (/^[\w@:.\\-]+\.service$/.test(name)) return 'unit'
  if (/^gunicorn([_.-]?(conf|config))?\.py$/.test(name)) return 'gunicorn'
  if (isNginxConfig(path, name)) return 'nginx'
  if (/\.sql$/i.test(name)) return 'sql'
  if (/^(\.github\/|docs\/)?CODEOWNERS$/.test(path)) return 'owners'
  if (/\.(md|markdown)$/i.test(name)) return 'markdown'
  return VERSION_FILES.has(name) ? 'version' : monitoringKindOf(path, name)
}

/** `nginx.conf`, `default.conf.template`, and what lies in folders that nginx is configured from; others' files there are told by their content. */
function isNginxConfig(path: string, name: string): boolean {
  if (/^nginx([._-][\w.-]+)?\.conf(\.template)?$|^[\w.-]+[._-]nginx\.conf(\.template)?$|^default\.conf(\.template)?$/.test(name)) return true
  if (/(^|\/)sites-(available|enabled)\/[\w.-]+$/.test(path)) return !/\.(md|txt|sh|ya?ml|json|j2|bak|example)$/.test(name)
  return /\.conf(\.template)?$/.test(name) && /(^|\/)(nginx|conf\.d)\//i.test(path)
}

const VERSION_FILES = new Set(['.nvmrc', '.node-version', '.python-version', '.ruby-version', '.go-version', '.java-version', '.php-version', '.tool-versions', 'rust-toolchain', 'rust-toolchain.toml', 'global.json'])

/** Candidates by name and folder; what they are is told by their content. Charts' templates are no YAML yet. */
function monitoringKindOf(path: string, name: string): DocumentKind | undefined {
  if (!/\.ya?ml$/.test(name) || /(^|\/)templates\//.test(path) || path.startsWith('.github/')) return undefined
  if (/(^|\/)(dashboards|datasources)\/[^/]+$|(^|\/)grafana\//.test(path) || /^(dashboards?|datasources?)([._-][\w-]+)?\.ya?ml$/.test(name)) return 'grafana'
  const named = /(^|[._-])(prometheus|alertmanager|alerts?|alerting|rules?|recording)[._-]/.test(name)
  return named || /(^|\/)(prometheus|alertmanager|alerts|alerting|rules)\//.test(path) ? 'prometheus' : undefined
}

/** `Dockerfile`, `Dockerfile.prod`, `api.Dockerfile`, `prod.dockerfile`, `Containerfile`; not their ignore files. */
function isDockerfile(name: string): boolean {
  if (/\.(dockerignore|md|txt|ya?ml|json|toml|html|sh|[cm]?[jt]sx?|py|rb|go|rs|java|php|snap|log|bak|orig|j2|tpl|tmpl|erb)$/i.test(name)) return false
  return /^(dockerfile|containerfile)([._-][\w.-]+)?$/i.test(name) || /\.(dockerfile|containerfile)$/i.test(name)
}

/** `.env`, `.env.production`, `.env.example`, `env.example`, `.env.production.example`, `prod.env`, `example.env`. */
function isEnvFile(name: string): boolean {
  if (/\.(ya?ml|json|toml|[cm]?[jt]sx?|py|rb|go|md|sh|php|rs|java|kt|cs|html?|enc|age|gpg|asc|j2|tpl|erb|ejs|hbs)$/i.test(name)) return false
  return /^\.env([._-][\w.-]+)?$/.test(name) || /^\.?env[._-]([\w.-]+[._-])?(example|sample|template|dist|defaults?)$/i.test(name) || /^[\w-]+\.env(\.(example|sample|template|dist))?$/i.test(name)
}
