export const id = 487;
export const ids = [487];
export const modules = {

/***/ 1236:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ itemFeatures),
/* harmony export */   Ce: () => (/* binding */ namesOnlyFiles),
/* harmony export */   nG: () => (/* binding */ isDemanded)
/* harmony export */ });
/* harmony import */ var _tree_once_per_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7973);
/* harmony import */ var _phrase_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1130);


const DATA_FILE = /(?:^|\/)(?!package(?:-lock)?\.json|tsconfig|composer|docker-compose|compose\.|\.)[^/]+\.(?:json|csv|tsv|toml|ya?ml|xml|sqlite|parquet|txt|md)$/i;
const DATA_FOLDER = /(?:^|\/)(?:data|datasets?|fixtures?|seeds?|assets|resources|locales?|templates|prompts|models)\//i;
const DOCUMENT_FILE = /\.(?:md|mdx|rst|adoc)$/i;
const ENV_FILE = /(?:^|\/)\.?env(?:\.[\w.-]+)?$/;
const ENDPOINT = /\b(?:GET|POST|PUT|PATCH|DELETE)(?:\/[A-Z]+)*\s+\/[\w{]/;
const LIMIT = /[<>≤≥]\s*(?:=\s*)?[$€£]?\d|\bunder \d|\bbelow \d|\bat least \d|\bmore than \d|\bless than \d/i;
const PLACEHOLDER = /^<.*>$|^\$\{?\w+\}?$|x{3,}|^(?:your|my|the|some)[-_ ]|[-_](?:here|key|secret|token|value)>?$|\.\.\.|…|example\.(?:com|org|net)|yourdomain|your-|^\*+$|^change/i;
/** What a line names and when it is due, as the words that phrases have for it. */
function itemFeatures(item) {
    const features = [];
    const named = new Set(item.keys.map(({ key }) => key));
    if (named.size > 0)
        features.push('<key>');
    if (named.size > 1)
        features.push('<keys>');
    if (item.keys.some(isDemanded))
        features.push('<value>');
    if (item.paths.length > 0)
        features.push('<path>');
    if (item.paths.some((path) => DATA_FOLDER.test(path) && DATA_FILE.test(path)))
        features.push('<data-file>');
    if (item.paths.some((path) => DOCUMENT_FILE.test(path)))
        features.push('<document>');
    if (item.paths.some((path) => ENV_FILE.test(path)))
        features.push('<env-file>');
    if (namesOnlyFiles(item))
        features.push('<file>');
    if (item.numbers.length + item.ports.length > 0)
        features.push('<number>');
    if (item.blanks.length > 0)
        features.push('<blank>');
    if (item.kind === 'command')
        features.push('<command>');
    if (item.kind === 'env')
        features.push('<env-line>');
    if (ENDPOINT.test(item.text))
        features.push('<endpoint>');
    if (LIMIT.test(item.text))
        features.push('<limit>');
    if (item.polarity === 'absence')
        features.push('<absence>');
    if (item.polarity === 'trigger')
        features.push('<trigger>');
    if (item.polarity === 'criterion')
        features.push('<criterion>');
    features.push(...dueOf(item.headings));
    return features;
}
/** Words by which a line says of a file that it is there, and no more. */
const THERE = new Set('a an the is are there file files exists exist existing present available added committed created written checked in place repo repository git root of our we have has has tracked yes no missing lacks without not'.split(' '));
/** Whether a line names files and says nothing of them but that they are there, or are not. */
function namesOnlyFiles({ text, paths }) {
    if (paths.length === 0)
        return false;
    const rest = paths.toSorted((a, b) => b.length - a.length).reduce((left, path) => left.replaceAll(path, ' '), text);
    return (0,_phrase_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(rest).every((word) => THERE.has(word));
}
/** Whether a line says of a key what it is to be set to, and not merely that. */
function isDemanded({ value }) {
    return value !== undefined && value !== '' && !PLACEHOLDER.test(value);
}
const DUE = [
    ['<after>', /\bpost[- ]?(?:deploy|release|launch|go[- ]?live|migration|rollout)|\bafter (?:the )?(?:deploy|release|launch|go|roll|ship|cut)|\bfirst (?:hour|day|week|month|\d+)|\b(?:day|week|hour) \d|\bonce (?:it is )?live\b|\bhypercare\b/i],
    ['<during>', /\bduring (?:the )?(?:deploy|release|launch|roll|cut|migration)|\b(?:deployment|release|launch|go[- ]?live) (?:day|night|window|steps)\b|\bcut[- ]?over\b|\bwhile (?:deploying|rolling)/i],
    ['<recurring>', /\b(?:daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|ongoing|recurring|regular(?:ly)?|routine|maintenance)\b|\bevery (?:day|week|month|quarter|year|morning)\b|\beach (?:day|week|month|quarter)\b/i],
    ['<verification>', /\bsmoke|\b(?:final|acceptance|manual|production|live|functional) (?:test|check|verif)|\bverif(?:y|ication)\b|\bsign[- ]?off\b/i],
    ['<optional>', /\boptional|\bnice to have\b|\bif (?:you )?us(?:ed|ing)\b/i],
];
/** When a section is due, by its headings. */
const dueOf = (0,_tree_once_per_js__WEBPACK_IMPORTED_MODULE_1__/* .oncePer */ .P)((headings) => {
    const text = headings.slice(-3).join(' / ').slice(0, 400).replace(/\bpre[- ]?deploy\w*/gi, '');
    return DUE.filter(([, pattern]) => pattern.test(text)).map(([feature]) => feature);
});


/***/ })),

