export const id = 569;
export const ids = [569];
export const modules = {

/***/ 1569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   show: () => (/* binding */ show)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1035);
/* harmony import */ var _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3303);
/* harmony import */ var _report_masking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5742);
/* harmony import */ var _tree_working_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5441);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6656);
/* harmony import */ var _mistake_line_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8157);






/** Prints the effective production configuration of a root, each value with the place it comes from. @throws ConfigurationError, UnreadableRootError */
async function show(given, streams) {
    if (given.operands.length > 1)
        throw new _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j('show takes one root');
    if (!['text', 'json'].includes(given.format))
        throw new _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j('show prints text or json');
    const root = given.operands[0] ?? '.';
    const tree = (0,_tree_working_directory_js__WEBPACK_IMPORTED_MODULE_3__.workingDirectory)(root);
    const { production, secrets } = await (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .productionAt */ .B7)(tree, (0,_check_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeOptions */ .SR)(root, tree, given));
    for (const { path, line, message } of production.systems.flatMap(({ problems }) => problems))
        streams.error(`${(0,_mistake_line_js__WEBPACK_IMPORTED_MODULE_5__/* .mistakeLine */ .t)({ path, line, message })}\n`);
    if (given.format === 'json')
        streams.out(`${JSON.stringify((await __webpack_require__.e(/* import() */ 523).then(__webpack_require__.bind(__webpack_require__, 4523))).productionJson(production, (0,_report_masking_js__WEBPACK_IMPORTED_MODULE_2__/* .maskerFor */ .LL)(secrets)), null, 2)}\n`);
    else
        streams.out((await __webpack_require__.e(/* import() */ 976).then(__webpack_require__.bind(__webpack_require__, 9976))).productionText(production, (0,_report_masking_js__WEBPACK_IMPORTED_MODULE_2__/* .maskerFor */ .LL)(secrets)));
    return _check_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.pass;
}


/***/ }),

/***/ 5742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LL: () => (/* binding */ maskerFor),
/* harmony export */   qL: () => (/* binding */ maskedLine)
/* harmony export */ });
/* unused harmony export maskedValue */
/* harmony import */ var _checks_secrets_secret_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);
/* harmony import */ var _checks_secrets_secret_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5531);
/* harmony import */ var _documents_tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9774);



/** Characters of a secret that may be shown. */
const SHOWN = 4;
const LOGIN = /(:\/\/[^\s/:@"']{0,200}:)([^\s/@"']{1,500})(@)/g;
const ASSIGNMENT = /([A-Za-z_][\w.-]{0,120})(["']?\s{0,8}(?::-|[:=])\s{0,8}["']?)((?!\$)[^\s"'#,;}\\]{1,2000})/g;
const LONG_WORD = /[\w+/=.~-]{24,2000}/g;
/** Masks what is a secret by its name or form, and the values of names that the team declares to be secret. */
function maskerFor(declared) {
    const names = new Set(declared);
    const isSecret = (name) => (0,_checks_secrets_secret_name_js__WEBPACK_IMPORTED_MODULE_1__/* .namesSecret */ .L4)(name) || names.has(name);
    const line = (text) => (0,_documents_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutTokens */ .N_)(text)
        .replace(LOGIN, (whole, before, password, after) => (isGiven(password) ? before + hidden(password) + after : whole))
        .replace(ASSIGNMENT, (whole, name, sign, value) => (isSecret(name) && isGiven(value) ? name + sign + hidden(value) : whole))
        .replace(LONG_WORD, (word) => ((0,_checks_secrets_secret_value_js__WEBPACK_IMPORTED_MODULE_0__/* .looksRandom */ .EZ)(word) ? hidden(word) : word));
    return {
        line,
        value(name, value) {
            const text = isSecret(name) && isGiven(value) ? hidden(value) : line(value);
            return { text, masked: text !== value };
        },
    };
}
const BY_FORM = maskerFor([]);
/** A value as it may be shown where nothing is declared. */
function maskedValue(name, value) {
    return BY_FORM.value(name, value);
}
/** A line of text as it may be shown where nothing is declared. */
function maskedLine(line) {
    return BY_FORM.line(line);
}
/** A value of its own, not one that is fetched from elsewhere. */
function isGiven(value) {
    return value !== '' && !/^["']?([$?+]|<|\{\{|\/|\.\/)/.test(value) && !/^(true|false|null|none|yes|no)$/i.test(value) && !value.includes('…');
}
function hidden(value) {
    return `${value.length > 2 * SHOWN ? value.slice(0, SHOWN) : ''}…`;
}


/***/ })

};
