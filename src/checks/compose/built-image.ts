import { builtImage as imageBuilt } from '../../production/built-image.ts'
import type { Image } from '../../production/image.ts'
import type { Project } from '../../production/project.ts'
import type { Service, System } from '../../production/service.ts'

/** The image of a service as far as it is built from this repository. */
export function builtImage(service: Service, system: System, { documents }: Project): Image | undefined {
  return imageBuilt(service, system, documents)
}
