import type { ExampleFiles } from '../../../src/rules/rule.ts'
import { app, found } from './found.ts'

const DIGEST = `sha256:${'0'.repeat(64)}`
/** Two services of one compose file, on lines 2 and 3. */
const pair = (first: string, second: string): ExampleFiles => ({ 'compose.yaml': `services:\n  a: { image: "a:1", ${first} }\n  b: { image: "a:1", ${second} }\n` })

const linesOf = (id: string, files: ExampleFiles): number[] => found(id, files).map((place) => Number(place.split(':')[1]))

test.each<[ExampleFiles, number[]]>([
  [app('image: nginx:Latest'), [3]],
  [app('image: "nginx:edge"'), [3]],
  [app('image: nginx:${T:-stable}'), [3]],
  [app('image: &i nginx'), [3]],
  [app('image: nginx:beta'), [3]],
  [app('image: nginx:canary-alpine'), [3]],
  [app(`image: nginx@${DIGEST}`), []],
  [app('image: nginx:1.2-latest'), []],
  [app('image: nginx:stable-1.2'), []],
  [app('image: nginx:2024-dev'), []],
  [app('build: .', 'image: x'), []],
  [app('image: localhost:5000/x:1'), []],
])('image-tag-pinned: %j', (files, lines) => expect(linesOf('compose/image-tag-pinned', files)).toEqual(lines))

test.each<[ExampleFiles, number[]]>([
  [app('image: a:1'), [2]],
  [app('image: a:1', 'healthcheck: { disable: true }'), [4]],
  [app('image: a:1', 'healthcheck:', '  disable: "true"'), [5]],
  [app('image: a:1', 'healthcheck: { test: ["NONE"] }'), [4]],
  [app('image: a:1', 'healthcheck: { test: NONE }'), []],
  [app('build: https://github.com/a/b.git'), []],
  [app('image: a:1', 'healthcheck: { test: curl x }'), []],
  [app('image: a:1', 'healthcheck: { disable: false }'), []],
  [app('image: a:1', 'restart: "no"'), []],
  [app('image: a:1', 'healthcheck: { test: ["CMD-SHELL", "x"] }'), []],
  [{ 'compose.yaml': 'services:\n  app:\n    build: .\n', Dockerfile: 'FROM a:1\nHEALTHCHECK CMD x\n' }, []],
])('container-healthcheck: %j', (files, lines) => expect(linesOf('compose/container-healthcheck', files)).toEqual(lines))

test.each<[ExampleFiles, number[]]>([
  [app('image: a:1'), [2]],
  [app('image: a:1', 'mem_limit: 0'), [4]],
  [app('image: a:1', 'deploy: { resources: { reservations: { memory: 1G } } }'), [2]],
  [app('image: a:1', 'deploy: { resources: { limits: { cpus: "1" } } }'), [2]],
  [app('image: a:1', 'mem_reservation: 1g'), [2]],
  [app('image: a:1', 'mem_limit: 1g'), []],
  [app('image: a:1', 'mem_limit: ${M:-1g}'), []],
  [app('image: a:1', 'deploy: { resources: { limits: { memory: 1G } } }'), []],
  [app('image: a:1', 'mem_limit: ${M}'), []],
  [{ 'compose.yaml': 'x-a: &a\n  deploy: { resources: { limits: { memory: 1G } } }\nservices:\n  app:\n    <<: *a\n    image: a:1\n' }, []],
])('resource-limits: %j', (files, lines) => expect(linesOf('compose/resource-limits', files)).toEqual(lines))

