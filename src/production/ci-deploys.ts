import { invocationOf } from '../documents/invocation.ts'
import type { ShellWord } from '../documents/shell.ts'
import { oncePer } from '../tree/once-per.ts'
import type { Ci, CiCommand, CiJob, CiUse } from './ci.ts'

/** A place where CI changes what runs somewhere. */
export interface CiDeploy {
  readonly job: CiJob
  readonly place: CiCommand | CiUse
  /** The program or action, and what it is told. */
  readonly tool: string
}

/** What CI deploys by commands and actions whose purpose is certain, in order. Trials and previews are none. */
export const ciDeploys = oncePer((ci: Ci): readonly CiDeploy[] => ci.jobs.flatMap(deploysOf))

function deploysOf(job: CiJob): readonly CiDeploy[] {
  const uses = job.uses.flatMap((place) => (isDeployAction(place) ? [{ job, place, tool: place.uses.repository as string }] : []))
  const commands = job.commands.flatMap((place) => {
    const tool = deployTool(place)
    return tool === undefined ? [] : [{ job, place, tool }]
  })
  return [...uses, ...commands]
}

interface DeployCommand {
  readonly programs: RegExp
  readonly words: RegExp
}

const COMMANDS: readonly DeployCommand[] = [
  { programs: /^(kubectl|oc)$/, words: /^(-\S+ )*(apply|replace|set image|rollout restart|create -f)\b(?!.*--dry-run)/ },
  { programs: /^(helm|helmfile)$/, words: /^(-\S+ )*(upgrade|install|apply|sync)\b(?!.*--dry-run)/ },
  { programs: /^(flyctl|fly)$/, words: /^(-\S+ )*(machine )?deploy\b/ },
  { programs: /^railway$/, words: /^(up|redeploy)\b/ },
  { programs: /^aws$/, words: /^(-\S+ )*(ecs (update-service|deploy)|lambda update-function-code|deploy create-deployment|elasticbeanstalk update-environment|apprunner start-deployment|cloudformation deploy)\b/ },
  { programs: /^gcloud$/, words: /^(-\S+ )*((beta|alpha) )?(run (deploy|services update|services replace)|app deploy|functions deploy)\b/ },
  { programs: /^az$/, words: /^(webapp (deploy|deployment|config|up|restart)|containerapp (up|update)|functionapp (deploy|deployment))\b/ },
  { programs: /^(vercel|now)$/, words: /^(.* )?--prod\b/ },
  { programs: /^netlify$/, words: /^deploy\b.*(--prod\b|-p\b)/ },
  { programs: /^(terraform|tofu|terragrunt)$/, words: /^(-\S+ )*(run-all )?apply\b/ },
  { programs: /^pulumi$/, words: /^(up|update)\b/ },
  { programs: /^ansible-playbook$/, words: /^(?!.*(--check|--syntax-check|-C\b|--list-tasks)).*/ },
  { programs: /^(serverless|sls|cdk|sam|eb|wrangler|kamal|copilot|firebase|dokku|cap)$/, words: /^(.* )?(deploy|publish)\b(?!.*--dry-run)/ },
  { programs: /^docker$/, words: /^(-\S+ )*(stack deploy|service update)\b/ },
]
/** Programs that run a script on another machine. */
const REMOTE = /^(ssh|sshpass|autossh)$/
const REMOTE_START = /\b(docker[ -]compose\b.{0,200}\bup|docker (run|service update|stack deploy)|systemctl (restart|reload|start)|pm2 (reload|restart|start))\b/
const LONGEST_LINE = 4000

function deployTool({ command }: CiCommand): string | undefined {
  const { program, args } = invocationOf(command)
  if (program === undefined || program === '') return undefined
  const [name, words] = behindRunner(program, args)
  const line = words.map((word) => word.value ?? word.prefix).join(' ').slice(0, LONGEST_LINE)
  if (REMOTE.test(name)) return REMOTE_START.test(words.map(({ text }) => text).join(' ').slice(0, LONGEST_LINE)) || startsByHeredoc(command) ? name : undefined
  if (/(^| )(--help|-h|--version)( |$)/.test(line)) return undefined
  return COMMANDS.some((each) => each.programs.test(name) && each.words.test(line)) ? [name, ...words.slice(0, 2).flatMap(({ value }) => (value === undefined || value.startsWith('-') ? [] : [value]))].join(' ') : undefined
}

/** A script handed to ssh by a here-document is not seen; that it is handed over is. */
function startsByHeredoc({ redirects }: CiCommand['command']): boolean {
  return redirects.some(({ operator, target }) => operator === '<<<' && REMOTE_START.test(target?.text ?? ''))
}

/** `npx vercel --prod`, `pnpm dlx wrangler deploy`. */
function behindRunner(program: string, args: readonly ShellWord[]): [string, readonly ShellWord[]] {
  const dlx = /^(pnpm|yarn|npm)$/.test(program) && /^(dlx|exec)$/.test(args[0]?.value ?? '')
  if (!/^(npx|bunx|pnpx)$/.test(program) && !dlx) return [program, args]
  const start = args.findIndex(({ value }, index) => !(dlx && index === 0) && value !== undefined && !value.startsWith('-'))
  return start < 0 ? [program, args] : [(args[start]?.value ?? '').replace(/(?<=.)@.*$/s, ''), args.slice(start + 1)]
}

const ACTIONS = new Set(
  `google-github-actions/deploy-cloudrun google-github-actions/deploy-appengine google-github-actions/deploy-cloud-functions
  aws-actions/amazon-ecs-deploy-task-definition aws-actions/amazon-ecs-deploy-express-service aws-actions/aws-lambda-deploy aws-actions/aws-cloudformation-github-deploy
  azure/webapps-deploy azure/functions-action azure/container-apps-deploy-action azure/k8s-deploy azure/aks-deploy azure/static-web-apps-deploy
  akhileshns/heroku-deploy bervprojects/railway-deploy johnbeynon/render-deploy-action digitalocean/app_action/deploy
  einaregilsson/beanstalk-deploy cloudflare/wrangler-action firebaseextended/action-hosting-deploy`
    .trim()
    .split(/\s+/),
)
const SSH_ACTIONS = new Set(['appleboy/ssh-action', 'fifsky/ssh-action', 'garygrossgarten/github-action-ssh'])

function isDeployAction({ uses, with: inputs }: CiUse): boolean {
  if (!uses.repository) return false
  const name = (uses.path ? `${uses.repository}/${uses.path}` : uses.repository).toLowerCase()
  const input = (key: string): string => inputs.find((entry) => entry.name.toLowerCase() === key)?.value.text ?? ''
  if (SSH_ACTIONS.has(name)) return REMOTE_START.test((input('script') || input('command')).slice(0, LONGEST_LINE))
  if (name === 'cloudflare/wrangler-action') return input('command') === '' || (/\bdeploy\b/.test(input('command')) && !/--branch|--dry-run|versions upload/.test(input('command')))
  if (name === 'firebaseextended/action-hosting-deploy') return input('channelid') === 'live'
  if (name === 'amondnet/vercel-action') return /--prod\b/.test(input('vercel-args'))
  if (name === 'nwtgck/actions-netlify') return input('production-deploy') === 'true'
  if (name === 'superfly/flyctl-actions') return /^deploy\b/.test(input('args'))
  return ACTIONS.has(name)
}
