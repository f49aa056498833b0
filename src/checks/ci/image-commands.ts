import { names } from './purpose.ts'
import type { PurposePattern } from './purpose.ts'

/** Commands that build images, or start what builds them. */
export const IMAGE_COMMANDS: readonly PurposePattern[] = [
  {
    purposes: ['image-build'],
    programs: names('docker podman nerdctl depot'),
    words: /^(image |buildx |builder )?(build|bake)\b|^compose\b.* (build|up .*--build)\b|^compose build\b/,
  },
  { purposes: ['image-build'], programs: names('docker-compose podman-compose'), words: /(^|\s)(build|up\b.*--build|up|run)\b/ },
  { purposes: ['image-build'], programs: names('docker'), words: /^compose\b.* (up|run)\b/ },
  {
    purposes: ['image-build'],
    programs: names(`
      buildah img ko pack kaniko executor buildctl skaffold werf nixpacks s2i melange apko waypoint tilt flyctl fly railway heroku
      devspace earthly dagger garden copilot eb kamal
    `),
    words: /\b(build|bud|deploy|up|run|publish|container:push|ci|--context|release|call|\+)\b|\+/,
  },
  { purposes: ['image-build'], programs: names('gcloud az'), words: /^(beta )?(builds submit|acr build|run deploy|app deploy)\b/ },
  {
    purposes: ['image-build'],
    programs: names('mvn mvnw gradle gradlew'),
    words: /(jib|docker|spring-boot:build-image|bootBuildImage|buildImage)/i,
  },
]