/***/ 9151:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isAnsweredByWord),
/* harmony export */   n: () => (/* binding */ wordOfPeople)
/* harmony export */ });
/* harmony import */ var _bind_item_features_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1236);
/* harmony import */ var _phrase_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1130);


/** What somebody did or saw, which no file shows. */
const SEEN = new Set(('tested verified verifies reviewed approved confirm confirmed checked monitored watched observed walked rehearsed performed exercised trained agreed signed notified announced staging works work working ' +
    'responding respond responds return returns rejected accessible reachable resolves running healthy passes passing passed pass succeeds succeed successful successfully succeeded expired propagated purchased obtained installed ' +
    'informed scheduled assigned acceptable reasonable loads displays receives received arrives accepted measured validated proven practised practiced drilled tried stable considered understood').split(' '));
/** What a line that begins so asks somebody to do. */
const DOING = new Set('check verify test monitor review confirm watch observe inspect look ask wait notify announce'.split(' '));
/** What stands in a file. */
const WRITTEN = new Set(('configured configuration configure set setting settings exists exist defined uses pinned committed gitignore hardcoded enabled disabled declared documented created added restricted includes implemented mounted enforced automated ' +
    'pipeline workflow ci dockerfile compose manifest yaml file files code codebase repository repo env config git gitignored').split(' '));
/** Rules that are answered by what the team writes into its readiness file: somebody's word as well. */
const DECLARED = new Set(['policy/sign-offs', 'operations/declared-facts', 'operations/readiness-file']);
/** Whether somebody's word may answer a rule. */
function isAnsweredByWord({ attest, check }) {
    return attest !== undefined || DECLARED.has(check);
}
/**
 * The word by which a line tells what only people know, where it says nothing that a file shows and the phrase does
 * not mean that very word; undefined where files may answer.
 */
function wordOfPeople(item, { stems: matched }) {
    if (item.kind === 'env' || item.kind === 'command' || item.keys.some(({ key }) => item.text.startsWith(key)))
        return undefined;
    const words = (0,_phrase_words_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(item.text);
    const [first] = words;
    if (first !== undefined && item.keys.length === 0 && (DOING.has(first) || SEEN.has(first)) && !matched.has((0,_phrase_words_js__WEBPACK_IMPORTED_MODULE_1__/* .stem */ .WS)(first)))
        return first;
    if (words.some((word) => WRITTEN.has(word)) && !words.some((word) => ALWAYS.has(word)))
        return undefined;
    const seen = words.find((word) => SEEN.has(word) && !matched.has((0,_phrase_words_js__WEBPACK_IMPORTED_MODULE_1__/* .stem */ .WS)(word)));
    if (seen !== undefined)
        return seen;
    const due = (0,_bind_item_features_js__WEBPACK_IMPORTED_MODULE_0__/* .itemFeatures */ .Bu)(item).find((feature) => LATER.has(feature));
    return due === undefined ? undefined : due.slice(1, -1);
}
/** What happens at or after a deployment is no state of files. */
const LATER = new Set(['<after>', '<during>', '<recurring>', '<trigger>', '<criterion>']);
const ALWAYS = new Set(['staging', 'rehearsed', 'walked', 'approved']);


/***/ })),

