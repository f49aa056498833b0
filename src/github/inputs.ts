import { statSync } from 'node:fs'
import * as z from '../checks/schema.ts'
import { ConfigurationError } from '../policy/configuration-error.ts'
import { didYouMean } from '../policy/nearest.ts'
import type { FailOn } from '../policy/policy.ts'
import { insideWorkspace, workspaceFolder } from './workspace-path.ts'
import type { WorkspacePath } from './workspace-path.ts'

/** Environment variables as the runner sets them. */
export type Environment = Readonly<Record<string, string | undefined>>

const ANNOTATE = ['auto', 'check-run', 'commands', 'off'] as const
export type Annotate = (typeof ANNOTATE)[number]

/** The spellings of YAML 1.2's core schema, which are GitHub's. */
const TRUE = ['true', 'True', 'TRUE']
const FALSE = ['false', 'False', 'FALSE']
/** The value of `comment` that asks for changes to take over with a click, too. */
const SUGGESTIONS = 'suggestions'

/** The readiness file that may be missing. */
export const DEFAULT_CONFIG = '.readiness.yml'

const choices = {
  'fail-on': z.enum(['', 'error', 'warning', 'notice', 'never']).default('error'),
  annotate: z.enum(ANNOTATE).default('auto'),
  'only-new': z.enum([...TRUE, ...FALSE]).default('false'),
  'policy-ref': z.enum(['head', 'base']).default('head'),
  comment: z.enum([...TRUE, ...FALSE, SUGGESTIONS]).default('false'),
}

export interface Inputs {
  readonly workspace: string
  /** The root to judge. */
  readonly path: WorkspacePath
  /** That root as the report names it. */
  readonly root: string
  readonly config: WorkspacePath
  readonly configNamed: boolean
  /** Undefined leaves it to the readiness file: the input's default says no more than that file's. */
  readonly failOn: FailOn | undefined
  readonly annotate: Annotate
  readonly onlyNew: boolean
  readonly policyRef: 'head' | 'base'
  readonly comment: boolean
  readonly suggestions: boolean
  readonly sarifFile: WorkspacePath | undefined
  readonly jsonFile: WorkspacePath | undefined
  readonly token: string
}

/** What the inputs ask for. @throws ConfigurationError in one line that names the input */
export function readInputs(environment: Environment): Inputs {
  const failOn = choice(environment, 'fail-on')
  const workspace = workspaceFolder(environment['GITHUB_WORKSPACE'] || '.')
  const named = (inputText(environment, 'path') ?? '').replace(/^$/, '.')
  const path = insideWorkspace(workspace, 'path', named)
  if (statSync(path.absolute, { throwIfNoEntry: false })?.isDirectory() !== true) throw new ConfigurationError(`input path: there is no folder "${named}"`)
  const config = inputText(environment, 'config') || DEFAULT_CONFIG
  const jsonFile = outputFile(environment, workspace, 'json-file')
  const sarifFile = outputFile(environment, workspace, 'sarif-file')
  if (jsonFile && jsonFile.relative === sarifFile?.relative) throw new ConfigurationError('input sarif-file: it names the same file as json-file')
  const configPath = configFile(workspace, path, config)
  for (const [input, file] of [['json-file', jsonFile], ['sarif-file', sarifFile]] as const) {
    if (file?.relative === configPath.relative) throw new ConfigurationError(`input ${input}: it names the readiness file`)
  }
  return {
    workspace,
    path,
    root: named,
    config: configPath,
    configNamed: config !== DEFAULT_CONFIG,
    failOn: failOn === '' || failOn === 'error' ? undefined : failOn,
    annotate: choice(environment, 'annotate'),
    onlyNew: TRUE.includes(choice(environment, 'only-new')),
    policyRef: choice(environment, 'policy-ref'),
    comment: !FALSE.includes(choice(environment, 'comment')),
    suggestions: choice(environment, 'comment') === SUGGESTIONS,
    sarifFile,
    jsonFile,
    token: inputText(environment, 'token') ?? '',
  }
}

/** How a mistake in the inputs is to be shown: only where the input that says so is itself valid. */
export function annotateOf(environment: Environment): Annotate {
  const read = choices.annotate.safeParse(inputText(environment, 'annotate'))
  return read.success ? read.data : 'off'
}

/** The value as the runner hands it over, without the blanks around it; undefined where it is not set at all. */
export function inputText(environment: Environment, input: string): string | undefined {
  return environment[`INPUT_${input.toUpperCase()}`]?.trim()
}

function choice<Name extends keyof typeof choices>(environment: Environment, input: Name): z.infer<(typeof choices)[Name]> {
  const value = inputText(environment, input)
  const read = choices[input].safeParse(value)
  if (read.success) return read.data as z.infer<(typeof choices)[Name]>
  const accepted = input === 'only-new' ? ['true', 'false'] : input === 'comment' ? ['true', 'false', SUGGESTIONS] : choices[input].unwrap().options.filter((option) => option !== '')
  throw new ConfigurationError(`input ${input}: read "${value}", accepted are ${accepted.join(', ')}${didYouMean(value ?? '', accepted)}`)
}

/** Relative to `path`; a file that is not there but is in the workspace serves several roots. */
function configFile(workspace: string, path: WorkspacePath, named: string): WorkspacePath {
  const own = insideWorkspace(workspace, 'config', named, path.relative)
  if (named === DEFAULT_CONFIG || path.relative === '' || isThere(own)) return own
  const shared = insideWorkspace(workspace, 'config', named)
  return isThere(shared) ? shared : own
}

function isThere(path: WorkspacePath): boolean {
  return statSync(path.absolute, { throwIfNoEntry: false }) !== undefined
}

function outputFile(environment: Environment, workspace: string, input: 'json-file' | 'sarif-file'): WorkspacePath | undefined {
  const named = inputText(environment, input)
  if (named === undefined || named === '') return undefined
  const file = insideWorkspace(workspace, input, named)
  const stat = statSync(file.absolute, { throwIfNoEntry: false })
  if (file.relative === '' || named.endsWith('/') || (stat && !stat.isFile())) throw new ConfigurationError(`input ${input}: "${named}" is no file`)
  return file
}
