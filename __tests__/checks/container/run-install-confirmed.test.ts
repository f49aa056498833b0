import { found, stateOf } from './found.ts'

const lines = (rule: string, text: string): number[] => found(`container/${rule}`, `FROM example/base:1.4\n${text}\n`)

test.each<[string, string, number[]]>([
  ['nothing', 'RUN apt-get install curl', [2]],
  ['lower case', 'run apt-get install curl', [2]],
  ['apt', 'RUN apt install curl', [2]],
  ['quiet once', 'RUN apt-get -q install curl', [2]],
  ['other options', 'RUN apt-get install --no-install-recommends -t stable curl', [2]],
  ['behind an update', 'RUN apt-get update && \\\n    apt-get install curl', [3]],
  ['each command on its line', 'RUN apt-get install -y a; \\\n  # a comment\n  apt-get install b; \\\n  apt-get install c', [4, 5]],
  ['sudo, env and a variable', 'RUN sudo -E env A=1 apt-get install curl', [2]],
  ['a frontend that asks nothing of debconf answers nothing here', 'RUN DEBIAN_FRONTEND=noninteractive apt-get install curl', [2]],
  ['in a condition', 'RUN if [ ! -x /usr/bin/curl ]; then \\\n apt-get install curl; fi', [3]],
  ['in a loop, a subshell, a function', 'RUN for p in a b; do apt-get install "$PACKAGE"; done; (apt-get install c); f() { apt-get install d; }', [2, 2, 2]],
  ['exec form', 'RUN ["apt-get", "install", "curl"]', [2]],
  ['exec form of a shell', 'RUN ["/bin/bash", "-c", "apt-get install curl"]', [2]],
  ['a quoted script', 'RUN bash -c "set -e; apt-get install curl"', [2]],
  ['a heredoc', 'RUN <<EOF\napt-get update\napt-get install curl\nEOF', [4]],
  ['ONBUILD', 'ONBUILD RUN apt-get install curl', [2]],
  ['names from a variable', 'RUN apt-get install $PACKAGES', [2]],
  ['names from xargs', 'RUN cat packages.txt | xargs apt-get install', [2]],
  ['the yes of another command', 'RUN apt-get install curl && apt-get install -y wget', [2]],
  ['-y', 'RUN apt-get install -y curl', []],
  ['-y before the verb', 'RUN apt-get -y install curl', []],
  ['in a cluster', 'RUN apt-get install -fqy curl', []],
  ['--yes and --assume-yes', 'RUN apt-get install --yes a && apt-get --assume-yes install b', []],
  ['-qq implies it', 'RUN apt-get install -qq curl', []],
  ['-q -q and -q=2', 'RUN apt-get -q install -q a; apt-get -q=2 install b', []],
  ['by a setting', 'RUN apt-get -o APT::Get::Assume-Yes=true install curl', []],
  ['by a configuration file', "RUN echo 'APT::Get::Assume-Yes \"true\";' > /etc/apt/apt.conf.d/90yes\nRUN apt-get install curl", []],
  ['yes piped in', 'RUN yes | apt-get install curl', []],
  ['an answer as input', 'RUN apt-get install curl <<< y', []],
  ['words of an unknown kind', 'RUN apt-get $OPTIONS install curl', []],
  ['an argument called --', 'RUN apt-get install -y -- curl', []],
  ['a simulation', 'RUN apt-get install --dry-run curl', []],
  ['only mentioned', 'RUN echo apt-get install curl', []],
  ['in a comment', '# RUN apt-get install curl\nRUN true', []],
  ['other verbs', 'RUN apt-get update && apt-get clean', []],
])('apt: %s', (_what, text, expected) => {
  expect(lines('apt-no-yes', text)).toEqual(expected)
})

test.each<[string, string, string, number[]]>([
  ['yum-no-yes', 'install', 'RUN yum install httpd', [2]],
  ['yum-no-yes', 'a group', 'RUN yum groupinstall "Development Tools"', [2]],
  ['yum-no-yes', 'a local file', 'RUN yum localinstall x.rpm', [2]],
  ['yum-no-yes', 'a setting of another kind', 'RUN yum --setopt=tsflags=nodocs install httpd', [2]],
  ['yum-no-yes', '-y', 'RUN yum -y install httpd && yum install -y php', []],
  ['yum-no-yes', '--assumeyes', 'RUN yum install --assumeyes httpd', []],
  ['yum-no-yes', 'a cluster', 'RUN yum install -qy httpd', []],
  ['yum-no-yes', 'a setting', 'RUN yum --setopt=assumeyes=1 install httpd', []],
  ['yum-no-yes', 'a configuration', 'RUN echo assumeyes=1 >> /etc/yum.conf && yum install httpd', []],
  ['yum-no-yes', 'dnf is another rule', 'RUN dnf install httpd', []],
  ['dnf-no-yes', 'dnf', 'RUN dnf install httpd', [2]],
  ['dnf-no-yes', 'microdnf', 'RUN microdnf install httpd', [2]],
  ['dnf-no-yes', 'a group', 'RUN dnf group install minimal', [2]],
  ['dnf-no-yes', 'a repository', 'RUN dnf --enablerepo crb install httpd', [2]],
  ['dnf-no-yes', '-y', 'RUN dnf -y install httpd && microdnf -y install php', []],
  ['dnf-no-yes', 'clean', 'RUN dnf clean all', []],
  ['zypper-no-yes', 'install', 'RUN zypper install httpd', [2]],
  ['zypper-no-yes', 'short forms', 'RUN zypper in httpd && zypper rm php', [2, 2]],
  ['zypper-no-yes', 'patch', 'RUN zypper patch', [2]],
  ['zypper-no-yes', '-n', 'RUN zypper -n in httpd', []],
  ['zypper-no-yes', '--non-interactive', 'RUN zypper --non-interactive install httpd', []],
  ['zypper-no-yes', '-y', 'RUN zypper install -y httpd', []],
  ['zypper-no-yes', '--no-confirm', 'RUN zypper install --no-confirm httpd', []],
  ['zypper-no-yes', 'refresh', 'RUN zypper refresh', []],
])('%s: %s', (rule, _what, text, expected) => {
  expect(lines(rule, text)).toEqual(expected)
})

test('what an unknowable word may answer is not passed', () => {
  expect(stateOf('container/apt-no-yes', 'FROM debian:12.7\nRUN apt-get $OPTIONS install curl\n')).toBe('unknown')
  expect(stateOf('container/apt-no-yes', 'FROM debian:12.7\nCOPY apt.conf /etc/apt/apt.conf.d/\nRUN apt-get install curl\n')).toBe('unknown')
})
