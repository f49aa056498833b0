export const id = 737;
export const ids = [737];
export const modules = {

/***/ 4737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settledRules: () => (/* binding */ settledRules),
/* harmony export */   settledWaivers: () => (/* binding */ settledWaivers)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1033);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5156);
/* harmony import */ var _checks_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4487);
/* harmony import */ var _configuration_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3303);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8400);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3506);





/** The rules in force once the readiness file's settings are applied to the known ones. @throws ConfigurationError */
function settledRules(located, known, profile) {
    const settings = new Map(Object.entries(located.file.rules));
    const mistakes = [];
    const rules = [];
    for (const rule of known) {
        const name = [rule.id, ...rule.formerly].find((id) => settings.has(id));
        const setting = name === undefined ? undefined : settings.get(name);
        if (name !== undefined)
            settings.delete(name);
        if (setting === 'off' || (setting === undefined && !(0,_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .inProfile */ .$)(rule, profile)))
            continue;
        if (setting === undefined)
            rules.push({ rule, severityFrom: 'rule' });
        else if (typeof setting === 'string')
            rules.push({ rule: weighed(rule, setting), severityFrom: 'readiness file' });
        else {
            const changed = withOptions(rule, setting.with ?? {});
            if (typeof changed === 'string')
                mistakes.push({ ...placed(located, 'rules', name, 'with'), message: `rules.${name}.with: ${changed}` });
            else
                rules.push(setting.severity ? { rule: weighed(changed, setting.severity), severityFrom: 'readiness file' } : { rule: changed, severityFrom: 'rule' });
        }
    }
    for (const name of settings.keys())
        mistakes.push({ ...placed(located, 'rules', name), message: `unknown rule "${name}"${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(name, known.map(({ id }) => id))}` });
    if (mistakes.length > 0)
        throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j(mistakes);
    return rules;
}
/** A severity set by the team holds for every variant of the rule. */
function weighed(rule, severity) {
    const variants = Object.fromEntries(Object.entries(rule.variants).map(([name, variant]) => [name, { ...variant, severity }]));
    return { ...rule, severity, variants };
}
function withOptions(rule, options) {
    const check = _checks_table_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .u.get(rule.check);
    const parsed = (check?.options?.(zod__WEBPACK_IMPORTED_MODULE_4__) ?? zod__WEBPACK_IMPORTED_MODULE_5__.strictObject({})).safeParse({ ...rule.with, ...options });
    if (parsed.success)
        return { ...rule, with: parsed.data };
    return parsed.error.issues.map((issue) => (issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message)).join('; ');
}
/** Waivers of rules that exist. A date that is none makes an expired waiver, never a lasting one. @throws ConfigurationError */
function settledWaivers(located, known) {
    const ids = new Map(known.flatMap((rule) => [rule.id, ...rule.formerly].map((id) => [id, rule.id])));
    const mistakes = [];
    const waivers = located.file.waivers.map((waiver, index) => {
        const rule = ids.get(waiver.rule);
        if (rule === undefined)
            mistakes.push({ ...placed(located, 'waivers', index, 'rule'), message: `unknown rule "${waiver.rule}"${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(waiver.rule, [...ids.keys()])}` });
        return { rule: rule ?? waiver.rule, path: waiver.path, reason: waiver.reason, owner: waiver.owner, expires: day(waiver.expires), at: located.placeOf('waivers', index) };
    });
    if (mistakes.length > 0)
        throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j(mistakes);
    return waivers;
}
/** The day itself where it is one of the calendar. */
function day(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return undefined;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}
function placed(located, ...steps) {
    const { path, line } = located.placeOf(...steps);
    return { path, line };
}


/***/ })

};
