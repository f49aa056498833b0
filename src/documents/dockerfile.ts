import type { Location, Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { readInstruction } from './dockerfile-instruction.ts'
import { readDirectives, readLogicalLines } from './dockerfile-lines.ts'
import { emptyProblem, syntaxProblem } from './dockerfile-problems.ts'
import { StageBuilder } from './dockerfile-stages.ts'
import type { ShellScript } from './shell.ts'

/** A Dockerfile as written: instructions in order, and the stages they form. ARG before the first FROM is in `globals`. */
export interface Dockerfile {
  readonly source: SourceText
  /** Every instruction in order, stages' ones included. */
  readonly instructions: readonly Instruction[]
  /** Instructions before the first FROM: ARG, and what does not belong there. */
  readonly globals: readonly Instruction[]
  /** In order. A fragment without FROM has one stage without `from`. */
  readonly stages: readonly Stage[]
}

export interface Stage {
  readonly index: number
  readonly from: FromInstruction | undefined
  /** Lower-cased alias behind AS. */
  readonly name: string | undefined
  /** FROM excluded. */
  readonly instructions: readonly Instruction[]
}

interface InstructionBase {
  /** Whole instruction, continuation lines and heredocs included. */
  readonly at: Location
  /** The keyword as written, behind ONBUILD where that wraps it. */
  readonly word: Word
  readonly flags: readonly InstructionFlag[]
  /** Everything behind keyword and flags, heredoc bodies excluded; continuation lines joined as Docker joins them, places kept. */
  readonly arguments: SourceText
  /** The instruction was wrapped in ONBUILD. */
  readonly onbuild: boolean
}

/** `--name=value` or `--name`. */
export interface InstructionFlag {
  readonly name: string
  readonly value: string | undefined
  readonly at: Location
}

export interface FromInstruction extends InstructionBase {
  readonly keyword: 'FROM'
  /** Unquoted, variables as written. */
  readonly image: string
  readonly imageAt: Location
  readonly alias: string | undefined
}

/** RUN, CMD, ENTRYPOINT, and HEALTHCHECK's command: a shell line, or a JSON array of words. */
export interface CommandInstruction extends InstructionBase {
  readonly keyword: 'RUN' | 'CMD' | 'ENTRYPOINT' | 'HEALTHCHECK'
  /** Exec form's words; undefined in shell form. `HEALTHCHECK NONE` has neither words nor script. */
  readonly exec: readonly string[] | undefined
  /** Shell form, or a heredoc that is run; parsed with the SHELL in force (undefined for a shell that is no POSIX one). Exec form of `sh -c` is parsed, too. */
  readonly script: ShellScript | undefined
  /** Words of the SHELL instruction in force: `["/bin/sh", "-c"]` by default. */
  readonly shell: readonly string[]
}

export interface CopyInstruction extends InstructionBase {
  readonly keyword: 'COPY' | 'ADD'
  readonly sources: readonly Word[]
  readonly target: Word | undefined
  /** Value of --from. */
  readonly from: string | undefined
  /** Contents given in place by heredocs. */
  readonly heredocs: readonly string[]
}

/** ENV, ARG, LABEL: one entry a key. `value` is undefined for a bare `ARG NAME`. */
export interface KeyValueInstruction extends InstructionBase {
  readonly keyword: 'ENV' | 'ARG' | 'LABEL'
  readonly entries: readonly { readonly key: string; readonly value: string | undefined; readonly at: Location }[]
}

/** USER, WORKDIR, EXPOSE, VOLUME, STOPSIGNAL, SHELL, MAINTAINER, and words no Dockerfile knows. */
export interface PlainInstruction extends InstructionBase {
  readonly keyword: 'USER' | 'WORKDIR' | 'EXPOSE' | 'VOLUME' | 'STOPSIGNAL' | 'SHELL' | 'MAINTAINER' | 'ONBUILD' | 'UNKNOWN'
  readonly words: readonly Word[]
}

/** One word of an instruction, unquoted; variables as written, `\$` for a dollar sign that is meant literally. */
export interface Word {
  readonly text: string
  readonly at: Location
}

export type Instruction = FromInstruction | CommandInstruction | CopyInstruction | KeyValueInstruction | PlainInstruction

/** A template's marks are no mistakes: what it says is known only when it is filled in. */
const TEMPLATE = /\.(jinja2?|gotmpl|template|ejs|hbs|mustache|in|m4)$/i

/** Reads a Dockerfile as BuildKit does. What it would refuse is a problem at its line; the rest stays usable. */
export function parseDockerfile(source: SourceText): Parsed<Dockerfile> {
  const { escape } = readDirectives(source.text)
  const lines = readLogicalLines(source, escape)
  if (lines.length === 0) return { content: undefined, problems: [emptyProblem(source.path)] }
  const builder = new StageBuilder()
  const problems: Problem[] = []
  for (const line of lines) {
    const instruction = readInstruction(line, { file: source, escape, shell: builder.shell })
    builder.add(instruction)
    const problem = syntaxProblem(instruction, line)
    if (problem && !TEMPLATE.test(source.path)) problems.push(problem)
  }
  return { content: { source, ...builder.result() }, problems }
}
