import { readFileSync } from 'node:fs';

const orders = JSON.parse(readFileSync(new URL('orders.json', import.meta.url)));

const application = { name: 'Gabe', address: 'ABadAddress', state: 'SUBMITTED', id: 'application_5d2ad7a6' };
const checks = [{ flagged: false }, { flagged: true }];
const token = 'AQCEAAAAKgAAAAMAAAAAAAAAAVdvcmtmbG93cyB3YWl0IGZvciB0aGlzIHRva2Vu';
const cause = '{"errorType":"PhotoDoesNotMeetRequirementException","errorMessage":"No face was detected.","stackTrace":[]}';
const photo = {
  userId: 'rider-1',
  s3Bucket: 'rider-photos',
  s3Key: 'rider-1/portrait.jpg',
  detectedFaceDetails: { AgeRange: { Low: 24, High: 32 }, Confidence: 99.98, Smile: { Value: true, Confidence: 88.5 } },
  parallelResult: [{ FaceId: 'f-77b0', ImageId: 'i-1c2d' }, { thumbnail: { s3bucket: 'rider-thumbnails', s3key: 'rider-1/portrait.jpg' } }],
};
const uploaded = { detail: { bucket: { name: 'rider-photos' }, object: { key: 'rider-1/portrait.jpg', size: 48211 } } };

/** What the workflows' definitions evaluate, on what reaches the state. */
const workflows = [
  ['pick-text', '$states.input.application.name', { input: { application } }],
  ['pick-object', '$states.input.application', { input: { application, checks } }],
  ['pick-result', '$states.result', { input: { application }, result: checks }],
  ['pick-deep', '$states.input.parallelResult[1].thumbnail.s3key', { input: photo }],
  ['pick-token', '$states.context.Task.Token', { input: { application }, context: { Task: { Token: token } } }],
  ['any-flagged', '$states.input.checks[0].flagged or $states.input.checks[1].flagged', { input: { application, checks } }],
  ['is-approved', "$states.input.review.decision = 'APPROVE'", { input: { application, review: { decision: 'APPROVE' } } }],
  ['split-key', "$split($states.input.detail.object.key, '/')[0]", { input: uploaded }],
  ['as-text', '$string($states.input)', { input: photo }],
  [
    'error-text',
    "$states.errorOutput.Error & ': ' & ($contains($states.errorOutput.Cause, '\"errorMessage\"') ? $parse($states.errorOutput.Cause).errorMessage : $states.errorOutput.Cause)",
    { input: photo, errorOutput: { Error: 'PhotoDoesNotMeetRequirementException', Cause: cause } },
  ],
];

/** Larger ones: sixty orders of one to five lines each. */
const larger = [
  ['copy', '{ "application": $states.input.application, "photo": $states.input.photo, "checks": $states.input.checks }', { input: { application, photo, checks } }],
  ['copy-changed', '$merge([$states.input.photo, { "status": "DONE", "checks": $states.input.checks }])', { input: { photo, checks } }],
  ['copy-each', '$states.input.orders.{ "id": id, "status": status, "city": customer.city, "lines": lines }', { input: { orders } }],
  ['transform', '$states.input.orders ~> |$[status = "OPEN"]|{ "status": "PAID" }, ["placed"]|', { input: { orders } }],
  ['total', '$sum($states.input.orders.lines.(quantity * unitPrice))', { input: { orders } }],
  ['filter-sort', '$states.input.orders[status = "OPEN"]^(>placed).{ "id": id, "total": $sum(lines.(quantity * unitPrice)) }', { input: { orders } }],
  ['group', '$states.input.orders{ customer.city: { "orders": $count($), "pieces": $sum(lines.quantity) } }', { input: { orders } }],
  ['map-filter-reduce', '$reduce($map($filter($states.input.orders, function($o) { $o.status != "CANCELLED" }), function($o) { $sum($o.lines.quantity) }), function($a, $b) { $a + $b })', { input: { orders } }],
  ['text', '$join($states.input.orders.($uppercase(customer.name) & " (" & customer.city & "): " & $string($count(lines))), "\\n")', { input: { orders } }],
  ['matches', '$states.input.orders.lines.sku[$match($, /SKU-0(\\d+)/).groups[0] > "20"]', { input: { orders } }],
  ['join', '$states.input.orders@$o.$states.input.cities[name = $o.customer.city].{ "order": $o.id, "zip": zip }', { input: { orders, cities: ['Lyon', 'Oslo', 'Porto', 'Gdańsk', 'Cork'].map((name, i) => ({ name, zip: 1000 + i })) } }],
  ['descendants', '$distinct($states.input.**.sku)', { input: { orders } }],
  ['recursion', '($fib := function($n) { $n < 2 ? $n : $fib($n - 1) + $fib($n - 2) }; $fib($states.input.n))', { input: { n: 12 } }],
  ['blocks', '($lines := $states.input.orders.lines; $skus := $distinct($lines.sku); $skus.($sku := $; { "sku": $sku, "pieces": $sum($lines[sku = $sku].quantity) }))', { input: { orders } }],
  ['dates', '$states.input.orders.$fromMillis($toMillis(placed), "[D01]/[M01]/[Y0001] [H01]:[m01]")', { input: { orders } }],
];

export const expressions = [...workflows, ...larger].map(([name, text, states]) => ({ name, text, dialect: 'StepFunctions', bindings: { states } }));