/***/ 8463:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ subjectOf),
/* harmony export */   t: () => (/* binding */ demandedValues)
/* harmony export */ });
/* harmony import */ var _bind_item_features_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1236);

function subjectOf({ keys, paths, numbers }) {
    return { keys: [...new Set(keys.map(({ key }) => key))], paths, numbers };
}
const NOT_BEFORE = /\b(?:not|never|instead of|rather than|no longer|other than|don['’]t use)\b[\s`"'(]*(?:set to\s*)?$/i;
/** The values a line names for its keys; undefined where it names none. */
function demandedValues(item) {
    const values = {};
    const forbidden = {};
    for (const named of item.keys) {
        if (!(0,_bind_item_features_js__WEBPACK_IMPORTED_MODULE_0__/* .isDemanded */ .nG)(named) || named.value === undefined)
            continue;
        const side = isForbidden(item.text, named.value) ? forbidden : values;
        (side[named.key] ??= []).push(named.value);
    }
    return Object.keys(values).length + Object.keys(forbidden).length === 0 ? undefined : { values, forbidden };
}
function isForbidden(text, value) {
    const at = text.lastIndexOf(value);
    return at > 0 && NOT_BEFORE.test(text.slice(Math.max(0, at - 40), at));
}


/***/ })),

/***/ 8487:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AU: () => (/* binding */ bindChecklist),
  Bs: () => (/* binding */ bindItem),
  $x: () => (/* binding */ explainBinding),
  AP: () => (/* binding */ isCalled),
  fY: () => (/* binding */ parentsOf)
});

// EXTERNAL MODULE: ./lib/rules/bind-item-stance.js
var bind_item_stance = __webpack_require__(9151);
// EXTERNAL MODULE: ./lib/rules/bind-item-subject.js
var bind_item_subject = __webpack_require__(8463);
// EXTERNAL MODULE: ./lib/rules/bind-item-features.js
var bind_item_features = __webpack_require__(1236);
// EXTERNAL MODULE: ./lib/tree/once-per.js
var once_per = __webpack_require__(7973);
// EXTERNAL MODULE: ./lib/rules/phrase-words.js
var phrase_words = __webpack_require__(1130);
;// CONCATENATED MODULE: ./lib/rules/bind-item-words.js



