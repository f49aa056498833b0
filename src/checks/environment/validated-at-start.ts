import { invocationsOf } from '../../documents/invocation.ts'
import type { Project } from '../../production/project.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { libraryNamed } from './libraries.ts'

/** Libraries whose purpose is to refuse an environment that is not as declared. */
const LIBRARY = /^(pydantic-settings|environs|dynaconf|django-environ|python-decouple|goodconf|envalid|zod|@t3-oss\/env-(core|nextjs|nuxt)|env-var|convict|znv|joi|@hapi\/joi|valibot|arktype|@julr\/vite-plugin-validate-env|github\.com\/(kelseyhightower\/envconfig|caarlos0\/env(\/v\d+)?|sethvargo\/go-envconfig)|dry-(validation|configurable)|anyway_config|envied|envy|figment|symfony\/options-resolver|org\.springframework\.boot:spring-boot-starter-validation)$/i
const SCRIPT = /(^|\/)(validate|check|verify)[-_]?(the[-_])?env(ironment)?([-_]?(vars?|variables|file))?(\.(py|sh|js|ts|mjs|rb))?$|(^|\/)env(ironment)?[-_](validate|check|verify|validation)(\.(py|sh|js|ts|mjs|rb))?$/i

/** Looks for what refuses an incomplete environment: a settings library, or a script that CI or the start command runs. */
export const validatedAtStart: Check = {
  name: 'environment/validated-at-start',
  question: 'Does something refuse an environment that is incomplete, before it serves?',
  reads: ['manifest', 'workflow'],
  *look(project): Iterable<Outcome> {
    const library = libraryNamed(project, LIBRARY)
    if (library) yield { state: 'pass', at: library.at, facts: { what: library.name } }
    const script = library ? undefined : scriptRun(project)
    if (script) yield { state: 'pass', at: script, facts: { what: 'a script' } }
  },
}

function scriptRun({ production }: Project): Location | undefined {
  for (const { commands } of production.ci.jobs) {
    const blocking = commands.filter(({ neutered }) => neutered === undefined)
    const place = blocking.find(({ command }) => invocationsOf([command]).some(({ word, args }) => [word, ...args].some((each) => each?.text !== undefined && SCRIPT.test(each.text))))
    if (place) return place.at
  }
  for (const { programs, standing } of production.deployments) {
    if (standing === 'other') continue
    for (const { words, places } of programs) {
      const index = words.findIndex((word) => word.known && SCRIPT.test(word.value))
      if (index >= 0) return places[index]
    }
  }
  return undefined
}
