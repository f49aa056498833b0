export const id = 611;
export const ids = [611];
export const modules = {

/***/ 3670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   array: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.YOg),
/* harmony export */   boolean: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.zMY),
/* harmony export */   "enum": () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.k5n),
/* harmony export */   int: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.Whr),
/* harmony export */   literal: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.euz),
/* harmony export */   "null": () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.chJ),
/* harmony export */   number: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.aig),
/* harmony export */   object: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.Ikc),
/* harmony export */   record: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.g1P),
/* harmony export */   strictObject: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.rej),
/* harmony export */   string: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.YjP),
/* harmony export */   toJSONSchema: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_2__.bl),
/* harmony export */   union: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.KCZ),
/* harmony export */   unknown: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.L5J)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8532);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2311);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8439);

// A schema here is asked once a run: to compile it costs more than the compiled one saves.
(0,zod__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W)({ jitless: true });
/** What the project uses of the schema library, so that a bundle holds no more of it. */



/***/ }),

/***/ 3611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  online: () => (/* binding */ online)
});

// EXTERNAL MODULE: ./lib/checks/schema.js
var schema = __webpack_require__(3670);
// EXTERNAL MODULE: ./lib/production/advisories.js
var advisories = __webpack_require__(2732);
// EXTERNAL MODULE: ./lib/production/release-order.js
var release_order = __webpack_require__(7907);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/github/advisory-cache.js



/** An answer is asked for again after so long, in milliseconds: advisories are published every day. */
const MAX_AGE = 12 * 60 * 60 * 1000;
/** A larger file is not read, and is written anew; in bytes. */
const MAX_BYTES = 20 * 1024 * 1024;
const advisory = schema.object({ id: schema.string(), summary: schema.string(), severity: schema["enum"](['critical', 'high', 'medium', 'low', 'unknown']), url: schema.string(), patched: schema.string().optional() });
const cacheFile = schema.object({ version: schema.literal(1), answers: schema.record(schema.string(), schema.object({ at: schema.number(), advisories: schema.array(advisory) })) });
/** Where the runner, or the user's system, keeps what can be fetched again. */
function cacheFolder(environment, platform = process.platform) {
    const { RUNNER_TEMP, XDG_CACHE_HOME, LOCALAPPDATA, HOME } = environment;
    const base = RUNNER_TEMP || XDG_CACHE_HOME || (platform === 'win32' ? LOCALAPPDATA : HOME && (0,external_node_path_.join)(HOME, platform === 'darwin' ? 'Library/Caches' : '.cache'));
    return base ? (0,external_node_path_.join)(base, 'readiness') : undefined;
}
/** What is kept of earlier runs and is not too old. A file that cannot be used is as good as none. */
function readAnswers(folder, now) {
    const answers = new Map();
    for (const [key, { at, advisories }] of Object.entries(kept(folder))) {
        const age = now.getTime() - at;
        if (age >= 0 && age < MAX_AGE)
            answers.set(key, advisories.map(({ patched, ...rest }) => ({ ...rest, patched })));
    }
    return answers;
}
/** Adds answers to those that are kept. A folder that cannot be written to only makes the next run slower. */
function keepAnswers(folder, fresh, now) {
    const old = Object.entries(kept(folder)).filter(([, { at }]) => now.getTime() - at < MAX_AGE);
    const answers = Object.fromEntries([...old, ...[...fresh].map(([key, advisories]) => [key, { at: now.getTime(), advisories }])]);
    const text = JSON.stringify({ version: 1, answers });
    if (text.length > MAX_BYTES)
        return;
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        const written = (0,external_node_path_.join)(folder, `advisories-${process.pid}.tmp`);
        (0,external_node_fs_.writeFileSync)(written, text, { mode: 0o600 });
        (0,external_node_fs_.renameSync)(written, fileIn(folder));
    }
    catch (error) {
        if (!isOfFileSystem(error))
            throw error;
    }
}
function kept(folder) {
    try {
        if ((0,external_node_fs_.statSync)(fileIn(folder)).size > MAX_BYTES)
            return {};
        const read = cacheFile.safeParse(JSON.parse((0,external_node_fs_.readFileSync)(fileIn(folder), 'utf8')));
        return read.success ? read.data.answers : {};
    }
    catch {
        // Not there, not to be read, or no JSON: whatever it is, GitHub can be asked again.
        return {};
    }
}
function fileIn(folder) {
    return (0,external_node_path_.join)(folder, 'advisories.json');
}
function isOfFileSystem(error) {
    return typeof error.code === 'string';
}

