export const id = 664;
export const ids = [664];
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

/***/ 152:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {var declarationsOf=(function(located, current = (rule) => rule) {
    const { file, placeOf } = located;
    const at = ((value, ...steps) => ({ value, at: placeOf(...steps) }));
    const optional = ((value, ...steps) => (value === undefined ? undefined : at(value, ...steps)));
    return {
        // The line where it begins stands for all of it.
        at: { ...placeOf(), endLine: placeOf().line },
        env: Object.entries(file.env).map((([key, variable]) => variableOf(key, variable, located))),
        facts: new Map(Object.entries(file.facts).map((([name, value]) => [name, at(String(value), 'facts', name)]))),
        files: file.files.map((entry, index) => ({ path: entry.path, at: placeOf('files', index), format: entry.format, schema: optional(entry.schema, 'files', index, 'schema'), minItems: entry['min-items'] })),
        attestations: file.attestations.map(((entry, index) => {
            const part = ((value, name) => at(value, 'attestations', index, name));
            return {
                rule: current(entry.rule),
                item: entry.item,
                at: placeOf('attestations', index),
                owner: part(entry.owner, 'owner'),
                on: optional(entry.on, 'attestations', index, 'on'),
                expires: optional(entry.expires, 'attestations', index, 'expires'),
                release: optional(entry.release, 'attestations', index, 'release'),
                evidence: part(entry.evidence, 'evidence'),
                measured: new Map(Object.entries(entry.measured).map((([name, value]) => [name, at(value, 'attestations', index, 'measured', name)]))),
            };
        })),
        signOffs: signOffsOf(located),
        waivers: file.waivers.map(((waiver, index) => ({ rule: current(waiver.rule), path: waiver.path, reason: waiver.reason, owner: waiver.owner, expires: waiver.expires, at: placeOf('waivers', index), used: undefined }))),
        waiverLimit: file['waiver-limit'] === undefined ? undefined : Number.parseInt(file['waiver-limit'], 10),
        release: optional(file.release, 'release'),
        nextReview: optional(file.review?.next, 'review', 'next'),
        contacts: new Map(Object.entries(file.contacts).map((([role, contact]) => [role, at(contact, 'contacts', role)]))),
        checklists: file.checklists,
    };
}),signOffsOf=(function({ file, placeOf }) {
    const written = file['sign-offs'];
    if (!written)
        return undefined;
    const at = ((value, ...steps) => ({ value, at: placeOf('sign-offs', ...steps) }));
    return {
        at: placeOf('sign-offs'),
        require: written.require.map(((role, index) => at(role, 'require', index))),
        distinct: written.distinct,
        given: written.given.map(((given, index) => ({
            role: given.role,
            by: at(given.by, 'given', index, 'by'),
            on: at(given.on, 'given', index, 'on'),
            release: given.release === undefined ? undefined : at(given.release, 'given', index, 'release'),
            at: placeOf('sign-offs', 'given', index),
        }))),
    };
}),variableOf=(function(key, written, { placeOf }) {
    const at = placeOf('env', key);
    const variable = written ?? {};
    return {
        key,
        at,
        ...valueOf(variable),
        systems: variable.systems ?? [],
        required: variable.required ?? (written === null || variable.equals !== undefined),
        secret: variable.secret ?? false,
        list: variable.list,
        each: variable.each && valueOf(variable.each),
        when: Object.entries(variable.when ?? {}).map(([name, value]) => ({ key: name, value })),
        anyOf: variable['any-of'] ?? [],
        group: variable.group,
        documentedOnly: variable['documented-only'] ?? false,
    };
}),valueOf=(function(written) {
    const { url } = written;
    const parts = url === true ? {} : url;
    return {
        equals: written.equals,
        not: written.not ?? [],
        oneOf: written['one-of'] ?? [],
        pattern: written.pattern,
        type: written.type,
        min: written.min,
        max: written.max,
        url: parts && { scheme: parts.scheme === undefined ? [] : [parts.scheme].flat(), host: parts.host, sslmode: parts.sslmode },
    };
});

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: (() => (/* binding */ declarationsOf))
/* harmony export */ });
/** What a readiness file declares, each part with its place. Attestations name their rules as `current` does. */


/** A bare key means: required; so does one that must equal something. */




/***/ })),

