import { projectOfFiles } from '../../../src/policy/verify-examples.ts'
import { evaluate } from '../../../src/rules/evaluate.ts'
import { worded } from '../../../src/rules/finding-text.ts'
import { loadRules } from '../../../src/rules/load-rules.ts'
import type { Rule } from '../../../src/rules/rule.ts'
import { workingDirectory } from '../../../src/tree/working-directory.ts'
import { found, messages, stateOf } from '../compose/found.ts'

const gunicorn = (options: string): Record<string, string> => ({ 'docker-compose.yml': `services:\n  api:\n    image: acme/api:1.4\n    command: gunicorn app:app -b 0.0.0.0:8000 ${options}\n` })
const unit = (command: string): Record<string, string> => ({ 'systemd/api.service': `[Service]\nExecStart=/opt/api/venv/bin/${command}\n` })
const site = (body: string): string => `server {\n${body}\n}\n`
const proxied = (...lines: string[]): Record<string, string> => ({ 'nginx/api.conf': site(`listen 80;\nlocation / {\nproxy_pass http://api:8000;\n${lines.join('\n')}\n}`) })

test.each<[string, Record<string, string>, string[]]>([
  ['the default', { ...gunicorn('--timeout 120'), ...proxied() }, ['nginx/api.conf:4']],
  ['too low', { ...gunicorn('-t 120'), ...proxied('proxy_read_timeout 90s;') }, ['nginx/api.conf:5']],
  ['set for all, too low', { ...gunicorn('-t 120'), 'nginx/nginx.conf': 'http {\nproxy_read_timeout 75;\ninclude /etc/nginx/conf.d/*.conf;\n}', ...proxied() }, ['nginx/nginx.conf:2']],
  ['a unit, its configuration file and an upstream', { ...unit('gunicorn app.main:app -c gunicorn.conf.py'), 'gunicorn.conf.py': 'bind = "0.0.0.0:8000"\ntimeout = 120\n', 'nginx/a.conf': `upstream name {\nserver 127.0.0.1:8000;\n}\n${site('location / {\nproxy_pass http://name;\n}\nlocation /health { proxy_pass http://name; }')}` }, ['nginx/a.conf:6']],
  ['high enough, in minutes', { ...gunicorn('-t 120'), ...proxied('proxy_read_timeout 2m;') }, []],
  ['a variable', { ...gunicorn('-t 120'), ...proxied('proxy_read_timeout ${TIMEOUT};') }, []],
  ['gunicorn as it comes', { ...gunicorn('-w 4'), ...proxied() }, []],
  ['no timeout at all', { ...gunicorn('-t 0'), ...proxied() }, []],
  ['another program', { ...gunicorn('-t 120'), 'nginx/api.conf': site('location / { proxy_pass http://web:8000; }') }, []],
  ['another port', { ...unit('gunicorn app:app -b 127.0.0.1:9000 -t 120'), 'nginx/a.conf': site('location / { proxy_pass http://127.0.0.1:8000; }') }, []],
  ['a quick place', { ...gunicorn('-t 120'), 'nginx/api.conf': site('location /health { proxy_pass http://api:8000; proxy_read_timeout 5s; }') }, []],
  ['a file that is not here', { ...gunicorn('-t 120'), ...proxied('include snippets/timeouts.conf;') }, []],
  ['a file that is here', { ...gunicorn('-t 120'), ...proxied('include snippets/timeouts.conf;'), 'nginx/snippets/timeouts.conf': 'proxy_read_timeout 300;' }, []],
  ['idle connections of uvicorn', { 'docker-compose.yml': 'services:\n  api:\n    image: a/b:1\n    command: uvicorn app:app --timeout-keep-alive 120\n', ...proxied() }, []],
  ['a configuration for work', { ...gunicorn('-t 120'), 'nginx/nginx.dev.conf': 'http { server { location / { proxy_pass http://api:8000; } } }' }, []],
  ['a comment', { ...gunicorn('-t 120'), ...proxied('proxy_read_timeout 300; # was 60') }, []],
  ['where a variable leads', { ...gunicorn('-t 120'), 'nginx/api.conf': site('set $up http://api:8000;\nlocation / { proxy_pass $up; }') }, []],
])('time to answer: %s', (_what, files, expected) => expect(found('network/proxy-timeout-covers-app', files)).toEqual(expected))