;// CONCATENATED MODULE: ./lib/github/advisory-queries.js

/** The API takes no more packages at once. */
const MAX_PACKAGES = 1000;
/** Characters of the encoded list: servers refuse addresses of more than 8 kB. */
const MAX_LENGTH = 6000;
/** The questions that ask for all of these releases, each once. */
function advisoryQueries(releases) {
    const open = new Map();
    const rounds = new Map();
    const queries = [];
    const seen = new Set();
    for (const release of releases) {
        if (seen.has((0,advisories/* releaseKey */.DR)(release)))
            continue;
        seen.add((0,advisories/* releaseKey */.DR)(release));
        const { ecosystem, name } = release;
        const round = rounds.get(`${ecosystem}:${name.toLowerCase()}`) ?? 0;
        rounds.set(`${ecosystem}:${name.toLowerCase()}`, round + 1);
        const length = encodeURIComponent(`${affected(release)},`).length;
        let query = open.get(`${ecosystem}:${round}`);
        if (!query || query.releases.length >= MAX_PACKAGES || query.length + length > MAX_LENGTH) {
            query = { ecosystem, releases: [], length: 0 };
            open.set(`${ecosystem}:${round}`, query);
            queries.push(query);
        }
        query.releases.push(release);
        query.length += length;
    }
    return queries.map(({ ecosystem, releases: asked }) => ({ ecosystem, releases: asked }));
}
/** A release as the API's `affects` takes it. */
function affected({ name, version }) {
    return `${name}@${version}`;
}
/** The halves of a question; none where it asks for one release only. */
function halves({ ecosystem, releases }) {
    const middle = Math.ceil(releases.length / 2);
    return releases.length < 2 ? [] : [releases.slice(0, middle), releases.slice(middle)].map((half) => ({ ecosystem, releases: half }));
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/github/api-fault.js
class api_fault_ApiFault extends Error {
    kind;
    /** Milliseconds after which another try makes sense; undefined where none does. */
    retryAfter;
    constructor(kind, message, retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }
}
/** Longest wait that a server may ask for, in milliseconds. */
const MAX_RETRY_AFTER = 10_000;
/** Tries in all of what may pass, and of a refusal. */
const MAX_TRIES = 3;
const MAX_TRIES_REFUSED = 2;
/** Judges a failed try; `tries` counts those made so far. */
function faultOf({ status, message, retryAfter }, tries) {
    const asked = retryAfter === undefined ? undefined : secondsUntil(retryAfter) * 1000;
    const wait = asked ?? 250 * 2 ** tries;
    const patient = wait <= MAX_RETRY_AFTER;
    const shown = message.slice(0, 200);
    if (status === undefined)
        return new api_fault_ApiFault('down', shown, tries < MAX_TRIES ? wait : undefined);
    if (status === 401 || status === 403)
        return new api_fault_ApiFault('refused', `${status} ${shown}`, asked !== undefined && patient && tries < MAX_TRIES_REFUSED ? asked : undefined);
    if (status === 404 || status === 410)
        return new api_fault_ApiFault('missing', `${status} ${shown}`);
    if (status === 429 || status >= 500)
        return new api_fault_ApiFault('down', `${status} ${shown}`, patient && tries < MAX_TRIES ? wait : undefined);
    return new api_fault_ApiFault('invalid', `${status} ${shown}`);
}
/** `Retry-After` is a number of seconds or a date. */
function secondsUntil(header) {
    const seconds = Number(header);
    if (Number.isFinite(seconds))
        return Math.max(0, seconds);
    const date = Date.parse(header);
    return Number.isNaN(date) ? 1 : Math.max(0, (date - Date.now()) / 1000);
}

;// CONCATENATED MODULE: ./lib/github/api.js


/** Milliseconds for one request, and for waiting in all: the job must end in about a minute whatever the API does. */
const REQUEST_TIMEOUT = 10_000;
const BUDGET = 40_000;
/** A server that was silent this often is not asked again. */
const MAX_SILENCES = 2;
/** Loads the client and makes one for this run's repository. Reading requests are tried again where that may help. */
async function connect(context, token) {
    if (token === '')
        throw new ApiFault('refused', 'there is no token');
    if (context.owner === '' || context.repository === '')
        throw new ApiFault('invalid', 'GITHUB_REPOSITORY does not name a repository');
    return { ...(await patientClient(token)), repository: { owner: context.owner, repo: context.repository } };
}
/** A client of the API whose requests are limited in time and tried again where that may help; without a token it asks in nobody's name. */
async function client(token) {
    return (await patientClient(token)).octokit;
}
async function patientClient(token) {
    const { Octokit } = await Promise.all(/* import() */[__webpack_require__.e(479), __webpack_require__.e(267)]).then(__webpack_require__.bind(__webpack_require__, 1267));
    const { defaults } = await runnerDefaults();
    const silent = () => undefined;
    const octokit = new Octokit({
        baseUrl: defaults.baseUrl.replace(/(?<!\/)\/+$/, ''),
        ...(token !== undefined && { auth: token }),
        userAgent: `readiness/${version/* VERSION */.x}`,
        request: { fetch: defaults.request.fetch },
        // Its log names addresses, which hold names from the repository, and does not go through our writer.
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
    return { octokit, patience: limitRequests(octokit) };
}
/** The address and the proxy of this runner. The library reads the event's payload as it is loaded and throws where that is broken; we have read it ourselves. */
async function runnerDefaults() {
    const payload = process.env['GITHUB_EVENT_PATH'];
    delete process.env['GITHUB_EVENT_PATH'];
    try {
        return (await Promise.all(/* import() */[__webpack_require__.e(479), __webpack_require__.e(176)]).then(__webpack_require__.bind(__webpack_require__, 7176)));
    }
    catch {
        throw new api_fault_ApiFault('invalid', 'GITHUB_API_URL or the proxy is no address');
    }
    finally {
        if (payload !== undefined)
            process.env['GITHUB_EVENT_PATH'] = payload;
    }
}
/** Returns how to wait for another try within the time that is left. */
function limitRequests(octokit) {
    const waiting = stopwatch();
    let silences = 0;
    const pause = async (fault) => {
        const wait = fault.retryAfter;
        if (wait === undefined || waiting.elapsed() + wait > BUDGET)
            throw fault;
        await new Promise((resolve) => setTimeout(resolve, wait));
    };
    octokit.hook.wrap('request', (request, options) => waiting.during(async () => {
        for (let tries = 1;; tries++) {
            const left = BUDGET - waiting.elapsed();
            if (silences >= MAX_SILENCES || left <= 0)
                throw new api_fault_ApiFault('down', 'GitHub does not answer');
            const silence = new AbortController();
            const timer = setTimeout(() => silence.abort(), Math.min(REQUEST_TIMEOUT, left));
            try {
                // Hooks further in are handed this very object, whatever is passed on.
                options.request = { ...options.request, signal: silence.signal };
                const response = await request(options);
                if (silence.signal.aborted)
                    throw new Error('the answer broke off');
                return response;
            }
            catch (error) {
                if (silence.signal.aborted)
                    silences++;
                const reading = options.method === 'GET';
                // What was sent into silence may still be carried out, at any time: sending it again could double it.
                if (silence.signal.aborted && !reading)
                    throw new api_fault_ApiFault('down', 'no answer in time');
                const fault = faultOf(failedResponse(error, silence.signal.aborted), tries);
                // Writing is tried again by who writes, after looking whether the first try went through.
                if (!reading)
                    throw fault;
                await pause(fault);
            }
            finally {
                clearTimeout(timer);
            }
        }
    }));
    return (fault) => waiting.during(() => pause(fault));
}
/** Measures, in milliseconds, how long at least one of several tasks was under way. */
function stopwatch() {
    let running = 0;
    let since = 0;
    let before = 0;
    const elapsed = () => before + (running > 0 ? Date.now() - since : 0);
    return {
        elapsed,
        async during(task) {
            if (running++ === 0)
                since = Date.now();
            try {
                return await task();
            }
            finally {
                before = running === 1 ? elapsed() : before;
                running--;
            }
        },
    };
}
function failedResponse(error, silent) {
    if (silent)
        return { status: undefined, message: 'no answer in time', retryAfter: undefined };
    const { response, message } = error;
    const { headers = {} } = response ?? {};
    return { status: response?.status, message: message ?? String(error), retryAfter: headers['retry-after'] ?? limitReset(headers) };
}
/** Where a limit is used up GitHub says when it begins anew, as seconds since 1970. */
function limitReset(headers) {
    const reset = Number(headers['x-ratelimit-reset']);
    return headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset) ? new Date(reset * 1000).toUTCString() : undefined;
}
/** The answer, where it is what GitHub documents. */
function answer(schema, data) {
    const read = schema.safeParse(data);
    if (!read.success)
        throw new api_fault_ApiFault('down', 'the answer is not what GitHub documents');
    return read.data;
}
/**
 * Does something that writes until it is done, at most three times. Each time it must look first what is there:
 * a request whose answer was lost may have been carried out.
 */
async function persistently({ patience }, task) {
    for (let tries = 1;; tries++) {
        try {
            return await task(tries);
        }
        catch (error) {
            if (!(error instanceof ApiFault) || tries >= (error.kind === 'refused' ? 2 : 3))
                throw error;
            await patience(error);
        }
    }
}

;// CONCATENATED MODULE: ./lib/github/advisories.js







/** So many questions are under way at the same time. */
const AT_ONCE = 4;
/** Pages of one question: a hundred advisories each. */
const MAX_PAGES = 20;
const page = schema.array(schema.object({
    ghsa_id: schema.string(),
    summary: schema.string(),
    severity: schema["enum"](['critical', 'high', 'medium', 'low', 'unknown']),
    html_url: schema.string(),
    withdrawn_at: schema.string().nullish(),
    vulnerabilities: schema.array(schema.object({ package: schema.object({ name: schema.string().nullable() }).nullable(), vulnerable_version_range: schema.string().nullish(), first_patched_version: schema.string().nullish() }))
        .nullable(),
}));
/** Asks GitHub's advisory database about everything that lock files hold. What cannot be asked stays unknown: it never throws for that. */
async function advisoriesOf(documents, { connected, cache, now }) {
    const releases = (0,advisories/* lockedReleases */.vz)(documents).map(({ release }) => release);
    const answers = cache === undefined ? new Map() : readAnswers(cache, now);
    const fresh = new Map();
    const queries = [...advisoryQueries(releases.filter((release) => !answers.has((0,advisories/* releaseKey */.DR)(release))))];
    let problem;
    try {
        if (queries.length > 0)
            problem = await askAll(await connected(), queries, fresh);
    }
    catch (error) {
        if (!(error instanceof api_fault_ApiFault))
            throw error;
        problem = error.message;
    }
    if (cache !== undefined && fresh.size > 0)
        keepAnswers(cache, fresh, now);
    return { of: (release) => fresh.get((0,advisories/* releaseKey */.DR)(release)) ?? answers.get((0,advisories/* releaseKey */.DR)(release)), problem };
}
/** Asks several at once, until one ends in a fault of the API itself. Returns why GitHub would not take one of them. */
async function askAll({ octokit }, queries, answers) {
    let broken = false;
    let refused;
    const work = async () => {
        for (let query = queries.shift(); query && !broken; query = queries.shift()) {
            try {
                const published = await ask(octokit, query);
                for (const release of query.releases)
                    answers.set((0,advisories/* releaseKey */.DR)(release), knownOf(release, query, published));
            }
            catch (error) {
                broken = !(error instanceof api_fault_ApiFault && error.kind === 'invalid');
                if (broken)
                    throw error;
                // One release that is not taken is to spoil no other's answer.
                queries.unshift(...halves(query));
                if (query.releases.length === 1)
                    refused = error.message;
            }
        }
    };
    const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
    for (const end of ended)
        if (end.status === 'rejected')
            throw end.reason;
    return refused;
}
async function ask(octokit, { ecosystem, releases }) {
    const published = [];
    const affects = releases.map(affected).join(',');
    let after;
    for (let count = 0; count < MAX_PAGES; count++) {
        const { data, headers } = await octokit.rest.securityAdvisories.listGlobalAdvisories({ ecosystem, affects, per_page: 100, ...(after !== undefined && { after }) });
        published.push(...answer(page, data));
        after = nextPage(headers.link);
        if (after === undefined)
            return published;
    }
    throw new api_fault_ApiFault('invalid', 'there are too many advisories to one question');
}
/** Where the next page begins, by the address that GitHub gives for it. */
function nextPage(link) {
    const address = /<([^<>]*)>;\s*rel="next"/.exec(link ?? '')?.[1];
    return address === undefined || !URL.canParse(address) ? undefined : (new URL(address).searchParams.get('after') ?? undefined);
}
/** What is known of one of the releases that were asked for together. */
function knownOf(release, { releases }, published) {
    const known = new Map();
    for (const { ghsa_id: id, summary, severity, html_url: url, withdrawn_at: withdrawn, vulnerabilities } of published) {
        const named = (vulnerabilities ?? []).filter((vulnerability) => (0,advisories/* isNamed */.ev)(release, vulnerability.package?.name ?? ''));
        const holding = named.filter(({ vulnerable_version_range: range }) => (0,release_order/* isInRange */.h)(release.version, range ?? '') !== false);
        // Where the advisory is about no other package that was asked for, it is this release that GitHub found.
        const alone = !releases.some((other) => other !== release && vulnerabilities?.some((vulnerability) => (0,advisories/* isNamed */.ev)(other, vulnerability.package?.name ?? '')));
        const counted = holding.length > 0 ? holding : alone ? named : [];
        if (withdrawn || counted.length === 0)
            continue;
        const patched = counted.flatMap(({ first_patched_version: version }) => (version ? [version] : [])).sort(release_order/* compareReleases */.c).at(-1);
        known.set(id, { id, summary, severity, url, patched });
    }
    return [...known.values()];
}

// EXTERNAL MODULE: ./lib/tree/tree.js
var tree = __webpack_require__(8622);
;// CONCATENATED MODULE: ./lib/github/remote-policy.js



const fileAnswer = schema.object({ type: schema.literal('file'), encoding: schema.literal('base64'), size: schema.number(), content: schema.string() });
/** Reads policies that others build on from their repositories, each once however often a run asks. */
function policiesFrom(connected) {
    const known = new Map();
    const fetched = async ({ owner, repository, path, ref }) => {
        const { octokit } = await connected();
        const { data } = await octokit.rest.repos.getContent({ owner, repo: repository, path, ref });
        const { size, content } = answer(fileAnswer, data);
        if (size > tree/* MAX_FILE_BYTES */.gZ)
            throw new Error('it is too large');
        return Buffer.from(content, 'base64').toString('utf8');
    };
    return (reference) => {
        const name = JSON.stringify(reference);
        const text = known.get(name) ?? fetched(reference);
        known.set(name, text);
        return text;
    };
}

;// CONCATENATED MODULE: ./lib/github/online.js




/** For the command line: with the token of the environment where there is one, and in nobody's name otherwise. Nothing is asked before it is needed. */
function online(environment) {
    let connection;
    const connected = () => (connection ??= client(environment['GITHUB_TOKEN'] || environment['GH_TOKEN'] || undefined).then((octokit) => ({ octokit })));
    return {
        fetchPolicy: policiesFrom(connected),
        advise: (documents) => advisoriesOf(documents, { connected, cache: cacheFolder(environment), now: new Date() }),
    };
}


/***/ })

};