/***/ 7664:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {var mergedLayers=(function(layers) {
    const own = layers.at(-1);
    if (layers.length === 1)
        return own;
    const lastWriter = (key) => layers.findLast((layer) => layer.writes(key)) ?? own;
    const lists = Object.fromEntries(LISTS.map((key) => [key, layers.flatMap(({ file }) => file[key])]));
    const mappings = Object.fromEntries(MAPPINGS.map((key) => [key, Object.assign({}, ...layers.map(({ file }) => file[key]))]));
    const merged = { rules: mergedBy(layers, 'rules', mergedSetting), env: mergedBy(layers, 'env', mergedVariable) };
    const singles = Object.fromEntries(['tier', 'release', 'review'].flatMap((key) => (lastWriter(key).file[key] === undefined ? [] : [[key, lastWriter(key).file[key]]])));
    const file = { ...own.file, ...lists, ...mappings, ...merged, ...singles, profile: profileOf(layers), gate: gateOf(layers), ...waiverLimitOf(layers), ...signOffsOf(layers) };
    return {
        path: own.path,
        file,
        placeOf: (...steps) => placeIn(layers, own, lastWriter, steps),
        writes: (key) => layers.some((layer) => layer.writes(key)),
    };
}),settledDeclarations=(function(located, known, today) {
    const current = new Map(known.flatMap(((rule) => rule.formerly.map((id) => [id, rule.id]))));
    const declared = (0,declarations_of/* declarationsOf */.R)(located, ((rule) => current.get(rule) ?? rule));
    const systems = located.file.systems.map((({ name }) => name));
    const mistakes = [
        ...attestationMistakes(declared.attestations, known, today),
        ...declared.env.flatMap(((variable) => variableMistakes(variable, systems))),
        ...signOffMistakes(declared, today),
        ...(declared.nextReview && !(0,days/* isDay */.N)(declared.nextReview.value) ? [noDay('review.next', declared.nextReview)] : []),
    ];
    if (mistakes.length > 0)
        throw new configuration_error/* ConfigurationError */.j(mistakes);
    return declared;
}),attestationMistakes=(function(attestations, known, today) {
    const rules = new Map(known.map(((rule) => [rule.id, rule])));
    const attestable = known.filter((({ attest }) => attest)).map((({ id }) => id));
    const seen = new Map();
    return attestations.flatMap(((attestation, index) => {
        const name = `attestations.${index}`;
        const rule = rules.get(attestation.rule);
        const mistakes = [];
        if (!rule)
            mistakes.push(mistake(attestation.at, `${name}.rule: unknown rule "${attestation.rule}"${(0,nearest/* didYouMean */.a)(attestation.rule, attestable)}`));
        else if (!rule.attest)
            mistakes.push(mistake(attestation.at, `${name}.rule: files decide ${rule.id}; nobody can attest it. Where it is wrong here, waive it`));
        for (const [part, day] of [['on', attestation.on], ['expires', attestation.expires]])
            if (day && !(0,days/* isDay */.N)(day.value))
                mistakes.push(noDay(`${name}.${part}`, day));
        if (attestation.on && (0,days/* isDay */.N)(attestation.on.value) && attestation.on.value > today)
            mistakes.push(mistake(attestation.on.at, `${name}.on: ${attestation.on.value} has not come yet`));
        const key = JSON.stringify([attestation.rule, attestation.item, attestation.on?.value, attestation.release?.value]);
        const earlier = seen.get(key);
        if (earlier)
            mistakes.push(mistake(attestation.at, `${name}: ${attestation.rule} is attested twice for the same day; the other one is on line ${earlier.line}`));
        else
            seen.set(key, attestation.at);
        return mistakes;
    }));
}),variableMistakes=(function({ key, at, pattern, each, min, max, systems }, known) {
    const mistakes = systems.filter((name) => !known.includes(name)).map((name) => mistake(at, `env.${key}.systems: no system is called "${name}"${(0,nearest/* didYouMean */.a)(name, known)}`));
    for (const expression of [pattern, each?.pattern]) {
        const fault = expression === undefined ? undefined : patternFault(expression);
        if (fault !== undefined)
            mistakes.push(mistake(at, `env.${key}.pattern: ${fault}`));
    }
    if (min !== undefined && max !== undefined && min > max)
        mistakes.push(mistake(at, `env.${key}: min ${min} is above max ${max}`));
    return mistakes;
}),signOffMistakes=(function({ signOffs }, today) {
    if (!signOffs)
        return [];
    const roles = signOffs.require.map((({ value }) => value));
    return signOffs.given.flatMap((({ role, on, at }) => [
        ...(roles.includes(role) ? [] : [mistake(at, `sign-offs: no role "${role}" is required${(0,nearest/* didYouMean */.a)(role, roles)}`)]),
        ...((0,days/* isDay */.N)(on.value) ? (on.value > today ? [mistake(on.at, `sign-offs: ${on.value} has not come yet`)] : []) : [noDay('sign-offs.given.on', on)]),
    ]));
}),settledRules=(function(located, known, profile, declared) {
    const attested = new Set(declared.attestations.map((({ rule }) => rule)));
    const settings = new Map(Object.entries(located.file.rules));
    const packs = packSettings(settings);
    const mistakes = [];
    const rules = [];
    for (const rule of known) {
        const own = [rule.id, ...rule.formerly].find(((id) => settings.has(id)));
        const pack = packs.find(({ prefix }) => rule.id.startsWith(prefix));
        if (pack)
            pack.used = true;
        const name = own ?? pack?.name;
        const setting = own === undefined ? pack?.setting : settings.get(own);
        if (own !== undefined)
            settings.delete(own);
        // A pack's setting says how its rules weigh, not that all of them are asked for; a rule that is attested is.
        // What is set by itself is asked, whatever the repository shows.
        const asked = own === undefined ? rule : { ...rule, needs: undefined };
        const wanted = own !== undefined || attested.has(rule.id) || ((0,policy/* inProfile */.$E)(rule, profile) && (0,policy/* inTier */.cW)(rule, located.file.tier));
        if ((setting === 'off' && (own !== undefined || !attested.has(rule.id))) || !wanted)
            continue;
        if (setting === undefined || setting === 'off')
            rules.push({ rule: asked, severityFrom: 'rule' });
        else if (typeof setting === 'string')
            rules.push({ rule: weighed(asked, setting), severityFrom: 'readiness file' });
        else {
            const changed = withOptions(withTerms(asked, setting), setting.with ?? {});
            if (setting['blocks-from'] !== undefined && !(0,days/* isDay */.N)(setting['blocks-from']))
                mistakes.push({ ...placed(located, 'rules', name, 'blocks-from'), message: `rules.${name}.blocks-from: ${setting['blocks-from']} is no day of the calendar; write it as YYYY-MM-DD` });
            if (setting.attest && !rule.attest)
                mistakes.push({ ...placed(located, 'rules', name, 'attest'), message: `rules.${name}.attest: files decide this rule; nobody can attest it` });
            if (typeof changed === 'string')
                mistakes.push({ ...placed(located, 'rules', name, 'with'), message: `rules.${name}.with: ${changed}` });
            else
                rules.push(setting.severity ? { rule: weighed(changed, setting.severity), severityFrom: 'readiness file' } : { rule: changed, severityFrom: 'rule' });
        }
    }
    for (const name of settings.keys())
        mistakes.push({ ...placed(located, 'rules', name), message: `unknown rule "${name}"${(0,nearest/* didYouMean */.a)(name, known.map(({ id }) => id))}` });
    for (const { name, used } of packs)
        if (!used)
            mistakes.push({ ...placed(located, 'rules', name), message: `no rule's id begins as "${name}" does` });
    if (mistakes.length > 0)
        throw new configuration_error/* ConfigurationError */.j(mistakes);
    return rules;
}),packSettings=(function(settings) {
    return [...settings].flatMap((([name, setting]) => {
        if (!name.endsWith('/*'))
            return [];
        settings.delete(name);
        return [{ name, prefix: name.slice(0, -1), setting, used: false }];
    }));
}),withTerms=(function(rule, { attest, blocks, 'blocks-from': blocksFrom }) {
    const terms = rule.attest;
    const own = attest && Object.fromEntries(Object.entries(attest).filter((([, value]) => value !== undefined)));
    const written = terms && { 'valid-for': terms.validFor, items: [...terms.items], measured: { ...terms.measured }, 'stale-after': [...terms.staleAfter], tier: terms.tier, ...own };
    return { ...rule, ...(blocks && { blocks }), ...(blocksFrom !== undefined && { blocksFrom }), ...(written && own && { attest: (0,read_rule/* attestationOf */.k)(written) }) };
}),withOptions=(function(rule, options) {
    const check = table/* CHECKS */.u.get(rule.check);
    const parsed = (check?.options?.(schema) ?? schema.strictObject({})).safeParse({ ...rule.with, ...options });
    if (parsed.success)
        return { ...rule, with: parsed.data };
    return parsed.error.issues.map((issue) => (issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message)).join('; ');
}),settledWaivers=(function(located, known) {
    const ids = new Map(known.flatMap(((rule) => [rule.id, ...rule.formerly].map(((id) => [id, rule.id])))));
    const mistakes = [];
    const waivers = located.file.waivers.map(((waiver, index) => {
        const rule = ids.get(waiver.rule);
        if (rule === undefined)
            mistakes.push({ ...placed(located, 'waivers', index, 'rule'), message: `unknown rule "${waiver.rule}"${(0,nearest/* didYouMean */.a)(waiver.rule, [...ids.keys()])}` });
        return { rule: rule ?? waiver.rule, path: waiver.path, reason: waiver.reason, owner: waiver.owner, expires: (0,days/* isDay */.N)(waiver.expires) ? waiver.expires : undefined, written: waiver.expires, at: located.placeOf('waivers', index) };
    }));
    if (mistakes.length > 0)
        throw new configuration_error/* ConfigurationError */.j(mistakes);
    return waivers;
}),settledPolicy=(function(layers, known, overrides) {
    const own = layers.at(-1);
    const policy = settled(mergedLayers(layers), known, overrides);
    const extended = layers.slice(0, -1);
    if (extended.length > 0) {
        const allowed = new Set(extended.flatMap(({ file }) => file['may-loosen']));
        const base = mergedLayers(extended);
        const before = settled(base, known, overrides);
        const refused = [...loosenings({ ...before, digest: '' }, { ...policy, digest: '' }), ...variableLoosenings(base, own)].filter(({ about, kind }) => kind !== 'waiver' && !allowed.has('*') && !allowed.has(about));
        if (refused.length > 0)
            throw new configuration_error/* ConfigurationError */.j(refused.map((loosening) => refusal(loosening, own, extended)));
    }
    return policy;
}),settled=(function(located, known, overrides) {
    const { file } = located;
    const profile = overrides.profile ?? settle_policy_profileOf(file);
    const declared = settledDeclarations(located, known, overrides.today);
    return {
        source: located.path,
        profile,
        systems: file.systems.map(declaredSystem),
        rules: settledRules(located, known, profile, declared),
        waivers: settledWaivers(located, known),
        declared,
        failOn: overrides.failOn ?? file.gate['fail-on'] ?? 'error',
        unknownFails: file.gate.unknown === 'fail',
        onlyNew: file.gate['only-new'],
    };
}),settle_policy_profileOf=(function({ profile }) {
    return policy/* PROFILES */.jI.find(((name) => name === profile)) ?? 'recommended';
}),declaredSystem=(function(system) {
    const root = (0,readiness_places/* systemRoot */.yk)(system.root);
    const below = ((path) => (0,readiness_places/* pathBelow */.Br)(root, path));
    const { compose, profiles, dockerfile, platform, env } = system.production;
    return {
        name: system.name,
        root,
        ...(compose && { compose: compose.map(below) }),
        ...(profiles && { profiles }),
        ...(dockerfile !== undefined && { dockerfile: below(dockerfile) }),
        ...(platform !== undefined && { platform: below(platform) }),
        ...(env && { env: env.map(below) }),
    };
});


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ declaredSystem),
  settledPolicy: (() => (/* binding */ settledPolicy))
});

