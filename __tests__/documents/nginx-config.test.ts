import { kindOf } from '../../src/documents/kind.ts'
import { parseNginxConfig } from '../../src/documents/nginx-config.ts'
import type { NginxDirective } from '../../src/documents/nginx-config.ts'
import { fileText } from '../../src/tree/source-text.ts'

const shown = ({ name, words, at, block }: NginxDirective): string => `${at.line}:${at.column} ${[name, ...words.map(({ text }) => text)].join('|')}${block ? ` { ${block.map(shown).join('; ')} }` : ''}`
const read = (text: string): string[] | undefined => parseNginxConfig(fileText('nginx.conf', text)).content?.directives.map(shown)

test.each(['nginx.conf', 'deploy/nginx.prod.conf', 'nginx/api.conf', 'docker/nginx/conf.d/app.conf', 'nginx/templates/default.conf.template', 'default.conf', 'etc/sites-available/api', 'sites-enabled/api.acme.io', 'frontend/default.conf.template'])('%s is a configuration of nginx', (path) => expect(kindOf(path)).toBe('nginx'))
test.each(['app.conf', 'nginx/README.md', 'nginx/Dockerfile', 'nginx.yaml', 'node_modules/x/nginx.conf', 'nginx/nginx.conf.j2', 'sites-available/api.md'])('%s is none', (path) => expect(kindOf(path)).not.toBe('nginx'))

test.each<[string, string, string[]]>([
  ['directives and blocks', 'server {\n  listen 80;\n  location / { return 200; }\n}', ['1:1 server { 2:3 listen|80; 3:3 location|/ { 3:16 return|200 } }']],
  ['comments', '# server {\nlisten 80; # }\n#{\n', ['2:1 listen|80']],
  ['quotes', `add_header X "a; b { \\" #c" always; add_header Y 'z';`, ['1:1 add_header|X|a; b { \\" #c|always', '1:37 add_header|Y|z']],
  ['variables in braces', 'listen ${PORT}; proxy_pass http://${HOST}:${PORT}/;', ['1:1 listen|${PORT}', '1:17 proxy_pass|http://${HOST}:${PORT}/']],
  ['expressions of places', 'server { location ~ \\.php$ { } location ~ "^/[0-9]{4}" { } }', ['1:1 server { 1:10 location|~|\\.php$ {  }; 1:32 location|~|^/[0-9]{4} {  } }']],
  ['several lines', 'add_header\n  X\n  y;', ['1:1 add_header|X|y']],
  ['code of Lua', 'server { content_by_lua_block { local t = { a = "}" } -- }\n } listen 80; }', ['1:1 server { 1:10 content_by_lua_block; 2:4 listen|80 }']],
])('%s', (_what, text, expected) => expect(read(text)).toEqual(expected))

test.each<[string, string]>([
  ['of Apache', '<VirtualHost *:80>\n  ServerName x\n</VirtualHost>'],
  ['of supervisord', '[program:api]\ncommand=run'],
  ['of another kind', 'block { x 1 }'],
  ['a template of Jinja', 'server { listen {{ port }}; }'],
  ['empty', ''],
])('a file %s has nothing to say', (_what, text) => expect(parseNginxConfig(fileText('nginx.conf', text))).toEqual({ content: undefined, problems: [] }))

test.each<[string, string, number]>([
  ['a block that stays open', 'server {\n  listen 80;\n', 2],
  ['a brace too many', 'listen 80;\n}\n', 2],
  ['blocks without end', 'server {'.repeat(100_000), 1],
])('%s is a problem', (_what, text, line) => {
  expect(parseNginxConfig(fileText('nginx.conf', text)).problems.map((problem) => [problem.kind, problem.line])).toEqual([['syntax', line]])
})
