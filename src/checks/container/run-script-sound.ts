import type { Check, Outcome } from '../check.ts'
import { dashDefects, scriptDefects } from '../commands/script-defects.ts'
import { runSteps } from './run-commands.ts'
import type { RunStep } from './run-commands.ts'

/** What another program fills in first is no script yet. */
const TEMPLATE = /\.(j2|jinja2?|tmpl|tpl|template|erb|in|mustache|hbs)$/

/** Only what is certainly wrong; style is left to a shell linter. */
export const runScriptSound: Check = {
  name: 'container/run-script-sound',
  question: 'Can the script of every RUN be parsed, and does it do what its words say?',
  reads: ['dockerfile'],
  *look(project): Iterable<Outcome> {
    for (const run of runSteps(project)) {
      const { path, instruction } = run
      if (!instruction.script || TEMPLATE.test(path)) continue
      const defects = [...scriptDefects(instruction.script), ...(runsInDash(run) ? dashDefects(instruction.script) : [])]
      if (defects.length === 0) yield { state: 'pass', at: instruction.at }
      for (const { at, problem } of defects) yield { state: 'fail', at, facts: { problem } }
    }
  },
}

/** Docker's own images whose /bin/sh is Debian's or Ubuntu's. */
const DASH_IMAGES = /^(docker\.io\/)?(library\/)?(debian|ubuntu|buildpack-deps|python|node|golang|ruby|rust|perl|php|gcc|nginx|httpd|postgres|redis):/
const OTHER_SYSTEMS = /alpine|windows|nanoserver|servercore|oracle|ubi\d|fedora/

/** The default shell of a known image, called by the shell form itself. */
function runsInDash({ instruction, base, state }: RunStep): boolean {
  if (instruction.exec || instruction.shell.join(' ') !== '/bin/sh -c' || instruction.arguments.text.includes('<<')) return false
  return base?.known === true && DASH_IMAGES.test(base.value) && !OTHER_SYSTEMS.test(base.value) && !state.hasOtherShell
}