test.each<[ExampleFiles, number[]]>([
  [app('image: a:1', 'privileged: true'), [4]],
  [app('image: a:1', 'privileged: "true"'), [4]],
  [app('image: a:1', 'privileged: ${P:-true}'), [4]],
  [app('image: a:1', 'privileged: True'), [4]],
  [app('image: a:1', `privileged: 'TRUE'`), [4]],
  [{ 'compose.yaml': 'x: &x\n  privileged: true\nservices:\n  a:\n    <<: *x\n    image: a:1\n' }, [2]],
  [app('image: a:1', 'privileged: yes'), [4]],
  [app('image: a:1', 'privileged: false'), []],
  [app('image: a:1', 'privileged: ${P:-false}'), []],
  [app('image: a:1', 'privileged: ${P}'), []],
  [app('image: a:1', 'labels: { privileged: "true" }'), []],
  [app('image: a:1', '# privileged: true'), []],
  [app('image: a:1', 'environment: { privileged: "true" }'), []],
])('compose-privileged: %j', (files, lines) => expect(linesOf('compose/compose-privileged', files)).toEqual(lines))

test.each<[ExampleFiles, number[]]>([
  [app('image: a:1', 'volumes:', '  - type: bind', '    source: /var/run/docker.sock', '    target: /x'), [5]],
  [app('image: a:1', 'volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro,z"]'), [4]],
  [app('image: tecnativa/docker-socket-proxy:1', 'volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro"]'), [4]],
  [app('image: a:1', 'volumes: ["/var/run/:/var/run/"]'), []],
  [app('image: a:1', 'volumes: ["npipe:////./pipe/docker_engine:/x"]'), []],
  [app('image: a:1', 'environment: ["DOCKER_HOST=tcp://proxy:2375"]'), []],
  [app('image: a:1', 'volumes: ["/var/run/mysqld/mysqld.sock:/x"]'), []],
  [app('image: a:1', 'environment: ["DOCKER_HOST=unix:///var/run/docker.sock"]'), []],
  [app('image: a:1', 'command: --docker /var/run/docker.sock'), []],
  [app('image: a:1', '# - /var/run/docker.sock:/x'), []],
])('compose-docker-socket: %j', (files, lines) => expect(linesOf('compose/compose-docker-socket', files)).toEqual(lines))

test.each<[ExampleFiles, number[]]>([
  [app('image: a:1', 'volumes: ["/:/h"]'), [4]],
  [app('image: a:1', 'volumes: ["/etc:/h:ro"]'), [4]],
  [app('image: a:1', 'volumes: ["/proc:/h"]'), [4]],
  [app('image: a:1', 'volumes: [{ type: bind, source: /root, target: /x }]'), [4]],
  [app('image: a:1', 'volumes: ["${R:-/etc}:/x"]'), [4]],
  [app('image: a:1', 'volumes: ["/var/lib/docker/containers:/x:ro"]'), [4]],
  [app('image: a:1', 'volumes: ["etc:/etc"]'), []],
  [app('image: a:1', 'volumes: ["./etc:/etc"]'), []],
  [app('image: a:1', 'volumes: ["/etc/localtime:/etc/localtime:ro"]'), []],
  [app('image: a:1', 'volumes: ["/srv/data:/etc"]'), []],
  [app('image: a:1', 'volumes: ["/etc"]'), []],
  [app('image: a:1', 'tmpfs: /run'), []],
])('compose-sensitive-host-mount: %j', (files, lines) => expect(linesOf('compose/compose-sensitive-host-mount', files)).toEqual(lines))

test.each<[ExampleFiles, number[]]>([
  [app('image: a:1', 'network_mode: host'), [4]],
  [app('image: a:1', 'network_mode: "host"'), [4]],
  [app('image: a:1', 'network_mode: ${N:-host}'), [4]],
  [app('image: a:1', 'network_mode: Host'), [4]],
  [{ 'compose.yaml': 'services:\n  b: &b\n    image: a:1\n    network_mode: host\n  c: *b\n' }, [4]],
  [app('image: a:1', 'network_mode: bridge'), []],
  [app('image: a:1', 'network_mode: service:b'), []],
  [app('image: a:1', 'networks: [host]'), []],
  [app('image: a:1', 'network_mode: none'), []],
  [app('build: { context: ., network: host }'), []],
  [app('image: a:1', 'hostname: host'), []],
])('compose-host-network: %j', (files, lines) => expect(linesOf('compose/compose-host-network', files)).toEqual(lines))

