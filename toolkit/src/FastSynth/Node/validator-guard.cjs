'use strict';
const path = require('node:path');

const REPORT = path.join('aws-cdk-lib', 'core', 'lib', 'validation', 'private', 'report.js');

/**
 * Where a validator throws, CDK writes that into a report, says nothing, and the synth succeeds. Here it ends the synth: templates that nobody has checked are no success.
 * To be called for each module that was loaded.
 */
exports.useIn = (module, lasting) => {
  if (lasting === REPORT && typeof module.exports.mkPluginFailure === 'function') {
    module.exports.mkPluginFailure = (plugin, error) => {
      console.error(`The validator '${plugin.name}' did not run, so the templates are not checked: ${error?.stack ?? error}`);
      process.exit(1);
    };
  }
};