// EXTERNAL MODULE: ./lib/documents/readiness-places.js
var readiness_places = __webpack_require__(8568);
// EXTERNAL MODULE: ./lib/policy/configuration-error.js
var configuration_error = __webpack_require__(3303);
// EXTERNAL MODULE: ./lib/rules/rule.js
var rule = __webpack_require__(5777);
;// CONCATENATED MODULE: ./lib/policy/loosening.js

/** Where `after` asks for less than `before`: rules that are gone or weigh less, a weaker gate, further waivers. */
function loosenings(before, after) {
    return [...ruleLoosenings(before, after), ...gateLoosenings(before, after), ...waiverLoosenings(before, after)];
}
function ruleLoosenings(before, after) {
    const rules = new Map(after.rules.map(({ rule }) => [rule.id, rule]));
    return before.rules.flatMap(({ rule: earlier }) => {
        const later = rules.get(earlier.id);
        const changes = later ? weakened(earlier, later) : ['is no longer in force'];
        return changes.map((change) => ({ about: earlier.id, kind: 'rule', change }));
    });
}
function weakened(before, after) {
    const changes = [];
    if (rule/* SEVERITIES */.oC.indexOf(after.severity) > rule/* SEVERITIES */.oC.indexOf(before.severity))
        changes.push(`weighs ${after.severity} instead of ${before.severity}`);
    if (before.blocks === 'merge' && after.blocks === 'schedule')
        changes.push('stops the scheduled run only');
    if ((after.blocksFrom ?? '') > (before.blocksFrom ?? ''))
        changes.push(`blocks from ${after.blocksFrom} only`);
    if (JSON.stringify(after.with) !== JSON.stringify(before.with))
        changes.push('has other options');
    if (before.attest && after.attest)
        changes.push(...weakerTerms(before.attest, after.attest));
    return changes;
}
function weakerTerms(before, after) {
    const changes = [];
    if (typeof before.validFor === 'number' && typeof after.validFor === 'number' && after.validFor > before.validFor)
        changes.push(`is attested for ${after.validFor} days instead of ${before.validFor}`);
    if (typeof before.validFor !== typeof after.validFor)
        changes.push(after.validFor === 'release' ? 'is attested for a release instead of a time' : 'is attested for a time instead of a release');
    if (before.items.some((item) => !after.items.includes(item)))
        changes.push('asks for fewer items');
    if (Object.entries(before.measured).some(([name, bounds]) => JSON.stringify(after.measured[name]) !== JSON.stringify(bounds)))
        changes.push('has other bounds');
    return changes;
}
function gateLoosenings(before, after) {
    // The more severities fail, the stricter; none is the least.
    const strictness = (policy) => (policy.failOn === 'never' ? -1 : rule/* SEVERITIES */.oC.indexOf(policy.failOn));
    const gate = (about, change) => ({ about, kind: 'gate', change });
    return [
        ...(strictness(after) < strictness(before) ? [gate('gate.fail-on', `is ${after.failOn} instead of ${before.failOn}`)] : []),
        ...(before.unknownFails && !after.unknownFails ? [gate('gate.unknown', 'no longer fails')] : []),
        ...(!before.onlyNew && after.onlyNew ? [gate('gate.only-new', 'is on')] : []),
    ];
}
function waiverLoosenings(before, after) {
    const known = new Map(before.waivers.map((waiver) => [waiverKey(waiver), waiver.expires ?? '']));
    return after.waivers.flatMap((waiver) => {
        const earlier = known.get(waiverKey(waiver));
        if (earlier !== undefined && earlier >= (waiver.expires ?? ''))
            return [];
        return [{ about: waiver.rule, kind: 'waiver', change: `is waived${waiver.path === undefined ? '' : ` in ${waiver.path}`} until ${waiver.written}: ${waiver.reason}` }];
    });
}
function waiverKey({ rule, path, lines }) {
    return JSON.stringify([rule, path, lines !== undefined]);
}

