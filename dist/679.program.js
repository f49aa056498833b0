export const id = 679;
export const ids = [679];
export const modules = {

/***/ 5479:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {var standOf=(function({ mark, polarity }) {
    if (polarity === 'trigger')
        return 'nothing';
    const done = mark === 'ticked' || mark === 'done';
    if (polarity === 'absence')
        return done || mark === 'partial' ? 'nothing' : 'absent';
    if (done)
        return 'so';
    if (mark === 'missing')
        return 'absent';
    return mark === 'open' ? 'open' : 'nothing';
});

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ tellsOfResult),
/* harmony export */   Jz: () => (/* binding */ isConditional),
/* harmony export */   Ts: () => (/* binding */ asksToDo),
/* harmony export */   X6: () => (/* binding */ isBrief),
/* harmony export */   _f: (() => (/* binding */ standOf)),
/* harmony export */   lo: () => (/* binding */ tellsOfPeople),
/* harmony export */   mN: () => (/* binding */ isHedged),
/* harmony export */   pA: () => (/* binding */ isQualified),
/* harmony export */   pD: () => (/* binding */ saysNone),
/* harmony export */   qO: () => (/* binding */ tellsOfPipeline),
/* harmony export */   yr: () => (/* binding */ tellsOfElsewhere)
/* harmony export */ });
/* harmony import */ var _rules_phrase_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1130);


/** What a run came to rather than what is set up: no file keeps it. */
const RESULT = /\b(?:pass(?:es|ed|ing)?|green|succeed(?:s|ed)?|successful(?:ly)?|clean|works?|working|healthy|up to date)\b|\b(?:no|zero|free of)\b.{0,40}\b(?:vulnerab|cve|issue|finding|warning|error(?!s? (?:track|report|handl|monitor|page|boundar|logg))|violation|leak)/i;
/** Half of what it says is what somebody did. */
const DONE_BY_PEOPLE = /\b(?:tested|verified|reviewed|approved|rehearsed|confirmed|validated in|trained|agreed|valid and|and valid|correct|measured|checked)\b/i;
function tellsOfResult({ text }) {
    return RESULT.test(text);
}
function tellsOfPeople({ text }) {
    return DONE_BY_PEOPLE.test(text);
}
/** Words that make a line speak of a part of its subject, or of more than a rule looks at. */
const HEDGED = /\b(?:if|when|unless|where (?:possible|applicable|appropriate|it can|we can)|n\/?a|optional(?:ly)?|partially|partly|mostly|some|only on|except|for now|planned|will be|specific|so far|to follow|not yet|but|others|ones|the rest|apart from|besides|todo|tbd|soon|later|wip|in progress|partial|exceptions?|legacy|accepted|on purpose|intentionally|deliberately|by design)\b|\([^()]{0,80}\bonly\b[^()]{0,80}\)/i;
function isHedged({ text }) {
    return HEDGED.test(text);
}
/** Where something is done that the files of a repository do not show. */
const ELSEWHERE = /\b(?:centrally|centrali[sz]ed|organi[sz]ation(?:['’]?s)?[- ](?:wide|level|default)|org[- ](?:wide|level)|outside (?:of )?(?:the|this|our) repo\w*|(?:an)?other repo\w*|separate repo\w*|elsewhere|upstream|by hand|manually|locally|out of band)\b|\b(?:by|at|in|with|from) (?:the |our |their |its )?(?:\w+ )?(?:providers?|hoster|vendors?|host['’]s|cloud|registry|daemon|platform team|infra(?:structure)? team|hypervisor|dashboard|console|cdn|cloudflare|akamai|fastly|edge|load balancer)\b/i;
function tellsOfElsewhere({ text }) {
    return ELSEWHERE.test(text);
}
const TO_DO = /^(?:update|upgrade|look|check|verify|review|run|monitor|watch|perform|test|confirm|make sure|inspect|audit|rotate|ask|plan|schedule|send|notify|collect|consider|try|read|conduct|analy[sz]e)\b(?!-)/i;
/** A line that tells somebody what to do rather than how something is. */
function asksToDo({ text }) {
    return TO_DO.test(text);
}
const NONE = /^(?:status:\s*)?(?:there (?:is|are) )?(?:no|missing|without|lacks|lacking|not a single)\b/i;
/** A line that says outright that there is none of it. */
function saysNone({ text }) {
    return NONE.test(text);
}
/** A line of a few words speaks of the thing itself, not of some side of it. */
const BRIEF = 2;
function isBrief({ text }) {
    return (0,_rules_phrase_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(text.replace(NONE, '')).filter((word) => !(0,_rules_phrase_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isStopWord */ .l6)(word)).length <= BRIEF;
}
/** `Unit tests for repositories`: a part of the subject, which others may not lack. */
function isQualified({ text }) {
    return /\S\s+(?:for|of|in|with|on|between|from|against|after|during)\s+\S/i.test(text.replace(/\([^)]{0,200}\)|\bin (?:the )?(?:ci|pipelines?|workflows?|github actions|production|prod)\b/gi, ''));
}
/** What a line demands of a key under a condition, or in one of several set-ups. */
function isConditional({ text }) {
    return /\b(?:when|if|unless|with|multi|single|alternatively|instead|otherwise|only)\b/i.test(text);
}
const PIPELINE = /\b(?:ci|pipelines?|workflows?|actions|automat\w+|scan(?:s|ned|ning|ner)?|lint(?:s|er|ers|ing|ed)?|pre-?commit|hooks?|gates?|coverage|on (?:each|every)|merge requests?|pull requests?)\b/i;
/** Whether a line, or what it stands below, speaks of how changes are checked. */
function tellsOfPipeline({ text, headings, label }) {
    return PIPELINE.test(text) || [label, headings.at(-1)].some((over) => over !== undefined && PIPELINE.test(over.slice(0, 200)));
}


/***/ })),

/***/ 8679:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {var wording=(function(kind, words, patterns, unless) {
    return { kind, words, patterns: patterns.map(((pattern) => new RegExp(pattern, 'i'))), ...(unless && { unless }) };
}),answersByConcern=(function({ findings, rules }, known) {
    const covering = (0,grouped_by/* groupedBy */.m)(known.flatMap((({ id, covers }) => covers.map(((concern) => ({ id, concern }))))), (({ concern }) => concern));
    const results = (0,grouped_by/* groupedBy */.m)(rules, phrase/* concernOf */.gY);
    const found = (0,grouped_by/* groupedBy */.m)(findings, (({ rule }) => (0,phrase/* concernOf */.gY)({ id: rule })));
    const answers = new Map();
    return ({ rule }) => {
        const concern = (0,phrase/* concernOf */.gY)(rule);
        let answer = answers.get(concern);
        if (!answer)
            answers.set(concern, (answer = answerFor(concern)));
        return answer;
    };
    function answerFor(concern) {
        // A rule that answers for a further concern can break what a line says of it, and not prove it.
        const broken = (covering.get(concern) ?? []).flatMap(({ id }) => (results.get((0,phrase/* concernOf */.gY)({ id })) ?? []).filter((result) => result.id === id && result.state === 'fail'));
        const ids = new Set(broken.map(({ id }) => id));
        return { results: [...(results.get(concern) ?? []), ...broken], findings: [...(found.get(concern) ?? []), ...findings.filter((finding) => ids.has(finding.rule))] };
    }
}),judgeChecklist=(function({ items }, bindings, report, project, rules = []) {
    const answerOf = answersByConcern(report, rules);
    return items.map(((item, index) => {
        const binding = bindings[index];
        if (!binding)
            return { item, binding, state: 'unbound', reason: 'no rule speaks of it for sure', places: [] };
        return { item, binding, ...judged({ item, binding, answer: answerOf(binding), project }) };
    }));
});


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ CLAIM_STATES),
  m: (() => (/* binding */ judgeChecklist))
});

// EXTERNAL MODULE: ./lib/rules/bind-item-stance.js
var bind_item_stance = __webpack_require__(9151);
// EXTERNAL MODULE: ./lib/rules/bind-item-features.js
var bind_item_features = __webpack_require__(1236);
// EXTERNAL MODULE: ./lib/rules/bind-item-subject.js
var bind_item_subject = __webpack_require__(8463);
// EXTERNAL MODULE: ./lib/rules/phrase-words.js
var phrase_words = __webpack_require__(1130);
// EXTERNAL MODULE: ./lib/tree/once-per.js
var once_per = __webpack_require__(7973);
// EXTERNAL MODULE: ./lib/tree/tree.js
var tree_tree = __webpack_require__(8622);
;// CONCATENATED MODULE: ./lib/policy/checklist-tools.js



/** Programs and services of which one does as well as another, so that a rule is content with any. */
const TOOLS = new Set(('semgrep bandit gosec brakeman codeql sonarqube sonarcloud spotbugs snyk trivy grype clair anchore gitleaks trufflehog ggshield govulncheck safety mypy pyright phpstan psalm sorbet eslint ruff flake8 pylint rubocop golangci ' +
    'clippy checkstyle phpcs prettier black isort spotless jest vitest mocha pytest rspec phpunit cypress playwright dependabot renovate sentry rollbar bugsnag honeybadger airbrake datadog zipkin jaeger loki codecov coveralls cosign syft ' +
    'husky lefthook vault doppler sops terraform pulumi ansible owasp helm cyclonedx kubeconform').split(' '));
