import { shown } from '../../documents/document.ts'
import type { Text } from '../../documents/document.ts'
import type { Deployment } from '../../production/deployment.ts'
import { runningDeployments } from '../compose/running-part.ts'
import { oncePerPlace } from '../compose/service-check.ts'
import type { Check, Outcome } from '../check.ts'

/** Servers that run as one process until they are told a number. */
const ONE_PROCESS = new Set(['uvicorn', 'gunicorn', 'hypercorn', 'granian', 'fastapi', 'sanic', 'uwsgi'])
/** Platforms that tell servers a number themselves, by WEB_CONCURRENCY. */
const TELLS_A_NUMBER = new Set(['heroku', 'procfile'])

export const serverWorkers: Check<{ min?: number | undefined; max?: number | undefined }> = {
  name: 'container/server-workers',
  question: 'Is every server that can run several processes told how many?',
  reads: ['compose', 'dockerfile', 'platform', 'unit', 'gunicorn'],
  options: (z) =>
    z.strictObject({
      min: z.int().min(1).optional().describe('Lowest number of workers that is fine.'),
      max: z.int().min(1).optional().describe('Highest number of workers that is fine.'),
    }),
  look: (project, options) => oncePerPlace(lookAt(runningDeployments(project), options)),
}

function* lookAt(deployments: readonly Deployment[], { min, max }: { min?: number | undefined; max?: number | undefined }): Iterable<Outcome> {
  for (const deployment of deployments) {
    const { server, name } = deployment
    if (!server || !ONE_PROCESS.has(server.name) || server.reload || mayNotRun(deployment)) continue
    const { workers } = server
    const facts = { service: name, server: server.name, workers: workers ? shown(workers.value) : 1 }
    const number = workers && numberOf(workers.value)
    if (workers && number !== undefined && ((min !== undefined && number < min) || (max !== undefined && number > max))) {
      yield { state: 'fail', at: workers.at, facts: { ...facts, wanted: `${min ?? 1} to ${max ?? 'any number'}` }, variant: 'range' }
    } else if (workers) yield { state: 'pass', at: workers.at, facts }
    else if (isScaled(deployment)) yield { state: 'pass', at: deployment.instances?.at ?? server.at, facts }
    else if (isToldOtherwise(deployment)) continue
    else yield { state: 'fail', at: server.at, facts }
  }
}

/** One of several images, of which another may be the one that runs. */
export function mayNotRun({ by, standing }: Deployment): boolean {
  return by === 'image' && standing === 'candidate'
}

/** Several instances share the work as several processes do. */
function isScaled({ instances }: Deployment): boolean {
  const number = instances && numberOf(instances.value)
  return instances !== undefined && (number === undefined || number > 1)
}

/** Where the number may stand in what cannot be read: a configuration file that is not here, the platform's own settings. */
function isToldOtherwise({ server, platform }: Deployment): boolean {
  return server?.configurationRead === false || (platform !== undefined && TELLS_A_NUMBER.has(platform)) || (server?.name === 'uwsgi' && server.configuration !== undefined)
}

function numberOf(text: Text): number | undefined {
  return text.known && /^\d{1,6}$/.test(text.value) ? Number(text.value) : undefined
}