;// CONCATENATED MODULE: ./lib/policy/merge-layers.js
/** Lists of which every file's entries count. */
const LISTS = ['systems', 'files', 'custom-rules', 'waivers', 'attestations', 'checklists', 'extends', 'may-loosen'];
/** Mappings of which the last file's value of a key counts. */
const MAPPINGS = ['rules', 'env', 'facts', 'contacts'];
/** One readiness file made of several, of which a later one has the last word; each part keeps its place. */

function mergedBy(layers, key, merge) {
    const merged = new Map();
    for (const { file } of layers)
        for (const [name, value] of Object.entries(file[key]))
            merged.set(name, merged.has(name) ? merge(merged.get(name), value) : value);
    return Object.fromEntries(merged);
}
/** What a later file does not say of a rule stays as the earlier one says. */
function mergedSetting(before, after) {
    if (after === 'off')
        return 'off';
    const earlier = before === 'off' ? {} : typeof before === 'string' ? { severity: before } : before;
    const later = typeof after === 'string' ? { severity: after } : after;
    return { ...earlier, ...later, with: { ...earlier.with, ...later.with }, ...((earlier.attest ?? later.attest) && { attest: { ...earlier.attest, ...later.attest } }) };
}
/** A variable must be what each file asks of it; only where two speak of the same does the later one decide. */
function mergedVariable(before, after) {
    if (before === null || after === null)
        return { ...(before ?? after), required: true };
    const given = Object.entries(after).filter(([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0));
    return { ...before, ...Object.fromEntries(given) };
}
/** A profile that is a file of the team's own says what that file's profile says. */
function profileOf(layers) {
    const named = layers.filter((layer) => layer.writes('profile') && !/^\.{1,2}\//.test(layer.file.profile));
    return named.at(-1)?.file.profile ?? 'recommended';
}
function gateOf(layers) {
    const written = layers.filter((layer) => layer.writes('gate'));
    return Object.assign({}, layers.at(-1)?.file.gate, ...written.map(({ file, placeOf }) => Object.fromEntries(Object.entries(file.gate).filter(([key]) => placeOf('gate', key) !== placeOf('gate')))));
}
/** The shortest of all. */
function waiverLimitOf(layers) {
    const limits = layers.flatMap(({ file }) => file['waiver-limit'] ?? []).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
    return limits[0] === undefined ? {} : { 'waiver-limit': limits[0] };
}
/** Every role that any file asks for. */
function signOffsOf(layers) {
    const all = layers.flatMap(({ file }) => file['sign-offs'] ?? []);
    if (all.length === 0)
        return {};
    return { 'sign-offs': { require: [...new Set(all.flatMap(({ require }) => require))], distinct: all.some(({ distinct }) => distinct), given: all.flatMap(({ given }) => given) } };
}
function placeIn(layers, own, lastWriter, steps) {
    const [key, second, ...rest] = steps;
    if (key === undefined)
        return own.placeOf();
    const list = LISTS.find((name) => name === key);
    if (list && typeof second === 'number') {
        let index = second;
        for (const layer of layers) {
            const { length } = layer.file[list];
            if (index < length)
                return layer.placeOf(list, index, ...rest);
            index -= length;
        }
    }
    const mapping = MAPPINGS.find((name) => name === key);
    if (mapping && second !== undefined) {
        const holder = layers.findLast(({ file }) => Object.hasOwn(file[mapping], String(second)));
        if (holder)
            return holder.placeOf(mapping, second, ...rest);
    }
    return lastWriter(key).placeOf(...steps);
}

// EXTERNAL MODULE: ./lib/policy/policy.js
var policy = __webpack_require__(3506);
// EXTERNAL MODULE: ./lib/checks/attestation/days.js
var days = __webpack_require__(8205);
// EXTERNAL MODULE: ./lib/documents/linear-pattern.js
var linear_pattern = __webpack_require__(5518);
// EXTERNAL MODULE: ./lib/policy/declarations-of.js
var declarations_of = __webpack_require__(152);
// EXTERNAL MODULE: ./lib/policy/nearest.js
var nearest = __webpack_require__(8400);
;// CONCATENATED MODULE: ./lib/policy/settle-declarations.js





/** What a readiness file declares, once its parts are held to the rules, to each other and to the calendar. @throws ConfigurationError */



function patternFault(expression) {
    try {
        (0,linear_pattern/* linearPattern */.G)(expression);
        return undefined;
    }
    catch (error) {
        return `"${expression.slice(0, 60)}" is no pattern that can be run in linear time (${error instanceof Error ? error.message : String(error)})`;
    }
}

function noDay(name, { value, at }) {
    return mistake(at, `${name}: "${value}" is no day of the calendar; write it as YYYY-MM-DD`);
}
function mistake({ path, line }, message) {
    return { path, line, message };
}

// EXTERNAL MODULE: ./lib/checks/schema.js
var schema = __webpack_require__(3670);
// EXTERNAL MODULE: ./lib/checks/table.js + 429 modules
var table = __webpack_require__(1524);
// EXTERNAL MODULE: ./lib/rules/read-rule.js
var read_rule = __webpack_require__(8718);
;// CONCATENATED MODULE: ./lib/policy/settle-rules.js







/** The rules in force once the readiness file's settings are applied to the known ones. @throws ConfigurationError */

/** Settings for a whole pack, `legal/*`, taken out of those for single rules, which stand above them. */

/** A severity set by the team holds for every variant of the rule. */
function weighed(rule, severity) {
    const variants = Object.fromEntries(Object.entries(rule.variants).map(([name, variant]) => [name, { ...variant, severity }]));
    return { ...rule, severity, variants };
}
/** When a rule blocks and on what terms it may be attested, as the team set it. */


/** Waivers of rules that exist. A date that is none makes an expired waiver, never a lasting one. @throws ConfigurationError */

function placed(located, ...steps) {
    const { path, line } = located.placeOf(...steps);
    return { path, line };
}

;// CONCATENATED MODULE: ./lib/policy/settle-policy.js







/** The policy that a readiness file and those it builds on come to. @throws ConfigurationError also where it loosens what it may not */



/** Where a file says another thing of a variable than one it builds on. */
function variableLoosenings({ file: { env } }, own) {
    return Object.entries(own.file.env).flatMap(([key, later]) => {
        const earlier = env[key];
        if (!earlier || !later)
            return [];
        const parts = Object.keys(later);
        const changed = parts.find((part) => isSaid(earlier[part]) && isSaid(later[part]) && JSON.stringify(earlier[part]) !== JSON.stringify(later[part]));
        return changed === undefined ? [] : [{ about: `env.${key}`, kind: 'rule', change: `says another ${changed}` }];
    });
}
function isSaid(value) {
    return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0) && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}
function refusal({ about, kind, change }, own, extended) {
    const steps = kind === 'gate' ? about.split('.') : about.startsWith('env.') ? ['env', about.slice(4)] : own.file.rules[about] === undefined ? ['profile'] : ['rules', about];
    const { path, line } = own.placeOf(...steps);
    return { path, line, message: `${about} ${change}; ${extended.map(({ path: file }) => file).join(' and ')} ${extended.length === 1 ? 'does' : 'do'} not allow that under "may-loosen"` };
}
/** A declared system with every path relative to the repository's root. */



/***/ })),