/** Further proofs tell no more. */
const MOST_PROOFS = 20;
/** Where a line says that its tool runs. */
const RUNS_IN = /\b(?:ci|pipelines?|workflows?|actions|on (?:each|every)|per|pull requests?|prs?|merge requests?|scan(?:s|ned|ning)?)\b/i;
/** The tool that a line is about and a manifest has, where the line does not say that changes are held to it: how it is used may stand in no file. */
function toolPresent({ text }, { words }, project) {
    const named = RUNS_IN.test(text) ? [] : (0,phrase_words/* wordsOf */.Z9)(text).filter((word) => TOOLS.has(word) && words.includes(word));
    if (named.length === 0)
        return undefined;
    const texts = manifestsOf(project).map((path) => textOf(project, path));
    return named.find((tool) => texts.some((each) => each.includes(tool)));
}
/** The tool that a line names and that no file which proves it does: something else may prove the rule. */
function unprovenTool({ text }, proofs, project) {
    const named = (0,phrase_words/* wordsOf */.Z9)(text).filter((word) => TOOLS.has(word));
    if (named.length === 0)
        return undefined;
    const texts = [...pathsOf(proofs)].map((path) => textOf(project, path));
    return named.find((tool) => !texts.some((each) => each.includes(tool)));
}
/** The files that hold these proofs. */
function pathsOf(proofs) {
    return new Set(proofs.slice(0, MOST_PROOFS).map(({ path }) => path));
}
/** Further into a file nothing is looked for. In characters. */
const MOST_TEXT = 200_000;
/** The name and the text of a file, in small letters. */
const textOf = (0,once_per/* oncePerName */.G)(({ tree }, path) => {
    const source = tree.read(path);
    return `${path} ${(0,tree_tree/* isProblem */.AN)(source) ? '' : source.text.slice(0, MOST_TEXT)}`.toLowerCase();
});
/** What the project itself is made with. */
const manifestsOf = (0,once_per/* oncePer */.P)(({ tree }) => tree.entries.flatMap(({ path }) => (MANIFEST.test(path) ? [path] : [])).slice(0, MOST_PROOFS));
const MANIFEST = /^(?:package\.json|composer\.json|Gemfile|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|pyproject\.toml|requirements\.txt|mix\.exs|Cargo\.toml)$/;

;// CONCATENATED MODULE: ./lib/policy/checklist-accounted.js



/** Words that add nothing to what a line claims, or turn it round, which its polarity tells. */
const PLAIN = new Set(('here anywhere nowhere single whole entire no not never most least kept keep keeps after before against into onto under across over without within via per until while once last come comes has hold holds give gives given go goes get gets put puts stand stands see says say said ' +
    'fully full completely strictly always still already properly currently correctly really one two three first second exact exactly third party own bare front hits locked down free start starts startup deploys redeployments ' +
    'namespace unit units pre back hard coded config configuration stage stages comment init source code codebase commit environment env host absent missing lacking backlog yet todo tbd mode default defaults script profile ' +
    'fail fails block blocks break breaks gate gates merge merges threshold built pushed push brings answers traffic kb mb gb kib mib gib percent seconds minutes json yaml yml toml py repo repository git committed image images version versions lists listed ' +
    'der die das den dem des ein eine einen einer im am auf mit vor und oder ist sind wird werden nicht kein keine keinen bei aus zum zur als nur').split(' '));
const MOST_FILES = 2000;
/** Of a line, in characters. */
const checklist_accounted_MOST_TEXT = 1000;
const MOST_ROUTES = 5;
const HEADERS = [
    [/\bhsts\b|strict[- ]transport/i, 'strict-transport-security'],
    [/\bcsp\b|content[- ]security[- ]policy/i, 'content-security-policy'],
    [/x[- ]frame|frame options/i, 'x-frame-options'],
    [/\breferrer[- ]policy/i, 'referrer-policy'],
];
const ROUTE = /(?<![\w./:~@-])\/[a-z][\w-]{1,40}(?:\/[\w-]{1,40}){0,4}(?![\w./])/g;
/**
 * What a line says that neither the rule that answers it nor the files that prove it speak of: the rule may pass and the
 * line be wrong. Undefined where all is accounted for.
 */
function unaccounted(item, rule, proofs, project) {
    const paths = new Set([...pathsOf(proofs), ...manifestsOf(project)]);
    const texts = [...paths].map((path) => textOf(project, path));
    const isShown = (word) => texts.some((text) => text.includes(word));
    const header = HEADERS.find(([pattern, name]) => pattern.test(item.text) && !isShown(name) && !isShown(name.replaceAll('-', '')));
    if (header)
        return header[1];
    const said = wordsOfRule(rule);
    const route = item.text.slice(0, checklist_accounted_MOST_TEXT).match(ROUTE)?.slice(0, MOST_ROUTES).find((each) => !texts.some((text) => hasRoute(text, each.toLowerCase())) && !(0,phrase_words/* wordsOf */.Z9)(each).map(phrase_words/* stem */.WS).every((word) => said.has(word) && !(0,phrase_words/* isStateWord */.Em)(word)));
    if (route !== undefined)
        return route;
    const named = new Set([...item.keys.map(({ key }) => key), ...item.paths].flatMap(phrase_words/* wordsOf */.Z9));
    const words = (0,phrase_words/* wordsOf */.Z9)(item.text);
    return words.find((word, at) => words[at - 1] !== 'or' && words[at + 1] !== 'or' && !isPlain(word) && !named.has(word) && !said.has((0,phrase_words/* stem */.WS)(word)) && !isShown(word));
}
/** What leads to the place, the means or the one that does it. */
const LEADING = /(?:\b(?:(?:in|at|by|on|up to|through|via|from|under|behind)\s+(?:the |our |a |an |its |their )?|with (?:the|our|their) |(?:enforced|done|set|handled|managed|imposed|injected|provided|covered|solved) with )|\((?=[\w-]+ [\w-]))([A-Za-z][\w'’-]{1,40}(?: [A-Za-z][\w'’-]{1,40})?)/gi;
/**
 * The place, the means or the one that a line says sees to it, where neither the rule nor the repository knows of such a
 * thing: it may lie elsewhere, and then nothing here contradicts the line.
 */
function foreignPlace(item, rule, findings, project) {
    const said = wordsOfRule(rule);
    const known = knownOf(project);
    const shown = new Set(findings.flatMap(({ message }) => (0,phrase_words/* wordsOf */.Z9)(message)).map(phrase_words/* stem */.WS));
    const isForeign = (word) => !isPlain(word) && !said.has((0,phrase_words/* stem */.WS)(word)) && !shown.has((0,phrase_words/* stem */.WS)(word)) && !known.has(word);
    const places = [...item.text.slice(0, checklist_accounted_MOST_TEXT).matchAll(LEADING)].map((match) => (0,phrase_words/* wordsOf */.Z9)(match[1] ?? '').filter((word) => !(0,phrase_words/* isStopWord */.l6)(word)));
    const place = places.find((words) => words.length > 0 && words.every(isForeign));
    if (place)
        return place.join(' ');
    const [first] = (0,phrase_words/* wordsOf */.Z9)(item.text);
    return first !== undefined && isForeign(first) ? first : undefined;
}
/** The words of services, files and what the project is made with. */
const knownOf = (0,once_per/* oncePer */.P)((project) => {
    const names = project.production.systems.flatMap(({ services }) => services.flatMap(({ name, image }) => [name, image?.value.known ? image.value.value : '']));
    const files = project.tree.entries.slice(0, MOST_FILES).map(({ path }) => path);
    return new Set([...names, ...files, ...manifestsOf(project).map((path) => textOf(project, path))].flatMap(phrase_words/* wordsOf */.Z9));
});
function isPlain(word) {
    return (0,phrase_words/* isStopWord */.l6)(word) || PLAIN.has(word) || /^\d+$/.test(word) || (0,phrase_words/* isStateWord */.Em)((0,phrase_words/* stem */.WS)(word));
}
function hasRoute(text, route) {
    for (let at = text.indexOf(route); at >= 0; at = text.indexOf(route, at + 1)) {
        if (!/[a-z_/.:-]/.test(text[at - 1] ?? ' ') && !/[\w-]/.test(text[at + route.length] ?? ' '))
            return true;
    }
    return false;
}
/** The stems by which a rule speaks of its subject. */
const wordsOfRule = (0,once_per/* oncePer */.P)((rule) => {
    const phrases = (rule.phrases ?? []).map((phrase) => phrase.replace(/![^ ]+/g, ' '));
    return new Set([...phrases, rule.title, rule.message.replace(/\{\w+\}/g, ' '), rule.id].flatMap(phrase_words/* wordsOf */.Z9).map(phrase_words/* stem */.WS));
});

// EXTERNAL MODULE: ./lib/checks/ci/coverage-measured.js + 1 modules
var coverage_measured = __webpack_require__(6451);
// EXTERNAL MODULE: ./lib/checks/compose/running-part.js
var running_part = __webpack_require__(1927);
// EXTERNAL MODULE: ./lib/checks/compose/service-check.js + 1 modules
var service_check = __webpack_require__(7497);
// EXTERNAL MODULE: ./lib/checks/compose/setting.js
var setting = __webpack_require__(8694);
// EXTERNAL MODULE: ./lib/checks/declared/written-value.js
var written_value = __webpack_require__(1971);
// EXTERNAL MODULE: ./lib/documents/kubernetes.js
var kubernetes = __webpack_require__(4156);
// EXTERNAL MODULE: ./lib/documents/yaml-node.js
var yaml_node = __webpack_require__(8536);
;// CONCATENATED MODULE: ./lib/policy/checklist-quantities.js