/** What stands behind a dash or in parentheses explains what stands before; behind a colon is what a label announces. */
const AFTERTHOUGHT = 0.5;
const ANNOUNCED = 0.75;
const HEAD_END = /\s[–—-]\s|\s\(|:\s|;\s|\.\s/;
/** A command of the line's own block. */
const BESIDE = 0.4;
function itemWords(item, parents, book) {
    const { knows } = book;
    const { text } = item;
    const cut = HEAD_END.exec(text);
    const head = !cut || (0,phrase_words/* wordsOf */.Z9)(text.slice(0, cut.index)).every(phrase_words/* isStopWord */.l6) ? text.length : cut.index;
    const words = [...wordsIn(text.slice(0, head), 1, 0, knows)];
    words.push(...wordsIn(text.slice(head), cut?.[0].startsWith(':') ? ANNOUNCED : AFTERTHOUGHT, words.length, knows));
    for (const command of commandsBeside(item))
        words.push(...[...wordsIn(command, BESIDE, words.length, knows)].map((word) => ({ ...word, content: false, index: -1 })));
    const ofKeys = new Set(item.keys.flatMap(({ key }) => (0,phrase_words/* wordsOf */.Z9)(key).map(phrase_words/* stem */.WS)));
    const line = new Map();
    for (const word of words)
        if (!line.has(word.stem))
            line.set(word.stem, word);
    for (const feature of (0,bind_item_features/* itemFeatures */.Bu)(item))
        line.set(feature, { stem: feature, place: 1, content: false, index: -1 });
    return { line, around: aroundOf(item, parents, book), words, joined: joinedBy(words), ofKeys };
}
/** `back` of `back up`, where a phrase has `backup`. */
function joinedBy(words) {
    const joined = new Map();
    for (const { stem: pair, content, index } of words) {
        if (content || index < 0 || pair.length <= SHORT)
            continue;
        for (const part of [index - 1, index])
            joined.set(part, [...(joined.get(part) ?? []), pair]);
    }
    return joined;
}
const SHORT = 4;
/** Commands of the block below a line, which are no part of its text. */
function commandsBeside({ text, kind, commands }) {
    return kind === 'command' ? [] : commands.filter((command) => !text.includes(command.slice(0, 80))).slice(0, 4);
}
/** Words, and pairs of them that the phrases write as one: `roll back`, `health check`. */
function* wordsIn(text, place, from, knows) {
    let before = '';
    let index = from;
    for (const word of (0,phrase_words/* wordsOf */.Z9)(text)) {
        const joined = before === '' ? '' : (0,phrase_words/* stem */.WS)(before + word);
        if (joined !== '' && knows(joined))
            yield { stem: joined, place, content: false, index };
        yield { stem: (0,phrase_words/* stem */.WS)(word), place, content: !(0,phrase_words/* isStopWord */.l6)(word) && !/^\d+$/.test(word), index };
        before = word;
        index++;
    }
}
const NEAREST_AROUND = 1;
const NEXT_AROUND = 0.7;
function aroundOf({ headings, label }, parents, book) {
    const around = new Map();
    const texts = [...headings.slice(-3), ...(label === undefined ? [] : [label]), ...parents.slice(-2).map(({ text }) => text)];
    texts.forEach((text, index) => {
        const near = index >= texts.length - 2 ? NEAREST_AROUND : NEXT_AROUND;
        for (const stem of stemsOfTitle(book, text))
            around.set(stem, near);
    });
    return around;
}
/** Every item below a heading asks for its words. */
const stemsOfTitle = (0,once_per/* oncePerName */.G)(({ knows }, title) => [...wordsIn(title.slice(0, 200), 1, 0, knows)].map(({ stem }) => stem));

// EXTERNAL MODULE: ./lib/rules/phrase.js
var phrase = __webpack_require__(2438);
;// CONCATENATED MODULE: ./lib/rules/phrase-match.js

/** Words of a phrase stand near each other: no further apart than this, in words. */
const NEAR = 16;
/** Of a word that a heading says instead of the line. */
const AROUND = 0.6;
/** Of a word that tells little. */
const LITTLE = 0.3;
/** The phrases of a book that fit a line, in no order. */
function matchPhrases(words, book) {
    const tried = new Set();
    const found = [];
    for (const stem of words.line.keys()) {
        for (const phrase of book.byStem.get(stem) ?? []) {
            if (tried.has(phrase))
                continue;
            tried.add(phrase);
            const match = matchPhrase(phrase, words, book);
            if (match)
                found.push(match);
        }
    }
    return found;
}
function matchPhrase(phrase, words, book) {
    const { line } = words;
    for (const stem of phrase.without)
        if (line.has(stem))
            return undefined;
    // Most phrases that share a word with the line share no other: that is found out first.
    for (const { stems, around } of phrase.words)
        if (!hasOne(stems, line) && !(around && hasOne(stems, words.around)))
            return undefined;
    const stems = new Set();
    let first = Infinity;
    let last = -1;
    let sum = 0;
    for (const word of phrase.words) {
        const own = inLine(word, words, book);
        if (own) {
            stems.add(own.stem);
            if (own.index >= 0) {
                first = Math.min(first, own.index);
                last = Math.max(last, own.index);
            }
            sum += book.weight(own.stem) * own.place;
        }
        else {
            const near = word.around ? Math.max(0, ...word.stems.map((stem) => (words.around.get(stem) ?? 0) * book.weight(stem))) : 0;
            if (near === 0)
                return undefined;
            sum += near * AROUND;
        }
    }
    if (stems.size === 0 || last - first > NEAR)
        return undefined;
    const coverage = coverageOf(words, stems, book);
    return { phrase, score: sum * (0.5 + 0.5 * coverage), stems, coverage };
}
function hasOne(stems, among) {
    for (const stem of stems)
        if (among.has(stem))
            return true;
    return false;
}
/** The word of the line that tells most among those a phrase takes there. */
function inLine({ stems }, { line }, book) {
    let best;
    for (const stem of stems) {
        const word = line.get(stem);
        if (word && (!best || word.place * book.weight(word.stem) > best.place * book.weight(best.stem)))
            best = word;
    }
    return best;
}
/** How much of what a line is about these stems say, from 0 to 1. Words that tell little count for little where they are not said. */
function coverageOf({ words, joined, ofKeys }, stems, book, tellsLittle = () => false) {
    // A line that has it says nothing else.
    if (stems.has('<file>'))
        return 1;
    const takesKey = stems.has('<key>') || stems.has('<keys>');
    let all = 0;
    let said = 0;
    for (const { stem, place, content, index } of words) {
        if (!content)
            continue;
        const weight = (book.knows(stem) ? book.weight(stem) : phrase/* FOREIGN_WEIGHT */.c$) * place;
        const isSaid = stems.has(stem) || (takesKey && ofKeys.has(stem)) || joined.get(index)?.some((pair) => stems.has(pair));
        all += isSaid || !tellsLittle(stem) ? weight : weight * LITTLE;
        if (isSaid)
            said += weight;
    }
    return all === 0 ? 1 : Math.min(1, said / all);
}

;// CONCATENATED MODULE: ./lib/rules/bind-item.js






/** A weaker match says nothing. */
const LEAST_SCORE = 2.3;
const SURE_SCORE = 3.6;
/** By how much the best must be ahead of the next concern, as a part of its score. */
const LEAST_LEAD = 0.03;
const SURE_LEAD = 0.12;
/** A line that says more than its phrase knows of is sure only where the phrase alone tells much. */
const SURE_COVERAGE = 0.45;
const TELLING_SCORE = 7;
/** What says just what a rule asks may stand among other words, and not be lost in them. */
const EXACT_COVERAGE = 0.3;
/** From this part of the best score on, a phrase that says outright what its rule asks goes before. */
const OUTRIGHT = 0.7;
const SHOWN_CANDIDATES = 5;
/** The rule a line speaks of, or undefined where that is not sure enough. `parents`: the items it is nested in, outermost first. */
function bindItem(item, rules, parents = []) {
    if (item.marker !== undefined)
        return markedBinding(item, rules);
    const book = (0,phrase/* phraseBookOf */.SE)(rules);
    const words = itemWords(item, parents, book);
    return chosen(item, bestOfEach(matchPhrases(words, book)), words, book);
}
function markedBinding(item, rules) {
    const marked = rules.find((rule) => isCalled(rule, item.marker));
    return marked && { ...namedBy(item), rule: marked, reason: `the marker names ${marked.id}`, confidence: 'marker', coverage: 1, reach: ['exact'], words: [] };
}
/** Binds every line of a checklist, in order. */
function bindChecklist({ items }, rules) {
    return items.map((item) => bindItem(item, rules, parentsOf(item, items)));
}
/** Further out nothing tells more. */
const MOST_PARENTS = 3;
/** The items a line is nested in, outermost first. */
function parentsOf(item, items) {
    const parents = [];
    for (let at = item.parent; at !== undefined && parents.length < MOST_PARENTS;) {
        const parent = items[at];
        if (!parent)
            break;
        parents.unshift(parent);
        at = parent.parent !== undefined && parent.parent < at ? parent.parent : undefined;
    }
    return parents;
}
/** Binds a line and tells how. */
function explainBinding(item, rules, parents = []) {
    const binding = bindItem(item, rules, parents);
    if (item.marker !== undefined && binding)
        return { binding, candidates: [], unknownMarker: undefined };
    const book = (0,phrase/* phraseBookOf */.SE)(rules);
    const ranked = bestOfEach(matchPhrases(itemWords(item, parents, book), book)).slice(0, SHOWN_CANDIDATES);
    const candidates = ranked.map((match) => ({ rule: match.phrase.rule, score: match.score, reason: reasonOf(match), passedOver: passedOver(item, match) }));
    return { binding, candidates, unknownMarker: item.marker };
}
/** Whether a marker means a rule: by its id, an earlier one, or the concern it answers for. */
function isCalled(rule, name) {
    return rule.id === name || rule.formerly.includes(name) || (0,phrase/* concernOf */.gY)(rule) === name;
}
/** The best match of each rule, the best rule first; of equal ones the first by name. */
function bestOfEach(matches) {
    const best = new Map();
    for (const match of matches) {
        const { id } = match.phrase.rule;
        const known = best.get(id);
        if (known)
            known.all.push(match);
        if (!known || known.score < match.score)
            best.set(id, { ...match, all: known?.all ?? [match] });
    }
    return [...best.values()].sort((a, b) => b.score - a.score || (a.phrase.rule.id < b.phrase.rule.id ? -1 : 1));
}
/** The stems of the line that any phrase of the rule has. */
function stemsOf({ all, stems }) {
    return all.length === 1 ? stems : new Set(all.flatMap((match) => [...match.stems]));
}
function passedOver(item, match) {
    if (match.score < LEAST_SCORE)
        return 'too little of it stands in the line';
    if ((0,bind_item_stance/* isAnsweredByWord */.N)(match.phrase.rule))
        return undefined;
    const word = (0,bind_item_stance/* wordOfPeople */.n)(item, { stems: stemsOf(match) });
    return word === undefined ? undefined : `"${word}" tells of what only people know, and files alone answer this rule`;
}
/** The best, where it is far enough ahead of the next that answers for something else. */
function chosen(item, ranked, words, book) {
    const standing = ranked.filter((match) => passedOver(item, match) === undefined);
    const best = foremost(standing);
    if (!best)
        return undefined;
    const concern = (0,phrase/* concernOf */.gY)(best.phrase.rule);
    const next = standing.slice(standing.indexOf(best) + 1).find((match) => (0,phrase/* concernOf */.gY)(match.phrase.rule) !== concern);
    const lead = next ? (best.score - next.score) / best.score : 1;
    if (lead < LEAST_LEAD)
        return undefined;
    const reach = reachOf(best);
    const coverage = coverageOf(words, stemsOf(best), book, phrase_words/* isStateWord */.Em);
    const telling = best.score >= SURE_SCORE && lead >= SURE_LEAD && (coverage >= SURE_COVERAGE || best.score >= TELLING_SCORE || item.keys.length > 0);
    const sure = !reach.includes('near') && (telling || (reach.includes('exact') && coverage >= EXACT_COVERAGE));
    return { ...namedBy(item), rule: best.phrase.rule, reason: reasonOf(best), confidence: sure ? 'sure' : 'likely', coverage, reach, words: wordsSaid(best) };
}
/** The best, unless it does not say outright what its rule asks and another, hardly worse, does. */
function foremost(ranked) {
    const [best] = ranked;
    if (!best || reachOf(best).includes('exact'))
        return best;
    return ranked.find((match) => match.score >= best.score * OUTRIGHT && reachOf(match).includes('exact')) ?? best;
}
/** Of a rule that a line comes near and that it names as well, only what it names counts. */
function reachOf({ phrase, all }) {
    const reach = all.flatMap((match) => (match.phrase.reach !== undefined && match.score >= LEAST_SCORE ? [match.phrase.reach] : []));
    return reach.includes('exact') || phrase.reach !== 'near' ? reach.filter((each) => each !== 'near') : reach;
}
function namedBy(item) {
    const options = (0,bind_item_subject/* demandedValues */.t)(item);
    return { subject: (0,bind_item_subject/* subjectOf */.e)(item), ...(options && { options: { ...options } }) };
}
/** The words that were met, each in the phrase's spelling; of what a line names, its kind. */
function reasonOf(match) {
    const { phrase } = match;
    const stems = stemsOf(match);
    const said = phrase.words.map(({ written, around }) => {
        const alternatives = written.split('|');
        const met = alternatives.find((word) => stems.has((0,phrase_words/* stem */.WS)(word)) || stems.has(word)) ?? (around ? undefined : alternatives[0]);
        if (met === undefined)
            return `"${alternatives[0]}" in a heading`;
        return met.startsWith('<') ? `a ${met.slice(1, -1)}` : `"${met}"`;
    });
    return `it says ${said.join(' and ')}`;
}
function wordsSaid({ phrase }) {
    return phrase.words.flatMap(({ written }) => written.split('|').filter((word) => !word.startsWith('<')));
}


/***/ })),

