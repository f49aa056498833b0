import type { DeclaredDependency } from '../../documents/manifest-content.ts'
import type { Project } from '../../production/project.ts'
import type { Location } from '../../tree/location.ts'
import type { Outcome } from '../check.ts'

/** What the programs of a repository depend on at run time, by name in lower case; of several manifests all. */
export function runtimeLibraries({ documents }: Project): readonly DeclaredDependency[] {
  return documents.of('manifest').flatMap(({ content }) => content?.dependencies.filter(({ group }) => group === 'runtime') ?? [])
}

/** The first library whose name matches; coordinates and module paths are matched as a whole. */
export function libraryNamed(project: Project, names: RegExp): DeclaredDependency | undefined {
  return runtimeLibraries(project).find(({ name }) => names.test(name))
}

/** Libraries that answer requests over HTTP: who has one serves something. */
const FRAMEWORKS = /^(fastapi|flask|django|starlette|sanic|tornado|aiohttp|litestar|quart|bottle|falcon|streamlit|gradio|express|fastify|koa|hono|next|nuxt|@nestjs\/core|@hapi\/hapi|restify|rails|sinatra|hanami|laravel\/framework|symfony\/framework-bundle|axum|actix-web|rocket|warp|github\.com\/(gin-gonic\/gin|labstack\/echo(\/v\d+)?|gofiber\/fiber(\/v\d+)?|go-chi\/chi(\/v\d+)?|gorilla\/mux)|org\.springframework\.boot:spring-boot-starter-web(flux)?)$/i

/** The library by which the repository serves requests. */
export function webFramework(project: Project): DeclaredDependency | undefined {
  return libraryNamed(project, FRAMEWORKS)
}

/** What a program that answers requests is asked to have: the place that shows it, or, where it is required, the line of the framework that lacks it. */
export function shownByProgram(project: Project, shown: Location | undefined, required: boolean, facts: Outcome['facts'] = {}): Outcome[] {
  if (shown) return [{ state: 'pass', at: shown }]
  const framework = required ? webFramework(project) : undefined
  return framework ? [{ state: 'fail', variant: 'none', at: framework.at, facts: { framework: framework.name, ...facts } }] : []
}