test.each<[string, string, string[]]>([
  ['an old version', 'ssl_protocols TLSv1.1 TLSv1.2;', ['1 warning TLSv1.1 can be spoken, which browsers gave up in 2020']],
  ['SSL', 'ssl_protocols SSLv3 TLSv1;', ['1 warning SSLv3, TLSv1 can be spoken, which browsers gave up in 2020']],
  ['old ciphers', 'ssl_ciphers "ECDHE-RSA-AES128-GCM-SHA256:DES-CBC3-SHA:RC4";', ['1 warning The ciphers DES-CBC3-SHA, RC4 can be agreed on']],
  ['ciphers without a key exchange that is signed', 'ssl_ciphers ADH-AES128-SHA:EXPORT;', ['1 warning The ciphers ADH-AES128-SHA, EXPORT can be agreed on']],
  ['current versions', 'ssl_protocols TLSv1.2 TLSv1.3;', []],
  ['the default', 'ssl_ciphers HIGH:!aNULL:!MD5;', []],
  ['exclusions', 'ssl_ciphers EECDH+AESGCM:EDH+AESGCM:!RC4:!3DES:!EXP:!LOW:!eNULL;', []],
  ['excluded in the end', 'ssl_ciphers HIGH:RC4-SHA:DES-CBC3-SHA:!RC4:!3DES;', []],
  ['taken away', 'ssl_ciphers HIGH:-RC4;', []],
  ['names with DHE', 'ssl_ciphers ECDHE-ECDSA-AES256-GCM-SHA384:DHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-CHACHA20-POLY1305;', []],
  ['versions spoken to the program behind', 'proxy_ssl_protocols TLSv1;', []],
  ['a variable', 'ssl_protocols ${TLS_VERSIONS};', []],
  ['a comment', '# ssl_protocols TLSv1;\nlisten 443 ssl;', []],
  ['cipher suites of TLS 1.3', 'ssl_conf_command Ciphersuites TLS_AES_256_GCM_SHA384;', []],
  ['certbot', 'include /etc/letsencrypt/options-ssl-nginx.conf;\nlisten 443 ssl;', []],
])('TLS: %s', (_what, text, expected) => expect(messages('network/tls-strong-ciphers', { 'nginx/a.conf': text })).toEqual(expected))

