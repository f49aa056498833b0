export const id = 763;
export const ids = [763];
export const modules = {

/***/ 3210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findingsOfRule)
/* harmony export */ });
const held = new WeakMap();
/** What a rule found, in the report's order. Gone through once a report: hundreds of rules ask, and findings may be many. */
function findingsOfRule(report, id) {
    let known = held.get(report);
    if (!known)
        held.set(report, (known = byRule(report.findings)));
    return known.get(id) ?? [];
}
function byRule(findings) {
    const found = new Map();
    for (const finding of findings) {
        const others = found.get(finding.rule);
        if (others)
            others.push(finding);
        else
            found.set(finding.rule, [finding]);
    }
    return found;
}


/***/ }),

/***/ 9763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSarif: () => (/* binding */ renderSarif)
/* harmony export */ });
/* harmony import */ var _findings_of_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3210);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6736);


const LEVELS = { error: 'error', warning: 'warning', notice: 'note' };
/** GitHub keeps this many results of an upload. */
const MAX_RESULTS = 5000;
/** The report as SARIF 2.1.0, for code scanning. Waived findings are suppressed, not left out. */
function renderSarif(report) {
    const rules = report.rules.filter(({ id }) => (0,_findings_of_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .findingsOfRule */ .I)(report, id).length > 0);
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'Readiness', version: report.tool.version, informationUri: 'https://github.com/readiness-dev/readiness', rules: rules.map((rule) => descriptor(rule.id, report)) } },
                results: report.findings.slice(0, MAX_RESULTS).map((finding) => result(finding, rules.findIndex(({ id }) => id === finding.rule))),
                invocations: [
                    {
                        executionSuccessful: true,
                        toolExecutionNotifications: report.problems.map((problem) => ({
                            level: 'warning',
                            message: { text: (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(problem.message) },
                            locations: [location(problem.path, problem.line)],
                        })),
                    },
                ],
                columnKind: 'utf16CodeUnits',
            },
        ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
}
function descriptor(id, report) {
    const finding = (0,_findings_of_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .findingsOfRule */ .I)(report, id)[0];
    return {
        id,
        name: id.slice(id.lastIndexOf('/') + 1),
        shortDescription: { text: finding.title },
        fullDescription: { text: finding.why },
        ...(finding.page !== undefined && { helpUri: finding.page }),
        help: { text: `${finding.why}\n\n${finding.fix}` },
        defaultConfiguration: { level: LEVELS[finding.severity] },
        properties: { tags: [finding.area], 'problem.severity': finding.severity === 'notice' ? 'recommendation' : finding.severity },
    };
}
function result(finding, ruleIndex) {
    return {
        ruleId: finding.rule,
        ruleIndex,
        level: finding.state === 'unknown' ? 'note' : LEVELS[finding.severity],
        message: { text: `${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(finding.message)} ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(finding.fix)}` },
        locations: [location(finding.at.path, finding.at.line, finding.at.endLine, finding.at.column)],
        ...(finding.related.length > 0 && {
            relatedLocations: finding.related.map((place, id) => ({ id, ...location(place.at.path, place.at.line), message: { text: (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(place.message) } })),
        }),
        partialFingerprints: { 'readiness/v1': finding.fingerprint },
        suppressions: finding.state === 'waived' ? [{ kind: finding.waiver?.lines ? 'inSource' : 'external', status: 'accepted', ...(finding.waiver && { justification: (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(finding.waiver.reason) }) }] : [],
    };
}
function location(path, startLine, endLine = startLine, startColumn) {
    const uri = path.split('/').map(encodeURIComponent).join('/');
    return { physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region: { startLine, endLine, ...(startColumn !== undefined && { startColumn }) } } };
}


/***/ })

};
