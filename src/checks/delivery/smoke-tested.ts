import { ownFiles } from '../../documents/own-files.ts'
import type { CiCommand } from '../../production/ci.ts'
import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { deploysOf, isAfter, runsOfScript } from './script-runs.ts'
import type { ScriptRun } from './script-runs.ts'

/** What was deployed is tried, and a failure is seen by the workflow that deployed it. */
export const smokeTested: Check<{ script?: string | undefined }> = {
  name: 'delivery/smoke-tested',
  question: 'Does a workflow try what it has deployed?',
  reads: ['workflow'],
  options: (z) => z.strictObject({ script: z.string().optional().describe('The script that tries it; found by its name where left out.') }),
  *look(project, { script }): Iterable<Outcome> {
    const declared = script?.replace(/^\.\//, '')
    if (declared !== undefined && !project.tree.has(declared)) return yield { state: 'fail', variant: 'absent', at: project.declared.at ?? fileStart(declared), facts: { script: declared } }
    const scripts = declared === undefined ? scriptsNamedSo(project) : [declared]
    const runs = [...scripts.flatMap((path) => runsOfScript(path, project)), ...(declared === undefined ? trials(project) : [])]
    const deploys = deploysOf(project)
    const late = runs.filter((run) => (deploys.length === 0 ? scripts.length > 0 : deploys.some((deploy) => isAfter(run, deploy))))
    const counting = late.find(({ place }) => isCounting(place))
    const [first] = scripts
    if (counting) yield { state: 'pass', at: counting.place.at }
    else if (late[0]) yield { state: 'fail', variant: 'swallowed', at: late[0].place.neutered?.at ?? late[0].place.at }
    else if (first !== undefined) yield { state: 'fail', variant: 'not-run', at: fileStart(first), facts: { script: first } }
  },
}

const NAMED = /(^|\/)(smoke[-_]?tests?|smoke|post[-_]?deploy[-_]?(check|test|verify)?|verify[-_]deploy(ment)?)\.(sh|bash|py|[cm]?[jt]s|rb)$/i

/** Nobody has more of them; each is looked for in every step of CI. */
const MOST_SCRIPTS = 20

function scriptsNamedSo({ tree }: Project): readonly string[] {
  return ownFiles(tree, (path) => NAMED.test(path)).slice(0, MOST_SCRIPTS)
}

/** A loop that asks until it is answered counts; so does what passes its failure on. */
function isCounting({ neutered }: CiCommand): boolean {
  return neutered === undefined || neutered.why === 'condition'
}

/** Commands that test, by their names or because they ask an address that is not the runner's own. */
function trials({ production }: Project): readonly ScriptRun[] {
  return production.ci.jobs.flatMap((job) => job.commands.filter(({ command }) => isTrial(command)).map((place) => ({ job, place })))
}

const TOOLS = /^(hurl|newman|k6|artillery|playwright|cypress|bats|tavern-ci|schemathesis|wait-on)$/
const OWN_ADDRESS = /localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]/

function isTrial({ name, args }: CiCommand['command']): boolean {
  const words = args.slice(0, 60).map(({ text }) => text)
  const line = words.join(' ').slice(0, 4000)
  if (name === undefined || name === 'echo' || name === 'printf' || OWN_ADDRESS.test(line)) return false
  if (TOOLS.test(name) || /(^|[/ :_-])smoke([/ :_-]|$|\.)/.test(` ${name} ${line}`)) return true
  // A notice to a chat or a monitor is no trial of what was deployed.
  const asks = /^(curl|wget|http|https|xh)$/.test(name) && /https?:\/\/|\$\{?\w*(URL|HOST|DOMAIN|ENDPOINT)/i.test(line) && !/(^| )(-X ?|--request[ =])?(POST|PUT|PATCH|DELETE)\b|(^| )(-d|--data\S*|-F|-o|-O|--output|-T)( |=)|hooks\.|slack|webhook|\.sh\b|install|get\.|api\.github\.com|raw\.github/.test(line.replace(/-o \/dev\/null/g, ''))
  return asks
}
