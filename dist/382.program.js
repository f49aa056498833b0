export const id = 382;
export const ids = [382];
export const modules = {

/***/ 382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadDataReaders: () => (/* binding */ loadDataReaders)
/* harmony export */ });
/* harmony import */ var _documents_data_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2840);
/* harmony import */ var _documents_json_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8768);


/** Loads what reads the declared files, as far as they need it; before that such files are not judged. */
async function loadDataReaders(files) {
    if (files.some(({ path, format }) => (format ?? (0,_documents_data_file_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOf */ .be)(path)) === 'csv'))
        await (0,_documents_data_file_js__WEBPACK_IMPORTED_MODULE_0__/* .loadCsvReader */ .KG)();
    if (files.some(({ schema }) => schema !== undefined))
        await (0,_documents_json_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .loadSchemaJudge */ .l)();
}


/***/ })

};
