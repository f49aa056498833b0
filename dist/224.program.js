export const id = 224;
export const ids = [224];
export const modules = {

/***/ 454:
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
/* harmony export */   qO: () => (/* binding */ tellsOfPipeline)
/* harmony export */ });
/* harmony import */ var _rules_phrase_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7376);


/** What a run came to rather than what is set up: no file keeps it. */
const RESULT = /\b(?:pass(?:es|ed|ing)?|green|succeed(?:s|ed)?|successful(?:ly)?|clean|works?|working|healthy|up to date)\b|\b(?:no|zero|free of)\b.{0,40}\b(?:vulnerab|cve|issue|finding|warning|error|violation|leak)/i;
/** Half of what it says is what somebody did. */
const DONE_BY_PEOPLE = /\b(?:tested|verified|reviewed|approved|rehearsed|confirmed|validated in|trained|agreed|valid and|and valid|correct|measured|checked)\b/i;
function tellsOfResult({ text }) {
    return RESULT.test(text);
}
function tellsOfPeople({ text }) {
    return DONE_BY_PEOPLE.test(text);
}
/** Words that make a line speak of a part of its subject, or of more than a rule looks at. */
const HEDGED = /\b(?:if|when|unless|where (?:possible|applicable|appropriate|it can|we can)|n\/?a|optional(?:ly)?|partially|partly|mostly|some|only on|except|for now|planned|will be|specific)\b/i;
function isHedged({ text }) {
    return HEDGED.test(text);
}
const TO_DO = /^(?:update|upgrade|look|check|verify|review|run|monitor|watch|perform|test|confirm|make sure|inspect|audit|rotate|ask|plan|schedule|send|notify|collect|consider|try|read|conduct|analy[sz]e)\b/i;
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
    return /\S\s+(?:for|of|in|with|on|between|from|against|after|during)\s+\S/i.test(text.replace(/\([^)]{0,200}\)/g, ''));
}
/** What a line demands of a key under a condition, or in one of several set-ups. */
function isConditional({ text }) {
    return /\b(?:when|if|unless|with|multi|single|alternatively|instead|otherwise|only)\b/i.test(text);
}
const PIPELINE = /\b(?:ci|pipelines?|workflows?|actions|automat\w+|scan(?:s|ned|ning|ner)?|lint(?:s|er|ers|ing|ed)?|pre-?commit|hooks?|gates?|coverage|on (?:each|every)|merge requests?|pull requests?)\b/i;
function tellsOfPipeline({ text }) {
    return PIPELINE.test(text);
}


/***/ })),