/***/ 2890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ AREAS)
/* harmony export */ });
/** The chapters of a production readiness checklist, in the order reports list them. */
const AREAS = {
    quality: 'Code quality & testing',
    configuration: 'Configuration & environment',
    secrets: 'Secrets',
    container: 'Container & compute',
    database: 'Database',
    cache: 'Cache & queue',
    network: 'Network, TLS & ingress',
    observability: 'Observability',
    delivery: 'CI/CD & release',
    dependencies: 'Dependencies & supply chain',
    backup: 'Backup & disaster recovery',
    documentation: 'Docs & runbooks',
    operations: 'Operations',
    legal: 'Legal & compliance',
    cost: 'Cost',
};


/***/ }),

/***/ 8718:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {var attestationOf=(function({ 'valid-for': validFor, 'stale-after': staleAfter, items, measured, tier }) {
    return { validFor, items, measured, staleAfter, tier };
});

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readRule),
/* harmony export */   k: (() => (/* binding */ attestationOf))
/* harmony export */ });
/* harmony import */ var _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3670);
/* harmony import */ var _checks_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1524);
/* harmony import */ var _documents_located_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2201);
/* harmony import */ var _documents_tokens_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9774);
/* harmony import */ var _documents_yaml_node_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8536);
/* harmony import */ var _rule_schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(405);






