import type * as z from '../schema.ts'
import { announcedPhrases } from '../../documents/first-look.ts'
import type { DeclaredDependency } from '../../documents/manifest-content.ts'
import { sourcePhrases } from '../../documents/source-phrases.ts'
import type { Project } from '../../production/project.ts'
import type { Location } from '../../tree/location.ts'
import { oncePer } from '../../tree/once-per.ts'
import type { Tree } from '../../tree/tree.ts'
import type { Check, Outcome } from '../check.ts'
import { keysMissing } from '../environment/keys-missing.ts'
import { runtimeLibraries, shownByProgram, webFramework } from '../environment/libraries.ts'
import { SETTING_READS, productionSettings } from '../environment/production-settings.ts'

interface Options {
  readonly keys: readonly string[]
  readonly required: boolean
}

/** A service that collects errors: how its key and its library are called. */
interface Tracker {
  readonly name: string
  readonly key: RegExp
  readonly library: RegExp
}

const TRACKERS: readonly Tracker[] = [
  { name: 'Sentry', key: /^([A-Z0-9]+_)*(SENTRY|GLITCHTIP)_(DSN|URL)$/, library: /sentry|raven|glitchtip/i },
  { name: 'Rollbar', key: /^([A-Z0-9]+_)*ROLLBAR_(\w{1,40}_)?(TOKEN|ACCESS_TOKEN)$/, library: /rollbar/i },
  { name: 'Bugsnag', key: /^([A-Z0-9]+_)*BUGSNAG_(API_)?KEY$/, library: /bugsnag/i },
  { name: 'Honeybadger', key: /^([A-Z0-9]+_)*HONEYBADGER_API_KEY$/, library: /honeybadger/i },
  { name: 'Airbrake', key: /^([A-Z0-9]+_)*AIRBRAKE_(API|PROJECT)_(KEY|ID)$/, library: /airbrake/i },
]
/** Libraries for browsers and phones are often given their address in the source. */
const IN_BROWSERS = /^@sentry\/|^@bugsnag\/|^rollbar$|react|vue|angular|expo/i

/** Holds the key and the library of an error tracker to be there together. */
export const errorTracking: Check<Options> = {
  name: 'observability/error-tracking',
  question: 'Does an error tracker have both its library and its key?',
  reads: [...SETTING_READS, 'manifest'],
  options: (schema: typeof z) =>
    schema.strictObject({
      keys: schema.array(schema.string()).default([]).describe("Keys of the tracker that must be set for production."),
      required: schema.boolean().default(false).describe('Whether a program without any tracker is found wanting.'),
    }),
  *look(project, { keys, required }): Iterable<Outcome> {
    const outcomes = [...TRACKERS.flatMap((tracker) => outcomesOf(tracker, project)), ...keysMissing(project, keys)]
    yield* outcomes.length > 0 ? outcomes : shownByProgram(project, undefined, required)
  },
}

function outcomesOf({ name, key, library }: Tracker, project: Project): Outcome[] {
  const settings = productionSettings(project).filter((setting) => key.test(setting.key))
  const all = project.documents.of('manifest').flatMap(({ content }) => content?.dependencies ?? [])
  const present = runtimeLibraries(project).find((dependency) => library.test(dependency.name))
  const [first] = settings
  const told = first?.at ?? toldKey(project, key)
  if (!present) {
    // The key of a tracker that only an image, an example or a script in a page uses says nothing of the library.
    const lacking = first && first.standing === 'production' && webFramework(project) !== undefined && !all.some((dependency) => library.test(dependency.name))
    return lacking ? [{ state: 'fail', variant: 'library', at: first.at, facts: { key: first.key, tracker: name } }] : []
  }
  if (told) return [{ state: 'pass', at: told, facts: { tracker: name } }, { state: 'pass', at: present.at, facts: { tracker: name } }]
  return mayBeInSource(present) || project.documents.paths('env').length === 0 ? [] : [{ state: 'fail', at: present.at, facts: { library: present.name, tracker: name } }]
}

function mayBeInSource({ name }: DeclaredDependency): boolean {
  return IN_BROWSERS.test(name)
}

const ADDRESSES = announcedPhrases('dsn="http', "dsn='http", "dsn: 'http", 'dsn: "http')
const addressInSource = oncePer((tree: Tree): Location | undefined => sourcePhrases(tree, ADDRESSES, 'strings')[0]?.at)

/** In any env file, also commented out, or written out in the source. */
function toldKey({ documents, tree }: Project, key: RegExp): Location | undefined {
  for (const { content } of documents.of('env')) {
    const found = [...(content?.assignments ?? []), ...(content?.documented ?? [])].find((assignment) => key.test(assignment.key) || /(^|_)(SENTRY|DSN)(_|$)/.test(assignment.key))
    if (found) return found.at
  }
  return addressInSource(tree)
}