const exactly = (a, b) => a === b;
/** 512M and 512MiB are the same to those who write checklists. */
const nearly = (a, b) => Math.abs(a - b) <= Math.max(a, b) * 0.05;
const QUANTITIES = {
    workers: { name: 'workers', isSame: exactly, quantities: (project) => ofServers(project, 'workers') },
    threads: { name: 'threads', isSame: exactly, quantities: (project) => ofServers(project, 'threads') },
    timeout: { name: 'timeout of the server', isSame: exactly, quantities: (project) => ofServers(project, 'timeout') },
    replicas: { name: 'replicas', isSame: exactly, quantities: replicasIn },
    coverage: { name: 'coverage threshold', isSame: exactly, quantities: (project) => (0,coverage_measured/* coverageThresholds */.X)(project).map(({ least, at }) => ({ value: least, written: `${least} %`, service: undefined, at })) },
    interval: { name: 'health check interval', isSame: exactly, quantities: (project) => ofServices(project, ['healthcheck.interval'], spanOf) },
    memory: { name: 'memory limit', isSame: nearly, quantities: (project) => [...ofServices(project, ['deploy.resources.limits.memory', 'mem_limit'], bytesOf), ...ofContainers(project, ['resources', 'limits', 'memory'], bytesOf)] },
    cpu: { name: 'CPU limit', isSame: exactly, quantities: (project) => [...ofServices(project, ['deploy.resources.limits.cpus', 'cpus'], coresOf), ...ofContainers(project, ['resources', 'limits', 'cpu'], coresOf)] },
    logSize: { name: 'size of a log file', isSame: nearly, quantities: (project) => ofServices(project, ['logging.options.max-size'], bytesOf) },
    logFiles: { name: 'number of log files', isSame: exactly, quantities: (project) => ofServices(project, ['logging.options.max-file'], numberOf) },
};
/** The figures of a kind, but for those that a variable may change. */
const quantitiesOf = (0,once_per/* oncePerName */.G)((project, kind) => kind.quantities(project).filter(({ at }) => isWritten(at, project)));
function isWritten({ path, line }, { tree }) {
    const source = tree.read(path);
    return !(0,tree_tree/* isProblem */.AN)(source) && !(source.text.split('\n', line)[line - 1] ?? '').includes('${');
}
function ofServers(project, setting) {
    return (0,running_part/* runningDeployments */._)(project).flatMap(({ server, name, standing, by }) => {
        const told = server?.[setting];
        return told && !told.fallback && !(by === 'image' && standing === 'candidate') ? quantityOf(told.value, told.at, name, numberOf) : [];
    });
}
function replicasIn(project) {
    const objects = (0,kubernetes/* kubernetesObjectsIn */.q)(project.tree);
    // What scales by itself has no number of its own.
    if (objects.some(({ kind }) => kind === 'HorizontalPodAutoscaler' || kind === 'ScaledObject'))
        return [];
    const inCluster = objects.flatMap(({ kind, root, name }) => {
        const replicas = kind === 'Deployment' || kind === 'StatefulSet' ? (0,yaml_node/* entryOf */.Ms)((0,yaml_node/* nodeAt */.oB)(root, 'spec'), 'replicas') : undefined;
        const text = (0,yaml_node/* textOf */.b6)(replicas?.value);
        return replicas && text !== undefined ? quantityOf({ known: true, value: text }, replicas.key.at, name, numberOf) : [];
    });
    return [...inCluster, ...(0,running_part/* runningDeployments */._)(project).flatMap(({ instances, name }) => (instances ? quantityOf(instances.value, instances.at, name, numberOf) : []))];
}
function ofServices(project, paths, read) {
    return (0,service_check/* productionSystems */.uc)(project).flatMap(({ services }) => services.flatMap((service) => {
        const entry = paths.map((path) => (0,setting/* settingEntry */.ts)(service, path)).find((each) => each !== undefined);
        const text = (0,setting/* settingText */.Su)(entry?.value);
        return entry && text ? quantityOf(text, entry.key.at, service.name, read) : [];
    }));
}
function ofContainers(project, path, read) {
    return (0,kubernetes/* kubernetesObjectsIn */.q)(project.tree).flatMap(({ root, name }) => (0,yaml_node/* itemsOf */.S3)((0,yaml_node/* nodeAt */.oB)(root, 'spec', 'template', 'spec', 'containers')).flatMap((container) => {
        const entry = (0,yaml_node/* entryOf */.Ms)((0,yaml_node/* nodeAt */.oB)(container, ...path.slice(0, -1)), path.at(-1));
        const text = (0,yaml_node/* textOf */.b6)(entry?.value);
        return entry && text !== undefined ? quantityOf({ known: true, value: text }, entry.key.at, (0,yaml_node/* textOf */.b6)((0,yaml_node/* nodeAt */.oB)(container, 'name')) ?? name, read) : [];
    }));
}
function quantityOf(text, at, service, read) {
    const value = text.known ? read(text.value.trim()) : undefined;
    return text.known && value !== undefined ? [{ value, written: text.value.trim(), service, at }] : [];
}
function numberOf(text) {
    return /^\d{1,9}(?:\.\d{1,3})?$/.test(text) ? Number(text) : undefined;
}
/** `1m30s`, as Compose and Docker write spans of time. */
function spanOf(text) {
    return /^(?:\d{1,6}(?:ms|s|m|h)){1,4}$/.test(text) ? (0,written_value/* secondsOf */.TM)(text) : undefined;
}
const BYTES = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 };
function bytesOf(text) {
    const [, digits, unit = ''] = /^(\d{1,12}(?:\.\d{1,3})?)\s?([kmgt]?)(?:i?b?|bytes)$/i.exec(text) ?? [];
    return digits === undefined ? undefined : Number(digits) * (BYTES[unit.toLowerCase()] ?? 1);
}
/** `0.5`, or `500m` as Kubernetes has it. */
function coresOf(text) {
    const thousandths = /^(\d{1,6})m$/.exec(text)?.[1];
    return thousandths === undefined ? numberOf(text) : Number(thousandths) / 1000;
}

// EXTERNAL MODULE: ./lib/checks/compose/image-name.js
var image_name = __webpack_require__(3751);
// EXTERNAL MODULE: ./lib/production/built-image.js
var built_image = __webpack_require__(1887);
;// CONCATENATED MODULE: ./lib/policy/checklist-parts.js




/** Words of every checklist: they mean a part of the system only where they are pointed at, as in `the web container`. */
const GENERAL = new Set('app api web service server application production monitoring metrics backup migrate migrations cache database db queue storage mail auth admin docs test tests frontend backend client ui dashboard gateway proxy schedule jobs ingress'.split(' '));
/** What people call a part of a system, each beside other names for it. */
const PARTS = [
    ['worker', 'workers', 'celery', 'sidekiq', 'horizon', 'queue', 'jobs', 'consumer', 'bull', 'resque'],
    ['scheduler', 'beat', 'cron', 'schedule'],
    ['frontend', 'ui', 'client', 'spa', 'dashboard', 'web'],
    ['backend', 'api', 'server', 'app', 'web'],
    ['proxy', 'nginx', 'traefik', 'caddy', 'haproxy', 'gateway', 'envoy', 'ingress'],
    ['database', 'db', 'postgres', 'postgresql', 'mysql', 'mariadb', 'mongo', 'mongodb'],
    ['cache', 'redis', 'valkey', 'memcached'],
    ['broker', 'rabbitmq', 'kafka', 'nats'],
];
const ALIASES = new Map(PARTS.flatMap(((names) => names.map(((name) => [name, PARTS.filter(((each) => each.includes(name))).flat()])))));
/**
 * Whether a finding is about the parts of the system that a line points at. A line that names none, and stands below none,
 * speaks of all; one that names a part which production does not have by any name speaks of nothing that a service could break.
 */
function isOfPartsMeant(item, binding, project) {
    const services = servicesOf(project);
    const meant = meantBy(item, binding.words, services);
    if (!meant)
        return () => true;
    const names = meant.services.map(({ name }) => name);
    const others = services.filter(({ name }) => !names.includes(name));
    // What an image lacks, one of the services that run it may have.
    const shared = new Set(dockerfilesOf(others));
    const dockerfiles = new Set(dockerfilesOf(meant.services).filter((path) => !shared.has(path)));
    return ({ message, at }) => {
        if (dockerfiles.has(at.path) || names.some((name) => mentions(message, name)))
            return true;
        const isOfNone = !shared.has(at.path) && !others.some(({ name }) => mentions(message, name));
        return isOfNone && (!meant.outright || names.length === 0);
    };
}
/**
 * Whether a finding is about a part that a line so much as names, be it in passing, by another name or by what its image is
 * made from: what another part alone lacks contradicts no line that speaks of this one.
 */