/** Reads and validates one rule file. Every mistake is a problem at its line. */
function readRule(id, source) {
    const { roots, problems } = (0,_documents_located_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .readYaml */ .g)(source);
    const root = roots[0];
    const mistake = (node, message) => ({ kind: 'syntax', path: source.path, line: node?.at.line ?? 1, message });
    if (!root || problems.length > 0)
        return { rule: undefined, problems: problems.length > 0 ? problems : [mistake(undefined, 'the rule file is empty')] };
    const parsed = _rule_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .ruleFileSchema */ .y7.safeParse((0,_documents_yaml_node_js__WEBPACK_IMPORTED_MODULE_4__/* .plainValue */ ._y)(root));
    if (!parsed.success)
        return { rule: undefined, problems: issues(parsed.error, root, mistake) };
    const check = _checks_table_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECKS */ .u.get(parsed.data.check);
    if (!check)
        return { rule: undefined, problems: [mistake(nodeOfPath(root, ['check']), `no check is called "${parsed.data.check}"`)] };
    const options = (check.options?.(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__) ?? _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.strictObject({})).safeParse(parsed.data.with);
    if (!options.success)
        return { rule: undefined, problems: issues(options.error, nodeOfPath(root, ['with']) ?? root, mistake) };
    const { attest, ...rest } = parsed.data;
    if (attest === undefined && rest.check === 'attestation/given')
        return { rule: undefined, problems: [mistake(nodeOfPath(root, ['check']), 'a rule that only an attestation answers needs "attest" with its terms')] };
    return { rule: { id, ...rest, ...wordsOf(rest), with: options.data, ...(attest && { attest: attestationOf(attest) }) }, problems: [] };
}
/** A rule's own sentences stand in every report: a credential that somebody put into one does not. */
function wordsOf({ title, message, why, fix }) {
    return { title: (0,_documents_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutTokens */ .N_)(title), message: (0,_documents_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutTokens */ .N_)(message), why: (0,_documents_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutTokens */ .N_)(why), fix: (0,_documents_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutTokens */ .N_)(fix) };
}
function issues(error, root, mistake) {
    return error.issues.map((issue) => mistake(nodeOfPath(root, issue.path), `${issue.path.join('.') || 'the rule'}: ${issue.message}`));
}
/** Terms as the engine holds them, from how they are written. */