const PASS = 'location / { proxy_pass http://127.0.0.1:8000; }'
const TLS = `server { listen 443 ssl; server_name api.acme.io; ${PASS} }`
test.each<[string, string, string[]]>([
  ['both in one server', site(`listen 80;\nlisten 443 ssl;\nserver_name api.acme.io;\n${PASS}`), ['nginx/a.conf:2']],
  ['a server without listen', `server {\nserver_name api.acme.io;\n${PASS}\n}\n${TLS}`, ['nginx/a.conf:1']],
  ['all addresses', `server {\nserver_name api.acme.io;\nlisten [::]:80;\n${PASS}\n}\n${TLS}`, ['nginx/a.conf:3']],
  ['a redirect', `server { listen 80; server_name api.acme.io; return 301 https://$host$request_uri; }\n${TLS}`, []],
  ['a redirect beside the challenge', `server { listen 80; server_name api.acme.io; location /.well-known/acme-challenge/ { root /srv; } location / { return 308 https://api.acme.io$request_uri; } }\n${TLS}`, []],
  ['a redirect on condition', site(`listen 80;\nlisten 443 ssl;\nserver_name api.acme.io;\nif ($scheme = http) { return 301 https://$host$request_uri; }\n${PASS}`), []],
  ['a rewrite', `server { listen 80; server_name api.acme.io; rewrite ^ https://$host$request_uri permanent; ${PASS} }\n${TLS}`, []],
  ['health alone', `server { listen 80; server_name api.acme.io; location /health { proxy_pass http://127.0.0.1:8000; } }\n${TLS}`, []],
  ['another name', `server { listen 80; server_name api.acme.internal; ${PASS} }\n${TLS}`, []],
  ['any name', `server { listen 80; server_name _; ${PASS} }\n${TLS}`, []],
  ['for its own machine', `server { listen 127.0.0.1:80; server_name api.acme.io; ${PASS} }\n${TLS}`, []],
  ['another port', `server { listen 8080; server_name api.acme.io; ${PASS} }\n${TLS}`, []],
  ['a port that is told later', `server { listen \${PORT}; server_name api.acme.io; ${PASS} }\n${TLS}`, []],
  ['behind a balancer', `server { listen 80; server_name api.acme.io; ${PASS} }`, []],
  ['TLS without a word of it', site(`listen 443;\nssl on;\nserver_name api.acme.io;\n${PASS}`), []],
  ['for some addresses only', `server { listen 80; server_name api.acme.io; allow 10.0.0.0/8; deny all; ${PASS} }\n${TLS}`, []],
  ['an included redirect', `server { listen 80; server_name api.acme.io; include redirect.inc; ${PASS} }\n${TLS}`, []],
])('redirects: %s', (_what, text, expected) => expect(found('network/https-redirect', { 'nginx/a.conf': text })).toEqual(expected))

test('a host of its own that speaks no TLS at all', () => {
  const files = { ...unit('gunicorn app:app'), 'nginx/a.conf': `server { listen 80; server_name api.yourdomain.com; ${PASS} }` }
  expect(messages('network/https-redirect', files)).toEqual(['1 warning api.yourdomain.com is served over plain HTTP, and no server of this configuration speaks TLS'])
  expect(found('network/https-redirect', { ...files, 'nginx/a.conf': `server { listen 80; server_name api.acme.io; location / { proxy_pass http://127.0.0.1:8000; proxy_set_header X-Forwarded-Proto $http_x_forwarded_proto; } }` })).toEqual([])
  expect(found('network/https-redirect', { ...files, 'nginx/a.conf': `set_real_ip_from 10.0.0.0/8; server { listen 80; server_name api.acme.io; ${PASS} }` })).toEqual([])
  expect(found('network/https-redirect', { ...files, 'compose.yaml': 'services: {}' })).toEqual([])
})

test('the declared domain is asked for by the public, whatever it ends in', () => {
  const text = `server { listen 80; server_name api.acme.test; ${PASS} }\nserver { listen 443 ssl; server_name api.acme.test; ${PASS} }`
  expect(found('network/https-redirect', { 'nginx/a.conf': text })).toEqual([])
  expect(found('network/https-redirect', { 'nginx/a.conf': text, '.readiness.yml': 'version: 1\nfacts: { domain: api.acme.test }\n' })).toEqual(['nginx/a.conf:1'])
})

