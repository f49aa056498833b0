export const id = 201;
export const ids = [201];
export const modules = {

/***/ 7125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findingsOfRule)
/* harmony export */ });
/* harmony import */ var _tree_grouped_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9390);
/* harmony import */ var _tree_once_per_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7973);


/** What a rule found, in the report's order. Gone through once a report: hundreds of rules ask, and findings may be many. */
function findingsOfRule(report, id) {
    return byRule(report).get(id) ?? [];
}
const byRule = (0,_tree_once_per_js__WEBPACK_IMPORTED_MODULE_0__/* .oncePer */ .P)(({ findings }) => (0,_tree_grouped_by_js__WEBPACK_IMPORTED_MODULE_1__/* .groupedBy */ .m)(findings, ({ rule }) => rule));


/***/ }),

/***/ 4201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJunit: () => (/* binding */ renderJunit)
/* harmony export */ });
/* harmony import */ var _rules_area_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2890);
/* harmony import */ var _findings_of_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7125);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2037);



/**
 * The report as JUnit XML, for build servers that show tests: an area is a suite and a rule is a case. What blocks is a
 * failure; what does not is told in the case's output. Waived, undecided and inapplicable rules are skipped, never passed.
 */
function renderJunit(report) {
    const suites = Object.keys(_rules_area_js__WEBPACK_IMPORTED_MODULE_0__/* .AREAS */ .x).map((area) => suite(area, report)).filter((text) => text !== '');
    const cases = report.rules.map((rule) => outcomeOf(rule, report));
    const counted = (outcome) => cases.filter((each) => each === outcome).length;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="readiness" tests="${cases.length}" failures="${counted('failure')}" errors="0" skipped="${counted('skipped')}">\n${suites.join('')}</testsuites>\n`;
}
function suite(area, report) {
    const rules = report.rules.filter((rule) => rule.area === area);
    if (rules.length === 0)
        return '';
    const outcomes = rules.map((rule) => outcomeOf(rule, report));
    const counted = (outcome) => outcomes.filter((each) => each === outcome).length;
    return `  <testsuite name="${attribute(_rules_area_js__WEBPACK_IMPORTED_MODULE_0__/* .AREAS */ .x[area])}" tests="${rules.length}" failures="${counted('failure')}" errors="0" skipped="${counted('skipped')}">\n${rules.map((rule) => testcase(rule, report)).join('')}  </testsuite>\n`;
}
function outcomeOf({ id, state }, report) {
    if ((0,_findings_of_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .findingsOfRule */ .I)(report, id).some(({ fingerprint }) => report.blocking.has(fingerprint)))
        return 'failure';
    return state === 'waived' || state === 'unknown' || state === 'not-applicable' ? 'skipped' : 'passed';
}
function testcase(rule, report) {
    const findings = (0,_findings_of_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .findingsOfRule */ .I)(report, rule.id);
    const outcome = outcomeOf(rule, report);
    const first = findings.find(({ fingerprint }) => report.blocking.has(fingerprint)) ?? findings[0];
    const place = first ? ` file="${attribute(first.at.path)}" line="${first.at.line}"` : '';
    const body = outcome === 'failure'
        ? `      <failure type="${rule.severity}" message="${attribute(first?.message ?? rule.title)}">${findings.map(line).join('\n')}</failure>\n`
        : outcome === 'skipped'
            ? `      <skipped message="${attribute(rule.state)}"/>\n`
            : findings.length > 0
                ? `      <system-out>${findings.map(line).join('\n')}</system-out>\n`
                : '';
    const open = `    <testcase classname="${attribute(rule.area)}" name="${attribute(`${rule.id}: ${rule.title}`)}"${place}`;
    return body === '' ? `${open}/>\n` : `${open}>\n${body}    </testcase>\n`;
}
function line({ at, message, fix }) {
    return text(`${at.path}:${at.line}: ${message}. ${fix}`);
}
function attribute(value) {
    return text(value).replaceAll('"', '&quot;');
}
/** Control characters have been written out before: XML has no way to hold them. */
function text(value) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .wellFormed */ .ES)((0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(value)).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/[\ufffe\uffff]/g, '\ufffd');
}


/***/ }),

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


/***/ })

};