/***/ 3224:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {var answersByConcern=(function({ findings, rules }) {
    const results = grouped(rules, phrase/* concernOf */.gY);
    const found = grouped(findings, (({ rule }) => (0,phrase/* concernOf */.gY)({ id: rule })));
    return ({ rule }) => ({ results: results.get((0,phrase/* concernOf */.gY)(rule)) ?? [], findings: found.get((0,phrase/* concernOf */.gY)(rule)) ?? [] });
}),grouped=(function(all, nameOf) {
    const groups = new Map();
    for (const each of all) {
        const group = groups.get(nameOf(each));
        if (group)
            group.push(each);
        else
            groups.set(nameOf(each), [each]);
    }
    return groups;
}),judgeChecklist=(function({ items }, bindings, report, project) {
    const answerOf = answersByConcern(report);
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
var bind_item_stance = __webpack_require__(6162);
// EXTERNAL MODULE: ./lib/rules/bind-item-subject.js
var bind_item_subject = __webpack_require__(136);
// EXTERNAL MODULE: ./lib/documents/env-file.js
var env_file = __webpack_require__(9169);
// EXTERNAL MODULE: ./lib/rules/phrase.js
var phrase = __webpack_require__(1099);
// EXTERNAL MODULE: ./lib/rules/phrase-words.js
var phrase_words = __webpack_require__(7376);
// EXTERNAL MODULE: ./lib/rules/rule.js
var rule = __webpack_require__(1916);
;// CONCATENATED MODULE: ./lib/policy/checklist-findings.js




/** Answers by concern, looked up once a checklist. */


/**
 * The findings that are really about what the line says: of the keys, files, ports and services it names, where it
 * names any. A finding that its rule itself takes for a lesser matter contradicts nobody.
 */
function findingsAbout(item, binding, { findings }, project) {
    const { rule, subject } = binding;
    const failing = findings.filter((finding) => finding.state === 'fail' && (finding.rule !== rule.id || weight(finding.severity) <= weight(rule.severity)));
    const services = servicesNamed(item, project);
    const technologies = TECHNOLOGIES.filter((name) => item.text.toLowerCase().includes(name));
    const speaking = new Set([...stemsOf(item.text), ...phraseStems(binding)]);
    const about = failing.filter((finding) => {
        if (subject.keys.length > 0 && !subject.keys.some((key) => mentions(finding.message, key)))
            return false;
        if (subject.paths.length > 0 && !subject.paths.some((path) => isAbout(finding, path)))
            return false;
        if (item.ports.length > 0 && !item.ports.some((port) => mentions(finding.message, String(port))))
            return false;
        if (services.length > 0 && !services.some((service) => mentions(finding.message, service)))
            return false;
        if (technologies.length > 0 && !technologies.some((name) => finding.message.toLowerCase().includes(name)))
            return false;
        if ((0,env_file/* isExampleName */.w)(finding.at.path) && STANDS_IN.test(finding.message))
            return false;
        // What the line itself says to be so.
        if (item.spans.some((span) => span.length > 2 && finding.message.includes(` is ${span}`)) || finding.message.includes(` is ${lastWord(item)}`))
            return false;
        if (subject.paths.length + subject.keys.length > 0)
            return true;
        return binding.confidence === 'marker' || (finding.at.path !== READINESS_FILE && stemsOf(finding.message).some((each) => speaking.has(each)));
    });
    return nearest(item, about, rule);
}
/** What a readiness file declares and the tree lacks is about the declaration. */
const READINESS_FILE = '.readiness.yml';
/** What a line names of a system's parts. */
const TECHNOLOGIES = ['postgres', 'mysql', 'mariadb', 'mongo', 'redis', 'rabbitmq', 'kafka', 'elasticsearch', 'opensearch', 'memcached', 'minio', 'chroma', 'celery', 'sidekiq', 'frontend'];
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
function mentions(message, name) {
    const at = message.toLowerCase().indexOf(name.toLowerCase());
    if (at < 0)
        return false;
    return !/\w/.test(message[at - 1] ?? ' ') && !/\w/.test(message[at + name.length] ?? ' ');
}
function isAbout({ at, message }, path) {
    const plain = path.replace(/^\.?\//, '');
    return at.path === plain || at.path.endsWith(`/${plain}`) || plain.endsWith(`/${at.path}`) || mentions(message, plain);
}
/** Services of production that a line names, in a word of their own. */
function servicesNamed({ text }, { production }) {
    const words = new Set((0,phrase_words/* wordsOf */.Z9)(text));
    const names = new Set(production.systems.flatMap(({ services }) => services.map(({ name }) => name)));
    return [...names].filter((name) => !GENERAL.has(name) && (0,phrase_words/* wordsOf */.Z9)(name).every((word) => words.has(word)));
}
/** Names of services that are words of every checklist. */
const GENERAL = new Set(['app', 'api', 'web', 'service', 'server', 'application', 'production', 'monitoring', 'metrics', 'backup', 'migrate', 'migrations', 'cache', 'database']);
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

// EXTERNAL MODULE: ./lib/tree/location.js
var tree_location = __webpack_require__(9458);
;// CONCATENATED MODULE: ./lib/policy/checklist-paths.js

const EXISTS = /\b(?:exists?|present|created|committed|in (?:the )?(?:repo|repository|git)|checked in|added|written|is valid|available)\b/i;
const FILE_NAME = /^[\w@.-]+(?:\/[\w@.-]+)*\.[A-Za-z][A-Za-z0-9]{0,9}$/;
/** What must not be in a repository, or is made where the system runs. */
const ELSEWHERE = /(?:^|\/)\.env(?:\.(?!.*(?:example|sample|template))|$)|^\/|^~|^\.\.\/|(?:^|\/)(?:dist|build|node_modules|target|logs?)\/|\.(?:log|pem|key|crt|service|timer|sock|pid)$/;
/**
 * Looks for the files that a line says exist. A document may speak from another folder than the root: a file counts as
 * missing only where no file has its name. Undefined where the line says no such thing.
 */
function namedFiles({ text, paths }, { tree }) {
    const named = paths.map((path) => path.replace(/^\.\//, '')).filter((path) => FILE_NAME.test(path) && !ELSEWHERE.test(path));
    if (named.length === 0 || named.length < paths.length || !EXISTS.test(text))
        return undefined;
    const files = tree.entries.filter(({ kind }) => kind !== 'other');
    const missing = [];
    const there = [];
    for (const path of named) {
        const name = path.slice(path.lastIndexOf('/') + 1);
        const found = files.find((entry) => entry.path === path) ?? files.find((entry) => entry.path === name || entry.path.endsWith(`/${name}`));
        if (found)
            there.push({ at: (0,tree_location/* fileStart */.N)(found.path), message: `${found.path} is there` });
        else
            missing.push(path);
    }
    return { missing, there };
}

// EXTERNAL MODULE: ./lib/policy/checklist-stand.js
var checklist_stand = __webpack_require__(454);
// EXTERNAL MODULE: ./lib/checks/environment/system-environment.js
var system_environment = __webpack_require__(937);
// EXTERNAL MODULE: ./lib/checks/secrets/secret-name.js
var secret_name = __webpack_require__(42);
// EXTERNAL MODULE: ./lib/documents/document.js
var documents_document = __webpack_require__(3140);
;// CONCATENATED MODULE: ./lib/policy/checklist-values.js



/** Holds the values a line names against production's declared environment. Undefined where it names none that can be compared. */
function judgeValues({ values, forbidden }, project) {
    const keys = [...new Set([...Object.keys(values), ...Object.keys(forbidden)])];
    const verdicts = keys.flatMap((key) => judgeKey(key, (values[key] ?? []).filter(isComparable), forbidden[key] ?? [], project) ?? []);
    if (verdicts.length === 0)
        return undefined;
    return verdicts.find(({ state }) => state === 'broken') ?? verdicts.find(({ state }) => state === 'unknown') ?? { ...verdicts[0], places: verdicts.flatMap(({ places }) => places) };
}
/** Addresses and lists stand in a checklist as examples. */
function isComparable(value) {
    return /^[\w.+-]{1,60}$/.test(value);
}
function judgeKey(key, wanted, forbidden, project) {
    if (wanted.length + forbidden.length === 0)
        return undefined;
    const set = (0,system_environment/* systemEnvironments */.k)(project).flatMap((environment) => environment.effective(key)).filter(isOfProduction);
    const known = set.filter(({ value }) => value.known);
    const broken = known.find((variable) => isOneOf(variable, forbidden) || (wanted.length > 0 && !isOneOf(variable, wanted)));
    if (broken)
        return { state: 'broken', reason: `${key} is ${said(broken, project)} in production`, places: [placeOf(broken, project)] };
    if (known.length === 0 || known.length < set.length)
        return { state: 'unknown', reason: `no file tells what ${key} is in production`, places: [] };
    return { state: 'met', reason: `${key} is ${said(known[0], project)} in production`, places: known.slice(0, 1).map((variable) => placeOf(variable, project)) };
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
    const isSecret = (0,secret_name/* namesSecret */.L4)(key) || declared.env.some((variable) => variable.secret && variable.key === key);
    return isSecret ? 'a value that is kept out of here' : (0,documents_document/* shown */.SP)(value);
}
/** Whether production's declared environment has all of the keys. */
function areSet(keys, project) {
    const places = [];
    for (const key of keys) {
        const [set] = (0,system_environment/* systemEnvironments */.k)(project).flatMap((environment) => environment.effective(key)).filter(isOfProduction);
        if (!set)
            return undefined;
        places.push({ at: set.at, message: `${key} is set` });
    }
    return places;
}

// EXTERNAL MODULE: ./lib/documents/source-phrases.js
var source_phrases = __webpack_require__(1895);
;// CONCATENATED MODULE: ./lib/policy/checklist-health.js


const ASKED = new Set(['health-check-wired', 'health-endpoint-behaviour', 'container-healthcheck']);
const ENDPOINT = /\bhealth(?:[- ]?checks?)?[- ](?:end-?points?|routes?|urls?|paths?)\b/i;
const ROUTE = /(?:\.|@|\b)(?:get|route|all|use|path|add_api_route|add_url_rule|head)\s*(?:\(\s*)?(?:path\s*=\s*)?['"`]\/(?:[\w-]+\/){0,4}(health|healthz|healthcheck|health-check|livez|readyz)\b[^'"`]{0,40}['"`]/i;
const PHRASES = ['/health', '/livez', '/readyz'];
/** The route by which a program answers for its health, where a line says that there is none. */
function servedHealth({ text }, { rule }, { tree }) {
    if (!ASKED.has((0,phrase/* concernOf */.gY)(rule)) || !ENDPOINT.test(text))
        return undefined;
    const served = (0,source_phrases/* sourcePhrases */.m)(tree, PHRASES, 'strings').find(({ line }) => ROUTE.test(line));
    const route = served && ROUTE.exec(served.line);
    return served && route ? { at: served.at, message: `the program serves ${/\/[^'"`]*/.exec(route[0])?.[0] ?? 'it'}` } : undefined;
}

;// CONCATENATED MODULE: ./lib/policy/checklist-verdict.js







/**
 * `true`: the repository shows what the line says, be it done, open or absent; `contradicted`: it shows otherwise;
 * `unknown`: it shows too little to tell.
 */
const CLAIM_STATES = ['true', 'contradicted', 'unticked-but-proven', 'attestation-missing', 'unbound', 'unknown'];
/** Holds every line of a checklist to what its rule found. `bindings`: one for each of the checklist's items. */

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
    const values = valuesOf(line);
    if (values?.state === 'broken' && !(0,checklist_stand/* isConditional */.Jz)(item))
        return { state: 'contradicted', reason: values.reason, places: values.places };
    const state = stateOf(answer);
    if (files && !/\b(?:valid|parse[sd]?)\b/i.test(item.text))
        return { state: 'true', reason: files.there.map(({ message }) => message).join(', '), places: files.there };
    if (state === 'fail')
        return claimedButFailing(line);
    if (state === 'missing' || state === 'expired')
        return byWord(line);
    if (values?.state === 'met')
        return { state: 'true', reason: values.reason, places: values.places };
    if (files)
        return { state: 'true', reason: files.there.map(({ message }) => message).join(', '), places: files.there };
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
    if ((0,bind_item_stance/* isAnsweredByWord */.N)(binding.rule))
        return { state: 'attestation-missing', reason: `nobody attests it, and ${binding.rule.id} found: ${first.message}`, places: [] };
    if (isOfPipeline(binding) && !(0,checklist_stand/* tellsOfPipeline */.qO)(item))
        return unknown(`how the code is stands in no workflow; ${binding.rule.id} found: ${first.message}`);
    if ((0,checklist_stand/* asksToDo */.Ts)(item))
        return unknown(`what somebody does stands in no file; ${binding.rule.id} found: ${first.message}`);
    if ((0,checklist_stand/* tellsOfResult */.Dy)(item))
        return unknown(`files do not keep a run's result; ${binding.rule.id} found: ${first.message}`);
    if ((0,checklist_stand/* isHedged */.mN)(item) || isNarrower(binding))
        return unknown(`it speaks of a part only; ${binding.rule.id} found: ${first.message}`);
    return { state: 'contradicted', reason: first.message, places: about.slice(0, 3).map(({ at, message }) => ({ at, message })) };
}
/** Below, a line says more than its phrase knows of: it may speak of something narrower. */
const LEAST_COVERAGE = 0.45;
const LEAST_COVERAGE_OF_ABSENCE = 0.7;
function isNarrower({ coverage, confidence, subject }) {
    return confidence !== 'marker' && coverage < LEAST_COVERAGE && subject.keys.length === 0;
}
/** Rules that look at workflows tell how code is checked, not how it is. */
function isOfPipeline({ rule }) {
    return rule.id.startsWith('ci/');
}
function claimedAbsent(line) {
    const { item, binding, answer, project } = line;
    const state = stateOf(answer);
    const health = servedHealth(item, binding, project);
    if (health && binding.confidence !== 'likely')
        return { state: 'contradicted', reason: health.message, places: [health] };
    if (state === 'fail') {
        const about = findingsAbout(item, binding, answer, project);
        return about.length > 0 ? { state: 'true', reason: about[0]?.message ?? '', places: about.slice(0, 3).map(({ at, message }) => ({ at, message })) } : unknown(`what ${binding.rule.id} found is not about what this line names`);
    }
    if (state !== 'pass')
        return unknown(whyNothing(state));
    const sure = binding.confidence === 'marker' || (binding.confidence === 'sure' && binding.coverage >= LEAST_COVERAGE_OF_ABSENCE);
    const places = proofs(line);
    if ((0,bind_item_stance/* isAnsweredByWord */.N)(binding.rule) && !((0,checklist_stand/* saysNone */.pD)(item) && (0,checklist_stand/* isBrief */.X6)(item)))
        return unknown(`a sign of it is there (${binding.rule.id}), which does not tell whether it is enough`);
    if (!sure || places.length === 0 || (0,checklist_stand/* isHedged */.mN)(item) || (0,checklist_stand/* isQualified */.pA)(item) || (0,checklist_stand/* tellsOfPeople */.lo)(item) || (0,checklist_stand/* tellsOfResult */.Dy)(item) || item.numbers.length > 0)
        return unknown(`${binding.rule.id} finds nothing wrong, but the line may speak of something else`);
    return { state: 'contradicted', reason: shownBy(line), places };
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
        return files.missing.length === 0 && !(0,checklist_stand/* tellsOfPeople */.lo)(item) ? { state: 'unticked-but-proven', reason: files.there.map(({ message }) => message).join(', '), places: files.there } : unknown('not all that it names is there');
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
    if (item.numbers.length > 0)
        return `files show it, but not its figure (${item.numbers.map(({ value, unit }) => `${value}${unit === '' ? '' : ` ${unit}`}`).join(', ')})`;
    if ((0,checklist_stand/* tellsOfResult */.Dy)(item))
        return "it is set up; a run's result stands in no file";
    if ((0,checklist_stand/* tellsOfPeople */.lo)(item))
        return 'files show a part of it; the rest only people know';
    return isNarrower(binding) ? `it says more than ${binding.rule.id} looks at` : undefined;
}
function valuesOf({ item, project }) {
    const demanded = (0,bind_item_subject/* demandedValues */.t)(item);
    return demanded && judgeValues(demanded, project);
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
