'use strict';
const vm = require('node:vm');

/** Whether this Node can compile a module ahead without losing its `import()`: 20.12 and later. With any other, jsii's own launcher is used. */
exports.areKnown = () => vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER !== undefined;
