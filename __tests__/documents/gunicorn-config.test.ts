import { kindOf } from '../../src/documents/kind.ts'
import { parseGunicornConfig } from '../../src/documents/gunicorn-config.ts'
import { fileText } from '../../src/tree/source-text.ts'

/** Each setting as `line name=value`. */
function settings(text: string): string[] {
  return (parseGunicornConfig(fileText('gunicorn.conf.py', text)).content?.settings ?? []).map(({ name, value, at }) => `${at.line} ${name}=${value === undefined ? '?' : JSON.stringify(value)}`)
}

test.each<[string, string, string[]]>([
  ['numbers, texts, flags', 'workers = 4\nbind = "0.0.0.0:8000"\npreload_app = True\nkeepalive=5\ntimeout = 2.5\naccesslog = \'-\'\nuser = None\nbig = 1_000\n', ['1 workers=4', '2 bind="0.0.0.0:8000"', '3 preload_app=true', '4 keepalive=5', '5 timeout=2.5', "6 accesslog=\"-\"", '7 user=null', '8 big=1000']],
  ['comments', '# workers = 9\nworkers = 4  # enough\nbind = "a#b" # c\n', ['2 workers=4', '3 bind="a#b"']],
  ['what is computed is not known', 'import os\nworkers = int(os.environ.get("W", "4"))\nthreads = 2 * 4\nbind = f"0.0.0.0:{port}"\nname = "a" "b"\n', ['2 workers=?', '3 threads=?', '4 bind=?', '5 name=?']],
  ['over several lines', 'bind = [\n  "a",\n  "b",\n]\nworkers = (\n  4\n)\n', ['1 bind=?', '5 workers=4']],
  ['the last one holds', 'workers = 1\nworkers = 4\n', ['2 workers=4']],
  ['a branch leaves it open', 'workers = 4\nif debug:\n    workers = 1\n', ['3 workers=?']],
  ['functions and classes have names of their own', 'def on_starting(server):\n    workers = 1\n\nclass A:\n    bind = "x"\nworkers = 2\n', ['6 workers=2']],
  ['texts of several lines are stepped over', '"""\nworkers = 9\n"""\nworkers = 3\n', ['4 workers=3']],
  ['annotated', 'workers: int = 4\n', ['1 workers=4']],
  ['changed in place', 'workers = 2\nworkers += 1\n', ['2 workers=?']],
  ['a comparison sets nothing', 'workers == 4\n', []],
  ['broken off', 'bind = "abc\nworkers = 4\nname = (', ['1 bind=?', '2 workers=4', '3 name=?']],
])('%s', (_name, text, expected) => expect(settings(text)).toEqual(expected))

test.each(['gunicorn.conf.py', 'deploy/gunicorn_conf.py', 'gunicorn_config.py', 'gunicorn-conf.py'])('%s is a configuration of gunicorn', (path) => expect(kindOf(path)).toBe('gunicorn'))

test('a long file is read in one go', () => {
  expect(settings(`${'x = ("a", \'b\')\n'.repeat(20_000)}workers = 4\n`)).toEqual(['20000 x=?', '20001 workers=4'])
})