/** The innermost node that a path of keys and indexes reaches. */
function nodeOfPath(root, path) {
    let node = root;
    for (const step of path) {
        const inner = node.kind === 'mapping' ? node.entries.find((entry) => entry.key.text === String(step))?.value : node.kind === 'sequence' ? node.items[Number(step)] : undefined;
        if (!inner)
            break;
        node = inner;
    }
    return node;
}


/***/ })),

/***/ 405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YI: () => (/* binding */ attestationChangeSchema),
/* harmony export */   y7: () => (/* binding */ ruleFileSchema)
/* harmony export */ });
/* unused harmony exports termSchema, attestationSchema */
/* harmony import */ var _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3670);
/* harmony import */ var _checks_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1129);
/* harmony import */ var _area_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2890);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5777);




const sentence = _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string().trim().min(1);
const files = _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.record(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string(), _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string());
/** `90d` as days, or `release`. */
const termSchema = _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string()
    .regex(/^([1-9]\d{0,3}d|release)$/, 'a number of days such as 90d, or release')
    .transform((text) => (text === 'release' ? text : Number(text.slice(0, -1))));
const bounds = _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.strictObject({
    min: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.number().optional().describe('Least figure that is good enough.'),
    max: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.number().optional().describe('Largest figure that is good enough.'),
    unit: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string().optional().describe('What is counted: minutes, ms, %, USD.'),
});
const terms = {
    'valid-for': termSchema.describe('How long an attestation holds: days, such as 90d, or release.'),
    items: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(sentence).describe('What is to be attested one by one; each has an attestation of its own that names it under item.'),
    measured: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.record(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string(), bounds).describe('Figures that are to be given, each with its bounds.'),
    'stale-after': _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string()).describe('Files whose change makes an earlier attestation stale; * and ** stand for any name and any folders.'),
    tier: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__["enum"](_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .TIERS */ .iB).describe('Least demanding tier that asks for it: A only for the most available systems, C for all.'),
};
/** What is asked of an attestation, as rule files write it. */
const attestationSchema = _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.strictObject({
    ...terms,
    items: terms.items.default([]),
    measured: terms.measured.default({}),
    'stale-after': terms['stale-after'].default([]),
    tier: terms.tier.default('C'),
});
/** The same where a readiness file changes a part of it. */
const attestationChangeSchema = _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.strictObject(terms).partial();
/** A rule file's content; its id is the file's place. */
const ruleFileSchema = _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.strictObject({
    title: sentence.describe('The wanted state, in a sentence without a full stop.'),
    area: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__["enum"](Object.keys(_area_js__WEBPACK_IMPORTED_MODULE_2__/* .AREAS */ .x)).describe("The checklist's chapter the rule belongs to."),
    severity: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__["enum"](_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .oC),
    profile: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__["enum"](_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .RULE_PROFILES */ .Wl).default('recommended'),
    phase: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__["enum"](_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .PHASES */ .ZG).default('before-deploy').describe('When it must be true.'),
    blocks: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__["enum"](_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .CLOCKS */ .qD).default('merge').describe('What a failure stops: a merge, or only the scheduled run.'),
    attest: attestationSchema.optional().describe("Where somebody's word may answer the rule: on what terms."),
    needs: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__["enum"](_checks_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .SUBJECTS */ .u).optional().describe('What the repository must show for the rule to be asked; where it shows none of it, the rule does not apply unless it is attested.'),
    check: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^[a-z]+\/[a-z0-9-]+$/).describe('Name of the check that looks.'),
    with: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.record(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string(), _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.unknown()).default({}).describe("The check's options."),
    message: sentence.describe('What was found; {names} are filled with facts.'),
    why: sentence.describe('Why it matters in production.'),
    fix: sentence.describe('What to type.'),
    variants: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.record(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string(), _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.strictObject({ severity: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__["enum"](_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .oC).optional(), message: sentence.optional(), fix: sentence.optional() })).default({}),
    covers: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^[a-z0-9-]+$/)).default([]),
    equivalents: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^[a-z-]+:[\w./#-]+$/)).default([]),
    phrases: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(sentence)
        .default([])
        .describe('How lines of a checklist speak of it: words that stand together in any order and form, `a|b` for either, `@a` where a heading may say it, `!a` for what must not stand there, `<key>`, `<path>` and the like for what a line names. Before them `=` where they say just what the rule asks, `<` where they say a part of it, `~` where they only come near it.'),
    formerly: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string()).default([]),
    examples: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.strictObject({ with: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.record(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string(), _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.unknown()).optional(), bad: files.optional(), finds: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^.+:\d+$/)).optional(), good: files.optional() }).refine((example) => (example.bad === undefined) === (example.finds === undefined), {
        message: '"bad" and "finds" belong together',
    }))
        .min(1),
});


/***/ })

};