/***/ 1130:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {var stem=(function(word) {
    let found = known.get(word);
    if (found === undefined) {
        if (known.size >= MOST_REMEMBERED)
            known.clear();
        known.set(word, (found = stemOf(word)));
    }
    return found;
}),stemOf=(function(word) {
    if (word.length <= LEAST_STEM || /\d|(?:ss|us|is)$/.test(word) || WHOLE.has(word))
        return word;
    for (const [ending, instead] of ENDINGS_BY_LETTER.get(word.at(-1)) ?? []) {
        if (!word.endsWith(ending) || word.length - ending.length + instead.length < LEAST_STEM)
            continue;
        if (ending.startsWith('ment') && WHOLE_WITH_MENT.test(word))
            continue;
        return single(word.slice(0, -ending.length) + instead);
    }
    return word;
}),single=(function(stemmed) {
    return stemmed.length > LEAST_STEM && stemmed.at(-1) === stemmed.at(-2) && !/[aeiouls]$/.test(stemmed) ? stemmed.slice(0, -1) : stemmed;
});

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ isStateWord),
/* harmony export */   WS: () => (/* binding */ stem),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   l6: () => (/* binding */ isStopWord)
/* harmony export */ });
/** Words that say nothing of what a line is about. */
const STOP_WORDS = new Set(('a all also an and any app application applicable appropriate appropriately are as at be been both by can correct correctly do does each etc ever every everything for from has have if in into is it its ' +
    'least like may must need needed needs new of on only or our per please possible properly should so such than that the their them there these they this to too up us use used uses using via we when where whether which who will with you your').split(' '));
