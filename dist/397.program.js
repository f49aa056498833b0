export const id = 397;
export const ids = [397];
export const modules = {

/***/ 8397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listRules: () => (/* binding */ listRules)
/* harmony export */ });
/* harmony import */ var _policy_policy_for_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(701);
/* harmony import */ var _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3303);
/* harmony import */ var _rules_area_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2890);
/* harmony import */ var _tree_working_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5441);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6656);





/** Lists every rule that would run on a root, with its severity and where that comes from. @throws ConfigurationError, UnreadableRootError */
async function listRules(given, streams) {
    if (given.operands.length > 1)
        throw new _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j('rules takes one root');
    if (!['text', 'json'].includes(given.format))
        throw new _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j('rules prints text or json');
    const root = given.operands[0] ?? '.';
    const tree = (0,_tree_working_directory_js__WEBPACK_IMPORTED_MODULE_3__.workingDirectory)(root);
    const policy = await (0,_policy_policy_for_js__WEBPACK_IMPORTED_MODULE_0__/* .policyFor */ .K)(tree, (0,_check_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeOptions */ .SR)(root, tree, given));
    if (given.format === 'json') {
        const listed = policy.rules.map(({ rule }) => ({ id: rule.id, title: rule.title, area: rule.area, severity: rule.severity, check: rule.check, covers: rule.covers, equivalents: rule.equivalents }));
        streams.out(`${JSON.stringify(listed, null, 2)}\n`);
        return _check_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.pass;
    }
    const width = Math.max(...policy.rules.map(({ rule }) => rule.id.length));
    for (const [area, title] of Object.entries(_rules_area_js__WEBPACK_IMPORTED_MODULE_2__/* .AREAS */ .x)) {
        const rules = policy.rules.filter(({ rule }) => rule.area === area);
        if (rules.length === 0)
            continue;
        streams.out(`${title}\n`);
        for (const { rule, severityFrom } of rules)
            streams.out(`  ${rule.severity.padEnd(8)} ${rule.id.padEnd(width)}  ${severityFrom === 'rule' ? '' : `(severity from the ${severityFrom})`}`.trimEnd() + '\n');
        streams.out('\n');
    }
    streams.out(`${policy.rules.length} rules in force, profile ${policy.profile}${policy.source === undefined ? '' : ` and ${policy.source}`}.\n`);
    return _check_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.pass;
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
