import type { CiCommand, CiJob } from '../../production/ci.ts'
import { ciImages } from '../../production/ci-images.ts'
import type { Project } from '../../production/project.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { actionName } from '../workflow/steps.ts'

/** What is built is started once and asked for its health, before it goes anywhere. */
export const appBooted: Check<{ path?: string | undefined }> = {
  name: 'ci/app-booted',
  question: 'Does CI start what it builds, and ask it whether it is well?',
  reads: ['workflow'],
  options: (z) => z.strictObject({ path: z.string().optional().describe('The path that must be asked for, such as /health.') }),
  *look(project, { path }): Iterable<Outcome> {
    const asked = project.production.ci.jobs.filter(({ events }) => events.some(({ name }) => name !== 'workflow_dispatch')).flatMap((job) => askedAt(job, path))
    const blocking = asked.find(({ swallowed }) => swallowed === undefined)
    const [weak] = asked
    const built = builtAt(project)
    if (blocking) yield { state: 'pass', at: blocking.at }
    else if (weak?.swallowed) yield { state: 'fail', variant: 'swallowed', at: weak.swallowed }
    else if (built) yield { state: 'fail', variant: 'built-only', at: built }
  },
}

interface Asked {
  readonly at: Location
  /** Where its failure is kept from counting. */
  readonly swallowed: Location | undefined
}

/** Requests of the runner's own address, in a job in which something was started before them. */
function askedAt(job: CiJob, path: string | undefined): Asked[] {
  const services = job.uses.some(({ uses }) => /(compose-action|start-server|docker-run-action)/.test(actionName(uses)))
  const start = job.commands.findIndex((place) => startsApp(place))
  const waited = job.commands.filter(({ command, neutered }) => !neutered && path === undefined && isWaitedFor(lineOf(command))).map(({ at }) => ({ at, swallowed: undefined }))
  if (start < 0 && !services) return waited
  const requests = job.commands.slice(Math.max(0, start)).flatMap((place) => {
    if (!isRequest(place, path)) return []
    // `until curl ...` is asked again and again, and the job ends in time.
    const swallowed = place.neutered && place.neutered.why !== 'condition' ? place.neutered.at : undefined
    return [{ at: place.at, swallowed }]
  })
  return [...waited, ...requests]
}

function lineOf({ name, args }: CiCommand['command']): string {
  return [name ?? '', ...args.slice(0, 60).map(({ value, prefix, text }) => (value ?? prefix) || text)].join(' ').slice(0, 4000)
}

const STARTS = /^(docker|podman|nerdctl) (container )?(run|start)\b|^(docker|podman) compose .*\b(up|start)\b|^(docker|podman)[ -]compose up\b|^(docker-compose|podman-compose) (.* )?(up|start)\b|^(flyctl|kubectl) (proxy|port-forward)\b|^start-server-and-test\b|^npx start-server-and-test\b/
const SERVERS = /^(python[\d.]* -m )?(uvicorn|gunicorn|hypercorn|flask|streamlit|fastapi|node|npm start|npm run (start|serve|preview)|java -jar|go run|rails s|rails server|puma|dotnet run|python[\d.]* \S*(main|app|server|manage)\.py)\b/

/** Containers that start, and servers that are left running in the background. */
function startsApp({ command }: CiCommand): boolean {
  const line = lineOf(command)
  return STARTS.test(line) || (command.neutered === 'background' && SERVERS.test(line.replace(/^(poetry|uv|pipenv|pdm) run /, '').replace(/^nohup /, '')))
}

/** `docker compose up --wait` fails where a health check does. */
function isWaitedFor(line: string): boolean {
  return /^(docker compose|docker-compose) .*\bup\b.* --wait\b/.test(line) || /^(docker compose|docker-compose) up\b.* --wait\b/.test(line) || /^(npx )?start-server-and-test\b/.test(line)
}

const CLIENTS = /(^| )(curl|wget|http|httpie|xh|hurl|wait-on|wait-for-it(\.sh)?|httpx|nc)( |$)/
const OWN_ADDRESS = /(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|host\.docker\.internal|https?:\/\/[a-z][\w-]*:\d+)/

function isRequest({ command }: CiCommand, path: string | undefined): boolean {
  const line = lineOf(command)
  const asks = (CLIENTS.test(` ${line}`) && OWN_ADDRESS.test(line)) || (/^python/.test(line) && /(requests|httpx|urllib)/.test(line) && OWN_ADDRESS.test(line))
  return asks && (path === undefined || line.includes(path))
}

/** Images of tools, by their names and folders. */
const TOOLS = /(^|[/._:-])(tools?|lint(er|ing)?|dev|tests?|testing|ci|builder|docs)([/._:-]|$)/i

/** The first image that CI builds of the repository for others than itself. */
function builtAt({ production }: Project): Location | undefined {
  return ciImages(production.ci).find(({ builds, names, dockerfile, pushes }) => builds && (pushes !== 'no' || !(TOOLS.test(dockerfile ?? '') || names.some(({ value }) => value.known && TOOLS.test(value.value)))))?.at
}