test.each<[ExampleFiles, number[]]>([
  [app('image: a:1', 'security_opt: [seccomp:unconfined]'), [4]],
  [app('image: a:1', 'security_opt:', '  - seccomp=unconfined'), [5]],
  [app('image: a:1', 'security_opt: ["no-new-privileges:true", "seccomp:unconfined"]'), [4]],
  [app('image: a:1', 'security_opt: ["SECCOMP=unconfined"]'), [4]],
  [app('image: a:1', 'security_opt: [ "seccomp: unconfined" ]'), [4]],
  [app('image: a:1', 'security_opt: [seccomp:./p.json]'), []],
  [app('image: a:1', 'security_opt: ["apparmor:unconfined"]'), []],
  [app('image: a:1', 'security_opt: ["no-new-privileges"]'), []],
  [app('image: a:1', 'security_opt: []'), []],
  [app('image: a:1', 'labels: ["seccomp:unconfined"]'), []],
])('compose-seccomp-unconfined: %j', (files, lines) => expect(linesOf('compose/compose-seccomp-unconfined', files)).toEqual(lines))

test.each<[ExampleFiles, number[]]>([
  [pair('container_name: x', 'container_name: x'), [3]],
  [pair('container_name: "x"', `container_name: 'x'`), [3]],
  [pair('container_name: "${N:-x}"', 'container_name: x'), [3]],
  [{ 'compose.yaml': 'services:\n  a: &a { image: "a:1", container_name: x }\n  b:\n    <<: *a\n' }, [2]],
  [{ 'compose.yaml': 'services:\n  a: { image: "a:1", container_name: x }\n  b: { image: "a:1", container_name: y }\n  c: { image: "a:1", container_name: x }\n' }, [4]],
  [pair('container_name: x', 'container_name: X'), []],
  [{ 'compose.yaml': 'services:\n  a: { image: "a:1", container_name: x }\n  x: { image: "a:1" }\n' }, []],
  [pair('container_name: x, profiles: [p]', 'container_name: x'), []],
  [pair('container_name: "${A}"', 'container_name: "${B}"'), []],
  [pair('hostname: x', 'container_name: x'), []],
])('compose-duplicate-container-name: %j', (files, lines) => expect(linesOf('compose/compose-duplicate-container-name', files)).toEqual(lines))

test.each<[ExampleFiles, number[]]>([
  [app('image: a:1', 'container_name: "my app"'), [4]],
  [app('image: a:1', 'container_name: _x'), [4]],
  [app('image: a:1', 'container_name: a/b'), [4]],
  [app('image: a:1', 'container_name: ä1'), [4]],
  [app('image: a:1', 'container_name: "a:b"'), [4]],
  [app('image: a:1', 'container_name: x'), [4]],
  [app('image: a:1', 'container_name: a.b_c-1'), []],
  [app('image: a:1', 'container_name: 1a'), []],
  [app('image: a:1', 'container_name: ${P}_x'), []],
  [app('image: a:1', 'container_name: A1'), []],
  [app('image: a:1', 'container_name: 123'), []],
])('compose-container-name-invalid: %j', (files, lines) => expect(linesOf('compose/compose-container-name-invalid', files)).toEqual(lines))

test.each<[ExampleFiles, number[]]>([
  [pair('ports: ["80:80"]', 'ports: ["[::1]:80:80"]'), [3]],
  [pair('ports: ["3000-3005:3000-3005"]', 'ports: ["3005-3010:3005-3010"]'), [3]],
  [pair('ports: ["[::1]:80:80"]', 'ports: ["127.0.0.1:80:80"]'), []],
  [pair('ports: ["80:80"]', 'ports: ["80:80"], profiles: [x]'), []],
  [pair('expose: ["80"]', 'ports: ["80:80"]'), []],
])('compose-duplicate-published-port: %j', (files, lines) => expect(linesOf('compose/compose-duplicate-published-port', files)).toEqual(lines))