function isOfPartsNamed({ text, keys }, { words }, project) {
    const services = servicesOf(project);
    if (services.length < 2 || EVERY.test(text))
        return () => true;
    const ofKeys = new Set(keys.flatMap(({ key }) => (0,phrase_words/* wordsOf */.Z9)(key)));
    const said = (0,phrase_words/* wordsOf */.Z9)(text).filter((word) => !ofKeys.has(word));
    const named = inPassing(said, new Set(words.map((word) => (0,phrase_words/* stem */.WS)(word))), services);
    if (named.length === 0 && !said.some((word) => basesOf(project).has(word)))
        return () => true;
    const names = named.map(({ name }) => name);
    const others = services.filter((service) => !named.includes(service));
    const dockerfiles = new Set(dockerfilesOf(others));
    return ({ message, at }) => {
        if (names.some((name) => mentions(message, name)))
            return true;
        return !others.some(({ name }) => mentions(message, name)) && (names.length === 0 || !dockerfiles.has(at.path));
    };
}
/** Services by their own names, which say more than names for their kind. */
function inPassing(said, phrase, services) {
    const own = services.filter(({ name }) => (0,phrase_words/* wordsOf */.Z9)(name).every((word) => said.includes(word)));
    const rest = said.filter((word) => !phrase.has((0,phrase_words/* stem */.WS)(word)) && !own.some(({ name }) => (0,phrase_words/* wordsOf */.Z9)(name).includes(word)));
    const aliases = new Set(rest.flatMap((word) => [word, ...(ALIASES.get(word) ?? [])]));
    return services.filter((service) => own.includes(service) || namesOf(service).some((word) => aliases.has(word)));
}
/** By which a service is spoken of: its name, and that of the image it pulls. */
function namesOf({ name, image }) {
    return [name.toLowerCase(), ...(0,phrase_words/* wordsOf */.Z9)(name).filter((word) => !GENERAL.has(word)), ...nameWords(image?.value)];
}
/** What the images are made from: `python`, `nginx`. */
const basesOf = (0,once_per/* oncePer */.P)(({ production }) => new Set(production.images.flatMap(({ base }) => nameWords(base?.value))));
/** The words of an image's own name, without where it lies and which of them it is. */
function nameWords(image) {
    return image?.known ? (0,phrase_words/* wordsOf */.Z9)((0,image_name/* imageName */.t)(image).name ?? '') : [];
}
/** Names of the services that a line points at, or stands below; undefined where it speaks of all. */
function partsMeant(item, project) {
    const meant = meantBy(item, OF_FIGURES, servicesOf(project));
    return meant && new Set(meant.services.map(({ name }) => name));
}
/** What figures count, and no part of a system. */
const OF_FIGURES = ['worker', 'workers', 'jobs', 'schedule'];
const servicesOf = (0,once_per/* oncePer */.P)(({ production }) => production.systems.flatMap(({ services }) => services));
const EVERY = /\b(?:every|all|each|any)\b.{0,20}\b(?:services?|containers?|images?|pods?)\b|\beverywhere\b|\bnothing\b/i;
function meantBy(item, phrase, services) {
    if (services.length === 0 || EVERY.test(item.text))
        return undefined;
    const own = namedIn(item.text, item.spans, phrase, services);
    if (own)
        return { services: own, outright: true };
    for (const over of [item.label, item.headings.at(-1)]) {
        const below = over === undefined ? [] : (namedIn(`for ${over.slice(0, 100)}`, [], [], services) ?? []);
        if (below.length > 0)
            return { services: below, outright: false };
    }
    return undefined;
}
function dockerfilesOf(services) {
    return services.flatMap(({ build }) => (build ? ((0,built_image/* dockerfileOfBuild */.g6)(build) ?? []) : []));
}
/** The services a text points at; undefined where it points at none, empty where there are none of that name. */
function namedIn(text, spans, phrase, services) {
    const words = new Set((0,phrase_words/* wordsOf */.Z9)(text));
    const named = services.filter(({ name }) => {
        const parts = (0,phrase_words/* wordsOf */.Z9)(name);
        return parts.length > 0 && parts.every((word) => words.has(word)) && (parts.some((word) => !GENERAL.has(word)) || isPointedAt(text, spans, name));
    });
    if (named.length > 0)
        return named;
    const stems = new Set(phrase.map((word) => (0,phrase_words/* stem */.WS)(word)));
    const parts = [...words].filter((word) => ALIASES.has(word) && (isPointedAt(text, spans, word, !stems.has((0,phrase_words/* stem */.WS)(word))) || (!GENERAL.has(word) && !stems.has((0,phrase_words/* stem */.WS)(word)))));
    if (parts.length === 0)
        return undefined;
    const aliases = new Set(parts.flatMap((part) => ALIASES.get(part) ?? []));
    return services.filter(({ name, image }) => [...(0,phrase_words/* wordsOf */.Z9)(name), ...(image?.value.known ? (0,phrase_words/* wordsOf */.Z9)(image.value.value) : [])].some((word) => aliases.has(word)));
}
const BEFORE = /(?:\b(?:on|for|of|in|by)\s+|[:–]\s+|\()(?:the\s+)?(?:[\w-]{1,30}(?:,|\s+and|\s?[+&/])\s*){0,6}$/i;
const BEHIND = /^\s+(?:containers?|services?|images?|pods?|process(?:es)?|dynos?|only)\b/i;
/** A line whose subject it is. */
const OPENING = /^(?:the |our |\W{0,3})$/i;
const DOES = /^(?:'s)?\s+(?:is|are|has|have|does|do|runs?|starts?|restarts?|keeps?|waits?|gets?|uses?|may|can|cannot|needs?|never|only|not|carries|belongs|sits|listens|publishes|exposes|stays?)\b|^\s*[:–-]/i;
const OF_ITS_KIND = /^\s+(?:code|layer|level|tests?|keys?|docs?|documentation|side|traffic|requests?)\b/i;
/** Of a line no longer than this, what it ends in is what it is about: `health check api`. In characters. */
const SHORT_LINE = 40;
/** A line says the same name no more often. */
const MOST_PLACES = 5;
/** `the web container`, `on api`, `db: ...`. */
function isPointedAt(text, spans, name, mayClose = true) {
    if (spans.includes(name))
        return true;
    const plain = text.toLowerCase();
    let at = plain.indexOf(name.toLowerCase());
    for (let tried = 0; at >= 0 && tried < MOST_PLACES; tried++) {
        const behind = text.slice(at + name.length, at + name.length + 40);
        const whole = !/\w/.test(text[at - 1] ?? ' ') && !/^\w/.test(behind);
        const closes = mayClose && /^[\s.!]*$/.test(behind) && text.length <= SHORT_LINE;
        if (whole && (closes || BEHIND.test(behind) || (OPENING.test(text.slice(0, Math.min(at, 10))) && at <= 4 && DOES.test(behind)) || (!OF_ITS_KIND.test(behind) && BEFORE.test(text.slice(Math.max(0, at - 80), at)))))
            return true;
        at = plain.indexOf(name.toLowerCase(), at + name.length);
    }
    return false;
}
function mentions(message, name) {
    const at = message.toLowerCase().indexOf(name.toLowerCase());
    return at >= 0 && !/[\w-]/.test(message[at - 1] ?? ' ') && !/[\w-]/.test(message[at + name.length] ?? ' ');
}

;// CONCATENATED MODULE: ./lib/policy/checklist-figures.js



const NUMBER = String.raw `(?<number>\d{1,6}(?:\.\d{1,3})?|two|three|four|five|six|eight|ten)`;
const WORDS = { two: 2, three: 3, four: 4, five: 5, six: 6, eight: 8, ten: 10 };
const SIZE = String.raw `(?<number>\d{1,6}(?:\.\d{1,3})?)\s?(?<unit>[kmgt]i?b?)\b`;
const SPAN = String.raw `(?<number>\d{1,5})\s?(?<unit>s|secs?|seconds?|m|mins?|minutes?)\b`;
/** Between what is counted and its number. */
const LINK = String.raw `(?:\s*(?:is|are|of|to|at|set|with|limit(?:ed)?|cap(?:ped)?|least|most|minimum|maximum|min|max|threshold|gate|above|below|over|under|[:=≥≤<>(~])){0,4}\s*`;
/** Between a number and what it counts. */
const KIND = String.raw `\s*\+?(?:\s+or\s+more)?\s+(?:(?:gunicorn|uvicorn|web|server|app|api|pod|running|healthy)\s+){0,2}`;
/** Workers that are none of a server's. */
const OTHER_WORKERS = /\b(?:background|queue|celery|sidekiq|horizon|rq|jobs?|consumers?|tests?|jest|pytest|playwright|puma|unicorn|pm2|nginx|apache)\b/i;

const NUMBER_ALONE = String.raw `${NUMBER}(?![\w.%])`;
const PERCENT = String.raw `(?<number>\d{1,3}(?:\.\d{1,2})?)\s?(?:%|percent\b)`;
const CORES = String.raw `(?<number>\d{1,3}(?:\.\d{1,2})?)`;
const WORDINGS = [
    wording(QUANTITIES.workers, ['worker'], [String.raw `(?<!\w)${NUMBER}${KIND}(?:workers?|worker processes)\b`, String.raw `(?:\bworkers?|--workers)${LINK}${NUMBER_ALONE}`], OTHER_WORKERS),
    wording(QUANTITIES.threads, ['thread'], [String.raw `(?<!\w)${NUMBER}${KIND}threads\b`, String.raw `--threads${LINK}${NUMBER_ALONE}`], OTHER_WORKERS),
    wording(QUANTITIES.timeout, ['timeout'], [String.raw `\b(?:gunicorn|worker|server)\b[^,;]{0,40}\btimeout${LINK}${SPAN}`, String.raw `\bgunicorn\b.{0,60}?(?<![\w.])${SPAN}\s+timeout\b`], /\bhealth/i),
    wording(QUANTITIES.replicas, ['replica'], [String.raw `(?<!\w)${NUMBER}${KIND}replicas?\b`, String.raw `\breplicas?(?: count)?${LINK}${NUMBER_ALONE}`], /\bread[- ]?replicas?|\b(?:database|db|postgres\w*|mysql|redis|kafka|mongo\w*)\b/i),
    wording(QUANTITIES.coverage, ['coverage'], [String.raw `\bcoverage\b[^,;]{0,50}?(?<![\w.])${PERCENT}`, String.raw `(?<![\w.])${PERCENT}\s+(?:\w+\s+){0,2}coverage\b`]),
    wording(QUANTITIES.interval, ['health'], [String.raw `\bhealth ?-?checks?\b[^;]{0,60}?\b(?:every|interval)${LINK}${SPAN}`, String.raw `\bhealth ?-?checks?\b[^;]{0,60}?\b${SPAN}\s+interval\b`]),
    wording(QUANTITIES.memory, ['mem', 'ram'], [String.raw `\b(?:memory|mem|ram)\b(?=.{0,40}(?:limit|cap|max))[^,;]{0,30}?(?<![\w.])${SIZE}`, String.raw `(?<![\w.])${SIZE}\s+(?:of\s+)?(?:memory|ram)\s+(?:limit|cap)`, String.raw `\b(?:memory|mem|ram)\s+limit\w*\s+(?:\w+\s+){0,2}${SIZE}`, String.raw `\blimits?\b[^,;]{0,20}?(?<![\w.])${SIZE}\s+(?:of\s+)?(?:memory|ram)\b`], /\balert|\busage|\brequests?\b|\bheap\b|\bupload/i),
    wording(QUANTITIES.cpu, ['cpu', 'core'], [String.raw `\bcpus?\b(?=.{0,40}(?:limit|cap|max))[^,;]{0,20}?(?<![\w.])${CORES}(?!\s?[\w%.])`, String.raw `(?<![\w.])${CORES}\s?(?:v?cpus?|cores?)\s+(?:limit|cap)`, String.raw `\bcpus?\s+limit\w*[^,;]{0,15}?(?<![\w.])${CORES}\s?(?:v?cpus?|cores?)\b`, String.raw `\blimits?\b[^,;]{0,20}?(?<![\w.])${CORES}\s?(?:v?cpus?|cores?)\b`], /\balert|\busage|\brequests?\b/i),
    wording(QUANTITIES.logSize, ['max-size', 'rotat'], [String.raw `\bmax-size\b${LINK}${SIZE}`, String.raw `\blogs?\b(?=.{0,60}\brotat)[^;]{0,60}?(?<![\w.])${SIZE}`]),
    wording(QUANTITIES.logFiles, ['max-file'], [String.raw `\bmax-file\b${LINK}${NUMBER_ALONE}`]),
];
const SIZED = new Set([QUANTITIES.memory, QUANTITIES.logSize]);
const LEAST = /(?:\bat least|\bmin(?:imum)?(?: of)?|≥|>=?|\bmore than|\bover|\babove|\bfall below|\bdrop below|\bnot below)\s*$/i;
const MOST = /(?:\bat most|\bmax(?:imum)?(?: of)?|≤|<=?|\bunder|\bbelow|\bup to|\bnot more than|\bno more than)\s*$/i;
const ROUGHLY = /(?:~|\babout|\baround|\bapprox\w*|\broughly|\d\s?[-–])\s*$/i;
const OR_MORE = /^\s*(?:\+|or more|minimum|at least|as a minimum)/i;
const RANGE = /^\s?[-–]\s?\d/;
/** Whether a line says that too low a coverage stops something, rather than how high it was. */
const GATE = /\b(?:gate|threshold|minimum|min|enforced?|fails?|require[ds]?|at least|fall below|drop below|block(?:s|ed)?)\b|≥|>=/i;
/**
 * Holds the figures of a line against what files set: workers of the command that wins, replicas, limits, intervals,
 * the coverage below which tests fail. Undefined where it has none of them, or no file sets one.
 */
const judgeFigures = (0,once_per/* oncePerName */.G)((project, item) => {
    if (item.numbers.length === 0 && !/\b(?:two|three|four|five|six|eight|ten)\b/i.test(item.text))
        return undefined;
    const text = item.text.slice(0, 400);
    const small = text.toLowerCase();
    const verdicts = WORDINGS.flatMap((wording) => {
        const figure = !wording.words.some((word) => small.includes(word)) || wording.unless?.test(text) ? undefined : figureIn(text, wording);
        return figure ? (verdictOn(figure, item, project) ?? []) : [];
    });
    const worst = verdicts.find(({ state }) => state === 'broken') ?? verdicts.find(({ state }) => state === 'unknown') ?? verdicts[0];
    return worst && { ...worst, count: verdicts.length };
});
function figureIn(text, { kind, patterns }) {
    const match = firstMatch(patterns, text);
    const { number, unit = '' } = match?.groups ?? {};
    if (!match || number === undefined)
        return undefined;
    const at = match.index + match[0].lastIndexOf(number);
    const before = text.slice(0, at);
    const behind = text.slice(at + number.length);
    const value = SIZED.has(kind) ? bytesOf(`${number}${unit}`) : checklist_figures_valueOf(number, unit);
    if (value === undefined || ROUGHLY.test(before) || RANGE.test(behind) || /^[.,]\d/.test(behind))
        return undefined;
    const bound = LEAST.test(before) || OR_MORE.test(behind) ? 'least' : MOST.test(before) ? 'most' : 'just';
    return { kind, value, bound, written: `${number}${unit === '' ? '' : ` ${unit}`}` };
}
function firstMatch(patterns, text) {
    for (const pattern of patterns) {
        const match = pattern.exec(text);
        if (match)
            return match;
    }
    return null;
}
function checklist_figures_valueOf(number, unit) {
    if (unit === '')
        return WORDS[number.toLowerCase()] ?? Number(number);
    if (/^s(?:ec|$)/i.test(unit))
        return Number(number);
    return Number(number) * 60;
}
function verdictOn({ kind, value, bound, written }, item, project) {
    const all = quantitiesOf(project, kind);
    const parts = partsMeant(item, project);
    const told = parts ? all.filter(({ service }) => service === undefined || parts.has(service)) : all;
    const [first] = told;
    if (!first)
        return undefined;
    const isMet = ({ value: own }) => (bound === 'least' ? own >= value : bound === 'most' ? own <= value : kind.isSame(own, value));
    const met = told.filter(kind === QUANTITIES.coverage ? ({ value: own }) => own >= value : isMet);
    const shown = met[0] ?? first;
    const places = [{ at: shown.at, message: `${kind.name}${shown.service === undefined ? '' : ` of ${shown.service}`}: ${shown.written}` }];
    const reason = `the ${kind.name}${shown.service === undefined ? '' : ` of ${shown.service}`} ${kind.name.endsWith('s') ? 'are' : 'is'} ${shown.written}, and the line says ${bound === 'least' ? 'at least ' : bound === 'most' ? 'at most ' : ''}${written}`;
    if (met.length === told.length)
        return { state: 'met', reason, places };
    if (met.length > 0 || (kind === QUANTITIES.coverage && !GATE.test(item.text)))
        return { state: 'unknown', reason: `${reason}; others have other figures`, places: [] };
    return { state: 'broken', reason, places };
}

// EXTERNAL MODULE: ./lib/checks/container/healthcheck-present.js
var healthcheck_present = __webpack_require__(9225);
// EXTERNAL MODULE: ./lib/documents/env-file.js
var env_file = __webpack_require__(7956);
// EXTERNAL MODULE: ./lib/rules/phrase.js
var phrase = __webpack_require__(2438);
// EXTERNAL MODULE: ./lib/rules/rule.js
var rule = __webpack_require__(5777);
// EXTERNAL MODULE: ./lib/tree/grouped-by.js
var grouped_by = __webpack_require__(9390);
;// CONCATENATED MODULE: ./lib/policy/checklist-findings.js







/** Answers by concern, looked up once a checklist. */

/** Whether a finding is about a stage that only tasks such as migrations run in: people mean the image that goes on running. */
function isOfTasks({ at }, { production }) {
    const [nearest] = production.images.filter(({ path, stage }) => path === at.path && (stage.from?.at.line ?? 0) <= at.line).toSorted((a, b) => (b.stage.from?.at.line ?? 0) - (a.stage.from?.at.line ?? 0));
    return nearest !== undefined && (0,healthcheck_present/* isForTasksAlone */.D)(nearest, production.systems);
}
/**
 * The findings that are really about what the line says: of the keys, files, ports and services it names, where it
 * names any. A finding that its rule itself takes for a lesser matter contradicts nobody.
 */
function findingsAbout(item, binding, { findings }, project) {
    const { rule, subject } = binding;
    const outright = binding.reach.includes('exact');
    const failing = findings.filter((finding) => finding.state === 'fail' && (outright || finding.rule !== rule.id || weight(finding.severity) <= weight(rule.severity)));
    if (failing.length === 0)
        return [];
    const fits = [ofNames(item, binding), isOfPartsMeant(item, binding, project), isOfPartsNamed(item, binding, project), ofTechnologies(item, project), ofMeaning(item)];
    const speaking = new Set([...stemsOf(item.text), ...phraseStems(binding)]);
    const versions = item.text.match(VERSION) ?? [];
    const about = failing.filter((finding) => {
        if (isOfTasks(finding, project) || UNSEEN.test(finding.message))
            return false;
        if ((0,env_file/* isExampleName */.w)(finding.at.path) && STANDS_IN.test(finding.message))
            return false;
        if (!fits.every((isAboutIt) => isAboutIt(finding)))
            return false;
        // What the line itself says to be so.
        if (versions.length > 0 && versions.every((version) => finding.message.includes(version)))
            return false;
        if (item.spans.some((span) => span.length > 2 && finding.message.includes(` is ${span}`)) || finding.message.includes(` is ${lastWord(item)}`))
            return false;
        if (outright || subject.paths.length + subject.keys.length > 0)
            return true;
        return finding.at.path !== READINESS_FILE && stemsOf(finding.message).some((each) => speaking.has(each));
    });
    return nearest(item, about, rule).toSorted((a, b) => Number(b.rule === rule.id) - Number(a.rule === rule.id));
}
const VERSION = /(?<![\w.])v?\d{1,4}\.\d{1,4}\.\d{1,4}(?![\w.]*\d)/g;
/** Whether a finding is about the keys, files and ports that a line names. */
function ofNames({ ports, spans }, { subject, reach }) {
    // `cap_drop` is what a file has, and no variable.
    const keys = reach.includes('exact') ? subject.keys.filter((key) => key !== key.toLowerCase()) : subject.keys;
    const paths = subject.paths.length > 1 ? subject.paths.filter((path) => !HOLDS_OTHERS.test(path)) : subject.paths;
    const listed = subject.paths.some((path) => HOLDS_OTHERS.test(path)) ? spans.filter((span) => !HOLDS_OTHERS.test(span)) : [];
    return (finding) => {
        const { message } = finding;
        if (keys.length > 0 && !keys.some((key) => checklist_findings_mentions(message, key) || (PREFIXED.has(key) && message.includes(`_${key}`))))
            return false;
        if (paths.length > 0 && !paths.some((path) => isAbout(finding, path)))
            return false;
        if (listed.length > 0 && !listed.some((name) => message.includes(name)))
            return false;
        return ports.length === 0 || ports.some((port) => checklist_findings_mentions(message, String(port)));
    };
}
/** Whether a finding is about the stores and brokers that a line names, if it names any. */
function ofTechnologies(item, project) {
    const small = item.text.toLowerCase();
    const technologies = TECHNOLOGIES.filter((name) => small.includes(name));
    if (technologies.length === 0)
        return () => true;
    const parts = [...(partsMeant(item, project) ?? [])];
    return ({ message }) => technologies.some((name) => message.toLowerCase().includes(name)) || parts.some((name) => checklist_findings_mentions(message, name));
}
/** Whether a finding is about the headers, the kind of action, the resource and the kind of file that a line speaks of. */
function ofMeaning({ text }) {
    const headers = checklist_findings_HEADERS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
    const ofProcessors = /\bcpus?\b/i.test(text) && !/\b(?:memory|mem|ram|resources?)\b/i.test(text);
    const foreign = /\b(?:third|first)[- ]part(?:y|ies)\b/i.test(text);
    const scope = SCOPES.find(([words]) => words.test(text))?.[1];
    return ({ message, at }) => {
        if (headers.length > 0 && !headers.some((name) => message.includes(name)))
            return false;
        if ((foreign && OWN_ACTION.test(message)) || (ofProcessors && /\bmemory\b/.test(message)))
            return false;
        return scope === undefined || scope.test(at.path);
    };
}
/** What a readiness file declares and the tree lacks is about the declaration. */
const READINESS_FILE = '.readiness.yml';
/** What people call the headers that findings name. */
const checklist_findings_HEADERS = [
    ['Strict-Transport-Security', /\bhsts\b|strict[- ]transport/i],
    ['Content-Security-Policy', /\bcsp\b|content[- ]security[- ]policy/i],
    ['X-Frame-Options', /x[- ]frame|clickjacking|frame options/i],
    ['X-Content-Type-Options', /nosniff|x[- ]content[- ]type|content[- ]type options/i],
    ['Referrer-Policy', /referrer[- ]policy/i],
];
/** Where a line says that it looks, and the files that are. */
const SCOPES = [
    [/\bDockerfiles?\b|\bbase images?\b|\bin(?:side)? (?:the|our|an?) (?:docker |container )?image\b/i, /(?:^|[/.])(?:docker|container)file(?:[.-][\w.-]+)?$/i],
    [/\bin (?:the |our )?(?:docker[- ]?)?compose\b/i, /compose/i],
];
/** What a rule says where it saw too little. */
const UNSEEN = /\bis not visible here\b|\bcannot be told\b/;
/** An action of the platform itself. */
const OWN_ACTION = /^(?:actions|github)\//;
/** Keys that frameworks put their own name before. */
const PREFIXED = new Set(['DEBUG', 'SECRET_KEY', 'LOG_LEVEL']);
/** Files that are named for the sake of the files they list. */
const HOLDS_OTHERS = /(?:^|\/)\.(?:docker|git)ignore$/;
/** What a line names of a system's parts. */
const TECHNOLOGIES = ['postgres', 'mysql', 'mariadb', 'mongo', 'redis', 'rabbitmq', 'kafka', 'elasticsearch', 'opensearch', 'memcached', 'minio', 'chroma', 'celery', 'sidekiq'];
/** An example stands with what everyone fills in. */
const STANDS_IN = /\bstands? (?:for|in)\b|\bplaceholder\b/i;
function lastWord({ text }) {
    return /(?<!\S)\S{3,}$/.exec(text)?.[0] ?? '\n';
}
/** The words of the phrase that bound a line, other words for the same among them. */
function phraseStems({ words }) {
    return words.flatMap(stemsOf);
}
function weight(severity) {
    return rule/* SEVERITIES */.oC.indexOf(severity);
}
function checklist_findings_mentions(message, name) {
    const at = message.toLowerCase().indexOf(name.toLowerCase());
    if (at < 0)
        return false;
    return !/\w/.test(message[at - 1] ?? ' ') && !/^(?:\w|\.\w)/.test(message.slice(at + name.length, at + name.length + 2));
}
function isAbout({ at, message }, path) {
    const plain = path.replace(/^\.?\//, '');
    return at.path === plain || at.path.endsWith(`/${plain}`) || plain.endsWith(`/${at.path}`) || checklist_findings_mentions(message, plain);
}
/** Those that tell most of what the line names, beyond the words that all findings of the rule have; all, where none does. */
function nearest({ text }, findings, rule) {
    if (findings.length < 2)
        return findings;
    const templates = [rule.message, ...Object.values(rule.variants).flatMap(({ message }) => message ?? [])];
    const common = new Set(templates.flatMap((template) => stemsOf(template.replace(/\{\w+\}/g, ' '))));
    const line = new Set(stemsOf(text));
    const shared = findings.map(({ message }) => new Set(stemsOf(message).filter((each) => !common.has(each) && line.has(each))).size);
    const most = Math.max(...shared);
    return findings.filter((_, index) => shared[index] === most);
}
function stemsOf(text) {
    return (0,phrase_words/* wordsOf */.Z9)(text).filter((word) => !(0,phrase_words/* isStopWord */.l6)(word) && !/^\d+$|^(?:no|not|set|sets|nothing|configured|production)$/.test(word)).map(phrase_words/* stem */.WS);
}

// EXTERNAL MODULE: ./lib/documents/data-file.js
var data_file = __webpack_require__(4539);
// EXTERNAL MODULE: ./lib/tree/folders.js
var folders = __webpack_require__(1373);
// EXTERNAL MODULE: ./lib/tree/location.js
var tree_location = __webpack_require__(4041);
;// CONCATENATED MODULE: ./lib/policy/checklist-paths.js







const EXISTS = /\b(?:exists?|present|created|committed|in (?:the )?(?:repo|repository|git)|checked in|added|written|is valid|available)\b/i;
const FILE_NAME = /^[\w@.-]+(?:\/[\w@.-]+)*\.[A-Za-z][A-Za-z0-9]{0,9}$|^(?:[\w@.-]+\/)*(?:CODEOWNERS|Dockerfile|Makefile|Procfile|LICEN[CS]E|\.(?:docker|git)ignore)$/;
const VALID = /\b(?:valid|well-?formed|pars(?:es?|ed|eable|able))\b/i;
/** What must not be in a repository, or is made where the system runs. */
const ELSEWHERE = /(?:^|\/)\.env(?:\.(?!.*(?:example|sample|template))|$)|^\/|^~|^\.\.\/|(?:^|\/)(?:dist|build|node_modules|target|logs?)\/|\.(?:log|pem|key|crt|service|timer|sock|pid)$/;
const DOCUMENT = /\.(?:md|mdx|rst|adoc)$/i;
const checklist_paths_LEADING = /(?:\b(?:in|see|under|at|by|cf\.)\s+(?:the\s+)?|[(→:–—]\s*|->\s*)[`"]?$/i;
const ELSEWHERE_TOLD = /\b(?:wiki|confluence|notion|other repo\w*|separate repo\w*|\w+ repo(?:sitory)?\b)/i;
/** Files that take comments although JSON has none. */
const WITH_COMMENTS = /(?:^|\/)(?:[jt]sconfig[\w.-]*|devcontainer|settings|launch|tasks)\.json$/;
/**
 * Looks for the files that a line says exist. A document may speak from another folder than the root: a file counts as
 * missing only where no file has its name. Undefined where the line says no such thing.
 */
function namedFiles(item, { tree }) {
    const { text, paths } = item;
    const named = paths.map((path) => path.replace(/^\.\//, '')).filter((path) => FILE_NAME.test(path) && !ELSEWHERE.test(path));
    const isValid = VALID.test(text);
    if (named.length === 0 || named.length < paths.length || !(isValid || EXISTS.test(text) || (0,bind_item_features/* namesOnlyFiles */.Ce)(item) || leadsTo(text, named)))
        return undefined;
    const byName = filesByName(tree);
    const missing = [];
    const there = [];
    for (const path of named) {
        const name = (0,folders/* baseNameOf */.mv)(path);
        const called = byName.get(name) ?? (LICENCE.test(name) ? tree.entries.flatMap((entry) => (A_LICENCE.test(entry.path) ? [entry.path] : [])) : []);
        const found = called.find((each) => each === path) ?? called[0];
        if (found !== undefined)
            there.push({ at: (0,tree_location/* fileStart */.N)(found), message: `${found} is there` });
        else
            missing.push(path);
    }
    const faults = isValid ? there.map(({ at: { path } }) => faultOf(path, tree)) : [];
    return { missing, there, broken: faults.flatMap((fault) => (typeof fault === 'object' ? [fault] : [])), unread: faults.includes('unread') };
}
/** Whether a line leads to documents rather than to say something of them: `recorded in docs/slo.md`, `Runbook (docs/runbook.md)`. */
function leadsTo(text, paths) {
    if (ELSEWHERE_TOLD.test(text))
        return false;
    return paths.every((path) => {
        const at = text.indexOf(path);
        return DOCUMENT.test(path) && path.includes('/') && at > 0 && checklist_paths_LEADING.test(text.slice(Math.max(0, at - 20), at));
    });
}
const LICENCE = /^LICEN[CS]E$/;
/** A licence may have an ending, and goes by other names. */
const A_LICENCE = /(?:^|\/)(?:(?:un)?licen[cs]e(?:[.-][\w.-]+)?|copying)$/i;
const filesByName = (0,once_per/* oncePer */.P)(({ entries }) => (0,grouped_by/* groupedBy */.m)(entries.flatMap(({ path, kind }) => (kind === 'other' ? [] : [path])), folders/* baseNameOf */.mv));
/** Why a data file cannot be read: `whole` where it can, `unread` where nothing here reads its form. */
function faultOf(path, tree) {
    const format = (0,data_file/* formatOf */.be)(path);
    if (format === 'text' || format === 'csv' || WITH_COMMENTS.test(path))
        return 'unread';
    const source = tree.read(path);
    if ((0,tree_tree/* isProblem */.AN)(source) || source.text.includes('{{'))
        return 'unread';
    const [problem] = (0,data_file/* isPointer */._V)(source) ? [] : ((0,data_file/* readDataFile */.lD)(source, format)?.problems ?? []);
    if (problem)
        return { at: { path, line: problem.line, endLine: problem.line, column: 1 }, message: `${path} cannot be read: ${problem.message}` };
    return source.text.trim() === '' ? { at: (0,tree_location/* fileStart */.N)(path), message: `${path} is empty` } : 'whole';
}

// EXTERNAL MODULE: ./lib/policy/checklist-stand.js
var checklist_stand = __webpack_require__(5479);
// EXTERNAL MODULE: ./lib/checks/environment/system-environment.js
var system_environment = __webpack_require__(1334);
// EXTERNAL MODULE: ./lib/checks/secrets/declared-secrets.js
var declared_secrets = __webpack_require__(2241);
// EXTERNAL MODULE: ./lib/documents/document.js
var documents_document = __webpack_require__(9169);
;// CONCATENATED MODULE: ./lib/policy/checklist-values.js



/**
 * Holds the values a line names against production's declared environment, or that of the `parts` it is about. Undefined
 * where it names none that can be compared.
 */
function judgeValues({ values, forbidden }, project, parts) {
    const keys = [...new Set([...Object.keys(values), ...Object.keys(forbidden)])];
    const verdicts = keys.flatMap((key) => judgeKey(key, (values[key] ?? []).filter(isComparable), forbidden[key] ?? [], project, parts) ?? []);
    if (verdicts.length === 0)
        return undefined;
    return verdicts.find(({ state }) => state === 'broken') ?? verdicts.find(({ state }) => state === 'unknown') ?? { ...verdicts[0], places: verdicts.flatMap(({ places }) => places) };
}
/** Addresses and lists stand in a checklist as examples. */
function isComparable(value) {
    return /^[\w.+-]{1,60}$/.test(value);
}
function judgeKey(key, wanted, forbidden, project, parts) {
    if (wanted.length + forbidden.length === 0)
        return undefined;
    const set = setIn(project, key, parts).filter(isOfProduction);
    const known = set.filter(({ value }) => value.known);
    const broken = known.find((variable) => isOneOf(variable, forbidden) || (wanted.length > 0 && !isOneOf(variable, wanted)));
    if (broken)
        return { state: 'broken', reason: `${key} is ${said(broken, project)} in production`, places: [placeOf(broken, project)] };
    if (known.length === 0 || known.length < set.length)
        return { state: 'unknown', reason: `no file tells what ${key} is in production`, places: [] };
    return { state: 'met', reason: `${key} is ${said(known[0], project)} in production`, places: known.slice(0, 1).map((variable) => placeOf(variable, project)) };
}
/** What sets a key where it takes effect; of the parts alone, where some of these run and set it. */
function setIn(project, key, parts) {
    const environments = (0,system_environment/* systemEnvironments */.k)(project);
    const own = environments.flatMap(({ deployments }) => deployments.filter(({ name }) => parts?.has(name)).flatMap(({ environment }) => environment.filter((variable) => variable.key === key)));
    return own.length > 0 ? own : environments.flatMap((environment) => environment.effective(key));
}
/** An example that names no environment tells how to develop. */
function isOfProduction({ source, kind }) {
    return source !== 'example' && kind !== 'unset';
}
function isOneOf({ value }, values) {
    if (!value.known)
        return false;
    const own = value.value.trim().toLowerCase();
    return values.some((each) => same(own, each.trim().toLowerCase()));
}
const TRUTHS = [['true', '1', 'yes', 'on', 'enabled'], ['false', '0', 'no', 'off', 'disabled'], ['production', 'prod'], ['warn', 'warning']];
function same(a, b) {
    if (a === b || (a !== '' && b !== '' && Number(a) === Number(b)))
        return true;
    return TRUTHS.some((words) => words.includes(a) && words.includes(b));
}
function placeOf(variable, project) {
    return { at: variable.at, message: `${variable.key} is ${said(variable, project)}` };
}
/** A value as a sentence may have it: that of a secret stays where it is. */
function said({ key, value }, { declared }) {
    return (0,declared_secrets/* isSecretKey */.u)(declared, key) ? 'a value that is kept out of here' : (0,documents_document/* shown */.SP)(value);
}
/** Whether production's declared environment has all of the keys. */
function areSet(keys, project) {
    const environments = (0,system_environment/* systemEnvironments */.k)(project);
    return keys.every((key) => environments.some((environment) => environment.effective(key).filter(isOfProduction).length > 0));
}

// EXTERNAL MODULE: ./lib/documents/source-phrases.js
var source_phrases = __webpack_require__(4302);
;// CONCATENATED MODULE: ./lib/policy/checklist-health.js


const ASKED = new Set(['health-check-wired', 'health-endpoint-behaviour', 'container-healthcheck']);
const ENDPOINT = /\bhealth(?:[- ]?checks?)?[- ](?:end-?points?|routes?|urls?|paths?)\b/i;
const checklist_health_ROUTE = /(?:\.|@|\b)(?:get|route|all|use|path|add_api_route|add_url_rule|head)\s*(?:\(\s*)?(?:path\s*=\s*)?['"`]\/(?:[\w-]+\/){0,4}(health|healthz|healthcheck|health-check|livez|readyz)\b[^'"`]{0,40}['"`]/i;
const PHRASES = ['/health', '/livez', '/readyz'];
/** The route by which a program answers for its health, where a line says that there is none. */
function servedHealth({ text }, { rule }, { tree }) {
    if (!ASKED.has((0,phrase/* concernOf */.gY)(rule)) || !ENDPOINT.test(text))
        return undefined;
    const served = (0,source_phrases/* sourcePhrases */.m)(tree, PHRASES, 'strings').find(({ line }) => checklist_health_ROUTE.test(line));
    const route = served && checklist_health_ROUTE.exec(served.line);
    return served && route ? { at: served.at, message: `the program serves ${/\/[^'"`]*/.exec(route[0])?.[0] ?? 'it'}` } : undefined;
}

;// CONCATENATED MODULE: ./lib/policy/checklist-verdict.js












/**
 * `true`: the repository shows what the line says, be it done, open or absent; `contradicted`: it shows otherwise;
 * `unknown`: it shows too little to tell.
 */
const CLAIM_STATES = ['true', 'contradicted', 'unticked-but-proven', 'attestation-missing', 'unbound', 'unknown'];
/** Holds every line of a checklist to what its rule found. `bindings`: one for each of the checklist's items; `rules`: those that `report` answers. */

function judged(line) {
    const stand = (0,checklist_stand/* standOf */._f)(line.item);
    const { polarity } = line.item;
    if (polarity === 'trigger' || polarity === 'criterion')
        return byWord(line);
    if (stand === 'so')
        return claimedSo(line);
    if (stand === 'absent')
        return claimedAbsent(line);
    if (stand === 'open')
        return stillOpen(line);
    const state = stateOf(line.answer);
    return state === 'pass' || state === 'attested' ? { state: 'true', reason: shownBy(line), places: proofs(line) } : unknown('the line claims neither that it is done nor that it is missing');
}
function claimedSo(line) {
    const { item, answer, project } = line;
    const files = namedFiles(item, project);
    if (files && files.missing.length > 0)
        return { state: 'contradicted', reason: `no file called ${files.missing.join(', ')} is in the repository`, places: files.there };
    const [fault] = files?.broken ?? [];
    if (fault)
        return { state: 'contradicted', reason: fault.message, places: files?.broken ?? [] };
    const values = valuesOf(line);
    if (values?.state === 'broken' && !(0,checklist_stand/* isConditional */.Jz)(item))
        return { state: 'contradicted', reason: values.reason, places: values.places };
    const figures = judgeFigures(project, item);
    if (figures?.state === 'broken' && !(0,checklist_stand/* isHedged */.mN)(item) && !(0,checklist_stand/* tellsOfPeople */.lo)(item))
        return { state: 'contradicted', reason: figures.reason, places: figures.places };
    const state = stateOf(answer);
    if (files && !files.unread && (state !== 'fail' || (0,bind_item_features/* namesOnlyFiles */.Ce)(item)))
        return areThere('true', files);
    if (state === 'fail')
        return claimedButFailing(line);
    if (state === 'missing' || state === 'expired')
        return byWord(line);
    if (values?.state === 'met')
        return { state: 'true', reason: values.reason, places: values.places };
    if (state !== 'pass' && state !== 'attested')
        return unknown(whyNothing(state));
    const doubt = doubtOfProof(line);
    return doubt === undefined ? { state: 'true', reason: shownBy(line), places: proofs(line) } : unknown(doubt);
}
/** The rule fails: that contradicts the line only where the finding is about the very thing, and about a state of files. */
function claimedButFailing(line) {
    const { item, binding, answer, project } = line;
    const about = findingsAbout(item, binding, answer, project);
    const [first] = about;
    if (!first)
        return unknown(`what ${binding.rule.id} found is not about what this line names`);
    if (binding.confidence === 'likely')
        return unknown(`it may speak of ${binding.rule.id}, which found: ${first.message}`);
    // What a line says a file sets up is not a matter of somebody's word.
    if ((0,bind_item_stance/* isAnsweredByWord */.N)(binding.rule) && !binding.reach.includes('exact'))
        return { state: 'attestation-missing', reason: `nobody attests it, and ${binding.rule.id} found: ${first.message}`, places: [] };
    if (isOfPipeline(binding) && !(0,checklist_stand/* tellsOfPipeline */.qO)(item))
        return unknown(`how the code is stands in no workflow; ${binding.rule.id} found: ${first.message}`);
    if ((0,checklist_stand/* asksToDo */.Ts)(item))
        return unknown(`what somebody does stands in no file; ${binding.rule.id} found: ${first.message}`);
    if ((0,checklist_stand/* tellsOfResult */.Dy)(item))
        return unknown(`files do not keep a run's result; ${binding.rule.id} found: ${first.message}`);
    if (binding.confidence !== 'marker' && ((0,checklist_stand/* tellsOfElsewhere */.yr)(item) || foreignPlace(item, binding.rule, about, project) !== undefined))
        return unknown(`it speaks of another place than this repository; ${binding.rule.id} found: ${first.message}`);
    const tool = toolPresent(item, binding, project);
    if (tool !== undefined)
        return unknown(`${tool} is set up, and what it does is not known for sure; ${binding.rule.id} found: ${first.message}`);
    if ((0,checklist_stand/* isHedged */.mN)(item) || isNarrower(binding))
        return unknown(`it speaks of a part only; ${binding.rule.id} found: ${first.message}`);
    return { state: 'contradicted', reason: first.message, places: placesOf(about) };
}
/** A finding at more places is told by the first of them. */
const checklist_verdict_MOST_PLACES = 3;
/** Below, a line says more than its phrase knows of: it may speak of something narrower. */
const LEAST_COVERAGE = 0.45;
const LEAST_COVERAGE_OF_ABSENCE = 0.7;
/** From here on even what follows `in` or `for` is a word of the phrase. */
const WHOLE_COVERAGE = 0.95;
function isNarrower({ coverage, reach, subject }) {
    return !reach.includes('exact') && coverage < LEAST_COVERAGE && subject.keys.length === 0;
}
/** Rules that look at workflows tell how code is checked, not how it is. */
function isOfPipeline({ rule }) {
    return rule.id.startsWith('ci/');
}
function claimedAbsent(line) {
    const { item, binding, answer, project } = line;
    const state = stateOf(answer);
    const files = (0,bind_item_features/* namesOnlyFiles */.Ce)(item) ? namedFiles(item, project) : undefined;
    if (files)
        return files.missing.length === 0 ? areThere('contradicted', files) : { state: 'true', reason: `no file called ${files.missing.join(', ')} is in the repository`, places: [] };
    const health = servedHealth(item, binding, project);
    if (health && binding.confidence !== 'likely')
        return { state: 'contradicted', reason: health.message, places: [health] };
    if (state === 'fail') {
        const about = findingsAbout(item, binding, answer, project);
        return about.length > 0 ? { state: 'true', reason: about[0]?.message ?? '', places: placesOf(about) } : unknown(`what ${binding.rule.id} found is not about what this line names`);
    }
    if (state !== 'pass')
        return unknown(whyNothing(state));
    const places = proofs(line);
    if ((0,bind_item_stance/* isAnsweredByWord */.N)(binding.rule) && !((0,checklist_stand/* saysNone */.pD)(item) && (0,checklist_stand/* isBrief */.X6)(item)))
        return unknown(`a sign of it is there (${binding.rule.id}), which does not tell whether it is enough`);
    if (binding.confidence !== 'marker' && !speaksOfAll(line))
        return unknown(`${binding.rule.id} finds nothing wrong, but the line may speak of something else`);
    if (places.length === 0)
        return unknown(`${binding.rule.id} finds nothing wrong, and no place shows it`);
    const unnamed = unnamedIn(line);
    if (unnamed !== undefined)
        return unknown(`${binding.rule.id} finds nothing wrong, and nothing that shows it names ${unnamed}`);
    return { state: 'contradicted', reason: shownBy(line), places };
}
/** Whether a line bound by its words says that all of it is absent, and no side of it. */
function speaksOfAll({ item, binding: { confidence, coverage, reach } }) {
    if (confidence !== 'sure' || coverage < LEAST_COVERAGE_OF_ABSENCE || reach.includes('part'))
        return false;
    if ((0,checklist_stand/* isHedged */.mN)(item) || (0,checklist_stand/* tellsOfPeople */.lo)(item) || (0,checklist_stand/* tellsOfResult */.Dy)(item) || item.numbers.length > 0)
        return false;
    return !(0,checklist_stand/* isQualified */.pA)(item) || coverage >= WHOLE_COVERAGE;
}
function stillOpen(line) {
    const { item, binding, answer, project } = line;
    const values = valuesOf(line);
    const state = stateOf(answer);
    if (state === 'fail' || values?.state === 'broken') {
        const [first] = findingsAbout(item, binding, answer, project);
        const reason = values?.state === 'broken' ? values.reason : first?.message;
        return reason === undefined ? unknown(`what ${binding.rule.id} found is not about what this line names`) : { state: 'true', reason, places: values?.places ?? (first ? [{ at: first.at, message: first.message }] : []) };
    }
    if (values?.state === 'met')
        return { state: 'unticked-but-proven', reason: values.reason, places: values.places };
    const files = namedFiles(item, project);
    if (files)
        return files.missing.length + files.broken.length === 0 && !files.unread && !(0,checklist_stand/* tellsOfPeople */.lo)(item) ? areThere('unticked-but-proven', files) : unknown('not all that it names is there and can be read');
    if (state !== 'pass' && state !== 'attested')
        return unknown(whyNothing(state));
    const doubt = binding.confidence === 'likely' ? `it may speak of ${binding.rule.id}, which finds nothing wrong` : doubtOfProof(line);
    return doubt === undefined ? { state: 'unticked-but-proven', reason: shownBy(line), places: proofs(line) } : unknown(doubt);
}
/** What a pass leaves open of what the line says. */
function doubtOfProof({ item, binding, answer, project }) {
    if (stateOf(answer) === 'attested')
        return undefined;
    if (binding.subject.keys.length > 0 && !areSet(binding.subject.keys, project))
        return `no file tells whether ${binding.subject.keys.join(', ')} is set in production`;
    const figures = judgeFigures(project, item);
    if (item.numbers.length > (figures?.state === 'met' ? figures.count : 0))
        return `files show it, but not its figure (${item.numbers.map(({ value, unit }) => `${value}${unit === '' ? '' : ` ${unit}`}`).join(', ')})`;
    if ((0,checklist_stand/* tellsOfResult */.Dy)(item))
        return "it is set up; a run's result stands in no file";
    if ((0,checklist_stand/* tellsOfPeople */.lo)(item))
        return 'files show a part of it; the rest only people know';
    const unnamed = unnamedIn({ item, binding, answer, project });
    if (unnamed !== undefined)
        return `files show it, and none of them names ${unnamed}`;
    return isNarrower(binding) || binding.reach.some((reach) => reach !== 'exact') ? `it says more than ${binding.rule.id} looks at` : undefined;
}
/** What the line names and no proof of the rule does. */
function unnamedIn({ item, binding, answer, project }) {
    if (binding.confidence === 'marker')
        return undefined;
    const proofs = answer.results.flatMap(({ evidence }) => evidence);
    return unprovenTool(item, proofs, project) ?? unaccounted(item, binding.rule, proofs, project);
}
function valuesOf({ item, project }) {
    const demanded = (0,bind_item_subject/* demandedValues */.t)(item);
    return demanded && judgeValues(demanded, project, partsMeant(item, project));
}
/** Somebody's word is what answers it. */
function byWord({ item, binding, answer }) {
    const state = stateOf(answer);
    if (state === 'attested')
        return { state: 'true', reason: 'somebody attests it', places: answer.results.flatMap(({ evidence }) => evidence.slice(0, 1)).map((at) => ({ at, message: 'attested here' })) };
    if (!(0,bind_item_stance/* isAnsweredByWord */.N)(binding.rule))
        return unknown(whyNothing(state));
    const ticked = item.mark === 'ticked' || item.mark === 'done';
    if (!ticked)
        return unknown('only people know, and nobody attests it');
    return { state: 'attestation-missing', reason: state === 'expired' ? 'what was attested has lapsed' : 'only people know, and nobody attests it', places: [] };
}
const HEAVIEST = ['fail', 'expired', 'missing', 'waived', 'unknown', 'attested', 'pass', 'not-applicable'];
/** The heaviest state among the rules that answer together. */
function stateOf({ results }) {
    return HEAVIEST.find((state) => results.some((result) => result.state === state)) ?? 'not-applicable';
}
function proofs({ answer }) {
    return answer.results.flatMap(({ evidence, title }) => evidence.slice(0, 1).map((at) => ({ at, message: title })));
}
function placesOf(findings) {
    return findings.slice(0, checklist_verdict_MOST_PLACES).map(({ at, message }) => ({ at, message }));
}
/** The files that a line names are there, whatever that makes of it. */
function areThere(state, { there }) {
    return { state, reason: there.map(({ message }) => message).join(', '), places: there };
}
function shownBy({ answer, binding }) {
    const result = answer.results.find(({ state }) => state === 'pass' || state === 'attested');
    return result?.state === 'attested' ? `somebody attests it (${result.id})` : `${result?.title ?? binding.rule.title} (${result?.id ?? binding.rule.id})`;
}
function whyNothing(state) {
    if (state === 'waived')
        return 'what the rule finds is waived';
    if (state === 'unknown')
        return 'a file that would tell could not be read for sure';
    return state === 'missing' || state === 'expired' ? 'only people know, and nobody attests it' : 'nothing in the repository tells of it';
}
function unknown(reason) {
    return { state: 'unknown', reason, places: [] };
}


/***/ }))

};
