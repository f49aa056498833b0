import { streamlitServerSettings } from '../../documents/streamlit-config.ts'
import type { Deployment } from '../../production/deployment.ts'
import type { Project } from '../../production/project.ts'
import type { Located } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { runningDeployments } from '../compose/running-part.ts'
import { oncePerPlace } from '../compose/service-check.ts'
import { libraryNamed } from '../environment/libraries.ts'
import { SETTING_READS, productionSettings } from '../environment/production-settings.ts'

/** Streamlit's protections, by the setting that switches each of them. */
const SETTINGS = ['enableXsrfProtection', 'enableCORS'] as const

/** Holds Streamlit's own protections of forms and origins to be left on, wherever they can be switched off. */
export const streamlitProtection: Check = {
  name: 'network/streamlit-protection',
  question: "Are Streamlit's protections against requests from other sites left on?",
  reads: [...SETTING_READS, 'manifest'],
  look: (project) => oncePerPlace(outcomes(project)),
}

function* outcomes(project: Project): Iterable<Outcome> {
  const written = [...switches(project)]
  for (const { name, value, at } of written) {
    const off = /^(false|0|no|off)$/i.test(value)
    yield off ? { state: 'fail', at, facts: { setting: name }, ...(name === 'enableCORS' && { variant: 'origins' }) } : { state: 'pass', at, facts: { setting: name } }
  }
  const library = written.length === 0 ? libraryNamed(project, /^streamlit$/i) : undefined
  if (library) yield { state: 'pass', at: library.at }
}

/** In its configuration, in variables and behind its command. */
function* switches(project: Project): Iterable<Located<string> & { readonly name: string }> {
  for (const { name, value } of streamlitServerSettings(project.tree)) if (SETTINGS.some((each) => each === name)) yield { name, ...value }
  for (const { key, at, value, standing } of productionSettings(project)) {
    const name = SETTINGS.find((each) => variableOf(each) === key)
    if (name && value !== undefined && standing !== 'example') yield { name, value, at }
  }
  for (const deployment of runningDeployments(project)) if (deployment.standing !== 'other') yield* options(deployment)
}

function variableOf(setting: string): string {
  return `STREAMLIT_SERVER_${setting.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()}`
}

function* options({ programs }: Deployment): Iterable<Located<string> & { readonly name: string }> {
  for (const { words, places } of programs) {
    for (const [index, word] of words.entries()) {
      const [, name, inline] = (word.known && /^--server\.(\w+)(?:=(.*))?$/.exec(word.value)) || []
      const next = words[index + 1]
      const value = inline ?? (next?.known ? next.value : undefined)
      const at = places[index]
      if (at && value !== undefined && SETTINGS.some((each) => each === name)) yield { name: name as string, value, at }
    }
  }
}