/** In the order they are tried: the longest ending first. */
const ENDINGS = [
    ['ications', 'i'],
    ['ication', 'i'],
    ['izations', 'iz'],
    ['ization', 'iz'],
    ['isation', 'iz'],
    ['ations', ''],
    ['ation', ''],
    ['ments', ''],
    ['ment', ''],
    ['ities', ''],
    ['ity', ''],
    ['ingly', ''],
    ['ating', ''],
    ['ings', ''],
    ['ing', ''],
    ['ions', ''],
    ['ion', ''],
    ['ically', 'ic'],
    ['ily', 'i'],
    ['ied', 'i'],
    ['ies', 'i'],
    ['ised', 'iz'],
    ['ise', 'iz'],
    ['ates', ''],
    ['ated', ''],
    ['ate', ''],
    ['ed', ''],
    ['es', ''],
    ['ly', ''],
    ['s', ''],
    ['e', ''],
    ['y', 'i'],
];
/** By their last letter, in the same order. */
const ENDINGS_BY_LETTER = new Map([...'sntgdye'].map(((letter) => [letter, ENDINGS.filter((([ending]) => ending.endsWith(letter)))])));
const LEAST_STEM = 3;
/** Names that only look like plurals. */
const WHOLE = new Set(['https', 'cors', 'kubernetes', 'postgres', 'sentry']);
const WHOLE_WITH_MENT = /^(?:docu|imple|incre|com|seg|state)ments?$/;
const known = new Map();
/** A text may hold any number of words; what is remembered is bounded. */
const MOST_REMEMBERED = 20_000;
/** A word without its endings, so that `configured`, `configuration` and `configure` are one. */