const FORWARDED = 'proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;'
test.each<[string, string, string[]]>([
  ['nothing is handed on', site('location / {\nproxy_pass http://api:8000;\n}'), ['nginx/a.conf:2']],
  ['only the host', site('location / {\nproxy_pass http://10.0.0.4:8000;\nproxy_set_header Host $host;\n}'), ['nginx/a.conf:2']],
  ['dropped by a header of its own', site(`${FORWARDED}\nlocation /ws {\nproxy_pass http://api:8000;\nproxy_set_header Upgrade $http_upgrade;\n}`), ['nginx/a.conf:3']],
  ['one place of several', `upstream name { server 127.0.0.1:8000; }\n${site(`location / { proxy_pass http://name; ${FORWARDED} }\nlocation /health {\nproxy_pass http://name;\n}`)}`, ['nginx/a.conf:4']],
  ['a location in a location', site(`location /api {\n${FORWARDED}\nlocation /api/v2 {\nproxy_pass http://api:8000;\nproxy_set_header A b;\n}\n}`), ['nginx/a.conf:4']],
  ['inherited', site(`${FORWARDED}\nlocation / { proxy_pass http://api:8000; }`), []],
  ['inherited from outside', `http { ${FORWARDED} server { location / { proxy_pass http://api:8000; } } }`, []],
  ['in lower case', site('location / { proxy_pass http://api:8000; proxy_set_header x-forwarded-for $remote_addr; }'), []],
  ['by another name', site('location / { proxy_pass http://api:8000; proxy_set_header X-Real-IP $remote_addr; }'), []],
  ['a file of the distribution', site('location / { include proxy_params; proxy_pass http://api:8000; }'), []],
  ["somebody else's host", site('location /cdn { proxy_pass https://cdn.acme.io; }'), []],
  ['a variable', site('location / { proxy_pass http://$backend; }'), []],
  ['a template', site('location / { proxy_pass http://${BACKEND}:8000; }'), []],
  ['files only', site('location / { proxy_pass http://frontend:80; }'), []],
  ['for subrequests', site('location = /auth { internal; proxy_pass http://api:8000; }'), []],
  ['no proxy', site('location / { root /srv; try_files $uri /index.html; }'), []],
  ['FastCGI', site('location ~ \\.php$ { fastcgi_pass php:9000; include fastcgi_params; }'), []],
])('forwarded headers: %s', (_what, text, expected) => expect(found('network/nginx-site-config', { 'nginx/a.conf': text })).toEqual(expected))

test.each<[string, boolean]>([
  ['api.yourdomain.com', true], ['your-domain.com', true], ['www.your_domain.org', true], ['mydomain.com', true], ['YOUR_DOMAIN', true], ['<your-host>', true], ['changeme.acme.io', true], ['domain.com', true],
  ['api.acme.io', false], ['_', false], ['localhost', false], ['$hostname', false], ['${DOMAIN}', false], ['""', false], ['*.acme.io', false], ['~^(www\\.)?acme\\.io$', false], ['mydomains.acme.io', false], ['yourdomainhost.io', false], ['api.domain.acme.com', false], ['tyour-domainx.io', false],
])('name %s', (name, expected) => expect(found('network/nginx-site-config', { 'nginx/a.conf': site(`server_name ${name};`) })).toEqual(expected ? ['nginx/a.conf:2'] : []))

const UNIT = { ...unit('gunicorn app:app -b 127.0.0.1:8000'), '.readiness.yml': 'version: 1\nfacts: { domain: api.acme.io }\n' }
test.each<[string, string, string[]]>([
  ['the domain', site(`server_name api.acme.io;\n${PASS}`), []],
  ['a name below it', site(`server_name www.api.acme.io;\n${PASS}`), []],
  ['all names of its parent', site(`server_name *.acme.io;\n${PASS}`), []],
  ['one of two servers', `${site(`server_name old.acme.io;\n${PASS}`)}\n${site(`server_name api.acme.io;\n${PASS}`)}`, []],
  ['another name', site(`server_name api.acme.com;\n${PASS}`), ['2 warning No server has the declared domain api.acme.io for its name; the name here is api.acme.com']],
  ['no name', site(PASS), ['1 warning No server has the declared domain api.acme.io for its name; the name here is missing']],
  ['any name', site(`server_name _;\n${PASS}`), ['2 warning No server has the declared domain api.acme.io for its name; the name here is _']],
  ['a placeholder', site(`server_name api.yourdomain.com;\n${PASS}`), ["2 warning The server's name api.yourdomain.com is a placeholder"]],
  ['a variable', site(`server_name \${DOMAIN};\n${PASS}`), []],
  ['files only', site('server_name static.acme.com;\nroot /srv;'), []],
  ['another port', site(`server_name api.acme.io;\n${PASS.replace('8000', '9000')}`), ['3 error Requests are handed on to 127.0.0.1:9000, and api listens at port 8000']],
  ['one location of two', site(`server_name api.acme.io;\n${PASS}\n${PASS.replace('8000', '9000').replace('location /', 'location /docs')}`), []],
  ['an upstream', `upstream app { server 127.0.0.1:8000; }\n${site(`server_name api.acme.io;\n${PASS.replace('127.0.0.1:8000', 'app')}`)}`, []],
  ['a port that is told later', site(`server_name api.acme.io;\n${PASS.replace('8000', '${PORT}')}`), []],
])('a host of its own: %s', (_what, text, expected) => expect(messages('network/nginx-site-config', { ...UNIT, 'nginx/a.conf': text }).filter((message) => !message.includes('without X-Forwarded-For'))).toEqual(expected))

const HEADERS = 'add_header Strict-Transport-Security "max-age=31536000" always;\nadd_header X-Content-Type-Options nosniff always;'
test.each<[string, string, string[]]>([
  ['none', site('listen 443 ssl;\nroot /srv;'), ['nginx/a.conf:1']],
  ['one of two', site('listen 443 ssl;\nadd_header X-Content-Type-Options nosniff;'), ['nginx/a.conf:1']],
  ['dropped', site(`listen 443 ssl;\n${HEADERS}\nlocation / {\nadd_header X-A b;\nroot /srv;\n}`), ['nginx/a.conf:6']],
  ['both', site(`listen 443 ssl;\n${HEADERS}`), []],
  ['in the locations', site(`listen 443 ssl;\nlocation / { ${HEADERS} root /srv; }`), []],
  ['around all servers', `http { ${HEADERS} server { listen 443 ssl; root /srv; } }`, []],
  ['plain HTTP', site('listen 80;\nroot /srv;'), []],
  ['a redirect', site('listen 443 ssl;\nreturn 301 https://www.acme.io$request_uri;'), []],
  ['an included file', site('listen 443 ssl;\ninclude snippets/security.conf;'), []],
  ['another module', site('listen 443 ssl;\nmore_set_headers "X-Content-Type-Options: nosniff";'), []],
  ['repeated inside', site(`listen 443 ssl;\n${HEADERS}\nlocation / { add_header X-A b; ${HEADERS} root /srv; }`), []],
  ['inherited on request', site(`listen 443 ssl;\nadd_header_inherit merge;\n${HEADERS}\nlocation / { add_header X-A b; root /srv; }`), []],
  ['a place that answers nothing', site(`listen 443 ssl;\n${HEADERS}\nlocation /old { add_header X-A b; return 410; }`), []],
  ['a template', 'server { listen ${PORT}; root /srv; }', []],
])('headers: %s', (_what, text, expected) => expect(found('network/security-headers', { 'nginx/a.conf': text })).toEqual(expected))

test('headers of a host of its own that speaks no TLS', () => {
  const plain = (text: string): Record<string, string> => ({ ...unit('gunicorn app:app'), 'nginx/a.conf': site(`listen 80;\nserver_name api.acme.io;\n${text}`) })
  expect(messages('network/security-headers', plain(PASS))).toEqual(['1 notice This server does not send X-Content-Type-Options'])
  expect(found('network/security-headers', plain(`add_header X-Content-Type-Options nosniff always; ${PASS}`))).toEqual([])
  expect(found('network/security-headers', plain('return 301 https://$host$request_uri;'))).toEqual([])
  expect(found('network/security-headers', plain(`set_real_ip_from 10.0.0.0/8; ${PASS}`))).toEqual([])
  expect(found('network/security-headers', { ...plain(PASS), 'compose.yaml': 'services: {}' })).toEqual([])
})

test.each<[string, string, string[]]>([
  ['no limit', site('client_max_body_size 0;\nlocation / { proxy_pass http://api:8000; }'), ['nginx/a.conf:2']],
  ['no limit for files', site('location /upload {\nclient_max_body_size 0;\n}'), ['nginx/a.conf:3']],
  ['a limit', site('client_max_body_size 50M;'), []],
  ['a high limit', site('client_max_body_size 10g;'), []],
  ['the default', site('listen 80;'), []],
  ['a registry', site('client_max_body_size 0;\nlocation / { proxy_pass http://registry:5000; }'), []],
  ['a registry by its place', site('client_max_body_size 0;\nlocation /v2/ { proxy_pass http://hub:5000; }'), []],
  ['a store', site('server_name s3.acme.io;\nclient_max_body_size 0;'), []],
  ['a variable', site('client_max_body_size ${MAX_SIZE};'), []],
  ['a comment', site('# client_max_body_size 0;\nlisten 80;'), []],
  ['the buffer', site('client_body_buffer_size 0;'), []],
  ['a number that begins with it', site('client_max_body_size 0500k;'), []],
])('size: %s', (_what, text, expected) => expect(found('environment/upload-limits', { 'nginx/a.conf': text })).toEqual(expected))

test.each<[string, string[]]>([
  ['client_max_body_size 50M;', []],
  ['client_max_body_size 51m;', ['2 warning nginx takes requests of up to 51m here, and 50 MB are to be enough']],
  ['client_max_body_size 1g;', ['2 warning nginx takes requests of up to 1g here, and 50 MB are to be enough']],
  ['client_max_body_size 52428800;', []],
  ['client_max_body_size 0;', ['2 warning nginx takes requests of any size here']],
  ['client_max_body_size ${SIZE};', []],
  ['listen 80;', ['1 warning nginx takes 1 MB here, its default, where up to 50 MB are to be taken']],
  ['include limits.inc;', []],
])('a declared size: %s', (line, expected) => {
  const rule = loadRules(workingDirectory('rules')).rules.find(({ id }) => id === 'environment/upload-limits') as Rule
  const own = { ...rule, with: { ...rule.with, proxy: 50 } }
  const { outcomes } = evaluate(own, projectOfFiles({ 'nginx/a.conf': site(`${line}\n${PASS}`) }))
  expect(outcomes.filter(({ state }) => state === 'fail').map((outcome) => `${outcome.at.line} ${worded(own, outcome).severity} ${worded(own, outcome).message}`)).toEqual(expected)
})

test('headers that are asked for by name', () => {
  const rule = loadRules(workingDirectory('rules')).rules.find(({ id }) => id === 'network/nginx-site-config') as Rule
  const own = { ...rule, with: { headers: ['Host', 'X-Forwarded-For', 'X-Forwarded-Proto'] } }
  const { outcomes } = evaluate(own, projectOfFiles({ 'nginx/a.conf': site('location / { proxy_pass http://127.0.0.1:8000; proxy_set_header x-forwarded-for $remote_addr; }') }))
  expect(outcomes.filter(({ state }) => state === 'fail').map((outcome) => worded(own, outcome).message)).toEqual(['Location / hands requests on without Host, X-Forwarded-Proto'])
})

test('includes in a circle and of many places come to an end', () => {
  const loop = 'include a.conf;\n'.repeat(2000)
  expect(stateOf('network/nginx-site-config', { 'nginx/a.conf': `${loop}server { ${loop} location / { proxy_pass http://api:8000; ${loop} } }` })).toBe('not-applicable')
})

test('thousands of places are judged in time', () => {
  const places = Array.from({ length: 20_000 }, (_, index) => `location /p${index} { proxy_pass http://api:8000; }`).join('\n')
  const files = { ...gunicorn('-t 120'), 'nginx/a.conf': site(`listen 443 ssl;\nserver_name api.acme.io;\n${HEADERS}\n${places}`) }
  expect(found('network/nginx-site-config', files)).toHaveLength(20_000)
  expect(found('network/proxy-timeout-covers-app', files)).toHaveLength(1)
  expect(found('network/security-headers', files)).toEqual([])
})
