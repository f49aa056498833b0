export const id = 427;
export const ids = [427];
export const modules = {

/***/ 6427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jsonReport: () => (/* binding */ jsonReport),
/* harmony export */   renderJson: () => (/* binding */ renderJson),
/* harmony export */   renderJsonLine: () => (/* binding */ renderJsonLine)
/* harmony export */ });
/** The report as the public contract has it, in a fixed order of keys. */
function jsonReport(report) {
    return {
        version: report.version,
        tool: report.tool,
        root: report.root,
        policy: { source: report.policy.source ?? null, profile: report.policy.profile, digest: report.policy.digest },
        verdict: report.verdict,
        score: report.score,
        counts: report.counts,
        findings: report.findings.map(jsonFinding),
        rules: report.rules.map(({ id, state, evidence }) => ({ id, state, evidence: evidence.map(({ path, line }) => ({ path, line })) })),
        problems: report.problems,
    };
}
function jsonFinding(finding) {
    const { at } = finding;
    return {
        rule: finding.rule,
        state: finding.state,
        severity: finding.severity,
        path: at.path,
        line: at.line,
        endLine: at.endLine,
        column: at.column,
        message: finding.message,
        fix: finding.fix,
        related: finding.related.map((place) => ({ path: place.at.path, line: place.at.line, message: place.message })),
        fingerprint: finding.fingerprint,
    };
}
function renderJson(report) {
    return `${JSON.stringify(jsonReport(report), null, 2)}\n`;
}
/** One compact report a line, for many roots. */
function renderJsonLine(report) {
    return `${JSON.stringify(jsonReport(report))}\n`;
}


/***/ })

};