/** `logging` and `log`, `scanned` and `scan`. */

/** A text longer than this is not read to its end. In words. */
const MOST_WORDS = 120;
/** The words of a text in lower case, those of `camelCase` and `SNAKE_CASE` names apart; `5xx`, `p95` and `-t` stay whole. */
function wordsOf(text) {
    const words = [];
    for (const [word] of text.slice(0, 2000).replace(/([a-z])([A-Z][a-z])/g, '$1 $2').matchAll(/[A-Za-z0-9]+(?:['’](?=[a-z])[a-z]{1,2})?|(?<=\s)-{1,2}[a-z]\w*/g)) {
        words.push(word.toLowerCase().replace(/['’](?:s|t)?$/, ''));
        if (words.length >= MOST_WORDS)
            break;
    }
    return words;
}
/** Words by which a line says that something is so, and no more; by their stems. */
const STATE_STEMS = new Set(('configured enabled set present exists available defined implemented active added declared included place running runs run production prod part handled provided activated switched turned used using made done ' +
    'every each all everywhere always only own ci cd pipeline workflow workflows pr pull request requests build builds github actions step steps automatically automated api web worker workers app service services container containers server backend frontend').split(' ').map(stem));
function isStateWord(stemmed) {
    return STATE_STEMS.has(stemmed);
}
function isStopWord(word) {
    return STOP_WORDS.has(word);
}


/***/ })),

/***/ 2438:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {var concernOf=(function({ id }) {
    return id.slice(id.indexOf('/') + 1);
});

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SE: () => (/* binding */ phraseBookOf),
/* harmony export */   c$: () => (/* binding */ FOREIGN_WEIGHT),
/* harmony export */   gY: (() => (/* binding */ concernOf))
/* harmony export */ });
/* harmony import */ var _phrase_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1130);
/* harmony import */ var _tree_once_per_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7973);


