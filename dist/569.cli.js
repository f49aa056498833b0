export const id = 569;
export const ids = [569];
export const modules = {

/***/ 1569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   show: () => (/* binding */ show)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6776);
/* harmony import */ var _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3303);
/* harmony import */ var _tree_working_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4836);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6656);
/* harmony import */ var _mistake_line_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8157);





/** Prints the effective production configuration of a root, each value with the place it comes from. @throws ConfigurationError, UnreadableRootError */
async function show(given, streams) {
    if (given.operands.length > 1)
        throw new _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j('show takes one root');
    if (!['text', 'json'].includes(given.format))
        throw new _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j('show prints text or json');
    const root = given.operands[0] ?? '.';
    const tree = (0,_tree_working_directory_js__WEBPACK_IMPORTED_MODULE_2__.workingDirectory)(root);
    const production = await (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .productionAt */ .B7)(tree, (0,_check_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeOptions */ .SR)(root, tree, given));
    for (const { path, line, message } of production.systems.flatMap(({ problems }) => problems))
        streams.error(`${(0,_mistake_line_js__WEBPACK_IMPORTED_MODULE_4__/* .mistakeLine */ .t)({ path, line, message })}\n`);
    if (given.format === 'json')
        streams.out(`${JSON.stringify((await __webpack_require__.e(/* import() */ 523).then(__webpack_require__.bind(__webpack_require__, 4523))).productionJson(production), null, 2)}\n`);
    else
        streams.out((await __webpack_require__.e(/* import() */ 976).then(__webpack_require__.bind(__webpack_require__, 9976))).productionText(production));
    return _check_js__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .dc.pass;
}


/***/ })

};
