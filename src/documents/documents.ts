import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import type { SourceText } from '../tree/source-text.ts'
import { parseCodeOwners } from './code-owners.ts'
import type { CodeOwners } from './code-owners.ts'
import { parseComposeFile } from './compose-file.ts'
import type { ComposeFile } from './compose-file.ts'
import type { Document, Parsed } from './document.ts'
import { parseDockerfile } from './dockerfile.ts'
import type { Dockerfile } from './dockerfile.ts'
import { parseEnvFile } from './env-file.ts'
import type { EnvFile } from './env-file.ts'
import { parseGunicornConfig } from './gunicorn-config.ts'
import type { GunicornConfig } from './gunicorn-config.ts'
import { parseGrafanaFile } from './grafana.ts'
import type { GrafanaFile } from './grafana.ts'
import { isSample, kindOf } from './kind.ts'
import type { DocumentKind } from './kind.ts'
import { parseLockfile } from './lockfile.ts'
import type { Lockfile } from './lockfile.ts'
import { parseManifest } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { parseMarkdown } from './markdown.ts'
import type { Markdown } from './markdown.ts'
import { parseNginxConfig } from './nginx-config.ts'
import type { NginxConfig } from './nginx-config.ts'
import { parsePlatformFile } from './platform-file.ts'
import type { PlatformFile } from './platform-content.ts'
import { parseSystemdUnit } from './systemd-unit.ts'
import type { SystemdUnit } from './systemd-unit.ts'
import { parsePrometheusFile } from './prometheus.ts'
import type { PrometheusFile } from './prometheus.ts'
import { parseSql } from './sql.ts'
import type { DatabaseObjects } from './database-objects.ts'
import { parseVersionFile } from './version-file.ts'
import type { VersionFile } from './version-file.ts'
import { parseAction, parseWorkflow } from './workflow.ts'
import type { Action, Workflow } from './workflow.ts'

/** What each kind of file is parsed into. */
export interface ContentOf {
  dockerfile: Dockerfile
  compose: ComposeFile
  env: EnvFile
  workflow: Workflow
  action: Action
  manifest: Manifest
  lockfile: Lockfile
  platform: PlatformFile
  unit: SystemdUnit
  gunicorn: GunicornConfig
  nginx: NginxConfig
  version: VersionFile
  prometheus: PrometheusFile
  grafana: GrafanaFile
  sql: DatabaseObjects
  owners: CodeOwners
  markdown: Markdown
}

/** The repository's files by kind, each read and parsed once, on first demand. Sorted by path. */
export interface Documents {
  of<Kind extends DocumentKind>(kind: Kind): readonly Document<ContentOf[Kind]>[]
  /** Paths of a kind, without reading them. */
  paths(kind: DocumentKind): readonly string[]
  /** Files of a kind that are left out because they lie in folders of examples or fixtures. */
  readonly samples: readonly string[]
}

const PARSERS: { readonly [Kind in DocumentKind]: (source: SourceText) => Parsed<ContentOf[Kind]> } = {
  dockerfile: parseDockerfile,
  compose: parseComposeFile,
  env: parseEnvFile,
  workflow: parseWorkflow,
  action: parseAction,
  manifest: parseManifest,
  lockfile: parseLockfile,
  platform: parsePlatformFile,
  unit: parseSystemdUnit,
  gunicorn: parseGunicornConfig,
  nginx: parseNginxConfig,
  version: parseVersionFile,
  prometheus: parsePrometheusFile,
  grafana: parseGrafanaFile,
  sql: parseSql,
  owners: parseCodeOwners,
  markdown: parseMarkdown,
}

/** Nobody mends a file that is wrong in more places from a list of them. */
const MAX_PROBLEMS = 1000

export function documentsOf(tree: Tree): Documents {
  const paths = new Map<DocumentKind, string[]>()
  const samples: string[] = []
  for (const { path } of tree.entries) {
    const kind = kindOf(path)
    if (!kind) continue
    if (isSample(path)) {
      if (kind !== 'markdown') samples.push(path)
      continue
    }
    const known = paths.get(kind)
    if (known) known.push(path)
    else paths.set(kind, [path])
  }
  const parsed = new Map<DocumentKind, readonly Document<never>[]>()
  return {
    samples,
    paths: (kind) => paths.get(kind) ?? [],
    of<Kind extends DocumentKind>(kind: Kind) {
      let documents = parsed.get(kind) as readonly Document<ContentOf[Kind]>[] | undefined
      if (!documents) {
        documents = (paths.get(kind) ?? []).map((path) => readDocument(tree, path, PARSERS[kind]))
        parsed.set(kind, documents as readonly Document<never>[])
      }
      return documents
    },
  }
}

function readDocument<Content>(tree: Tree, path: string, parse: (source: SourceText) => Parsed<Content>): Document<Content> {
  const source = tree.read(path)
  if (isProblem(source)) return { path, content: undefined, problems: [source] }
  const { content, problems } = parse(source)
  const left = problems.length - MAX_PROBLEMS
  const last = problems[MAX_PROBLEMS]
  return { path, content, problems: left > 0 && last ? [...problems.slice(0, MAX_PROBLEMS), { ...last, message: `${last.message} (the first of ${left} more)` }] : problems }
}