/** A thing named rather than a word: it tells little by itself. */
const FEATURE_WEIGHT = 2.4;
/** What the weight of a word is reckoned by: fixed, so that what is known of one concern moves no line of another. */
const CONCERNS = 186;
/** Of a word that no phrase has. */
const FOREIGN_WEIGHT = 2;
/** The phrase book of a list of rules, made once a list. */
const phraseBookOf = (0,_tree_once_per_js__WEBPACK_IMPORTED_MODULE_1__/* .oncePer */ .P)(makePhraseBook);
function makePhraseBook(rules) {
    const phrases = rules.flatMap((rule) => (rule.phrases ?? []).map((text) => readPhrase(rule, text)));
    const speaking = speakingOf(phrases);
    const weights = new Map();
    for (const [each, count] of speaking)
        weights.set(each, each.startsWith('<') ? FEATURE_WEIGHT : Math.log(1 + CONCERNS / count));
    const byStem = new Map();
    for (const phrase of phrases) {
        for (const each of lookedUpBy(phrase, speaking)) {
            const having = byStem.get(each);
            if (!having)
                byStem.set(each, [phrase]);
            else if (having.at(-1) !== phrase)
                having.push(phrase);
        }
    }
    return { byStem, weight: (each) => weights.get(each) ?? FOREIGN_WEIGHT, knows: (each) => weights.has(each) };
}
/** By stem, how many concerns speak of it. */
function speakingOf(phrases) {
    const byConcern = new Map();
    for (const { rule, words } of phrases) {
        const concern = concernOf(rule);
        let stems = byConcern.get(concern);
        if (!stems)
            byConcern.set(concern, (stems = new Set()));
        for (const word of words)
            for (const each of word.stems)
                stems.add(each);
    }
    const speaking = new Map();
    for (const stems of byConcern.values())
        for (const each of stems)
            speaking.set(each, (speaking.get(each) ?? 0) + 1);
    return speaking;
}
/** Every line that fits has one of these: the rarest word that no heading may say instead, or, without such a word, any. */
function lookedUpBy({ words }, speaking) {
    let rarest;
    let least = Infinity;
    for (const word of words) {
        if (word.around)
            continue;
        let frequency = 0;
        for (const each of word.stems)
            frequency += speaking.get(each) ?? 0;
        if (frequency >= least)
            continue;
        least = frequency;
        rarest = word;
    }
    return rarest ? rarest.stems : words.flatMap(({ stems }) => stems);
}
/** What several rules of different packs answer for together: the name their ids end in. */

const REACHES = { '=': 'exact', '<': 'part', '~': 'near' };
function readPhrase(rule, text) {
    const words = [];
    const without = [];
    const reach = text[1] === ' ' ? REACHES[text[0]] : undefined;
    for (const part of (reach ? text.slice(2) : text).split(' ')) {
        if (part === '')
            continue;
        const [sign] = part;
        const written = sign === '@' || sign === '!' ? part.slice(1) : part;
        const stems = written.split('|').map(phraseStem);
        if (sign === '!')
            without.push(...stems);
        else
            words.push({ stems, written, around: sign === '@' });
    }
    return { text, rule, reach, words, without };
}
function phraseStem(word) {
    return word.startsWith('<') || word.startsWith('-') ? word : (0,_phrase_words_js__WEBPACK_IMPORTED_MODULE_0__/* .stem */ .WS)(word.toLowerCase());
}


/***/ }))

};
