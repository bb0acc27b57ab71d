// A Node process of a function, as AWS's runtime for Node is one: an HTTP agent that keeps its connection, the handler loaded by name, a loop.
import http from "node:http";
import { createRequire } from "node:module";
import path from "node:path";

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(":");
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

function send(method, what, body, type = "application/json") {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { "Content-Type": type, "Content-Length": Buffer.byteLength(body) };
    const request = http.request({ host, port, agent, method, path: `/2018-06-01/runtime/${what}`, headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ headers: response.headers, body: Buffer.concat(parts).toString("utf8") }));
      response.on("error", reject);
    });
    request.on("error", reject);
    request.end(body);
  });
}

function log(level, requestId, message, fields) {
  process.stdout.write(JSON.stringify({ timestamp: new Date().toISOString(), level, requestId, message, ...fields }) + "\n");
}

const [file, name] = process.env._HANDLER.split(".");
const module = createRequire(import.meta.url)(path.join(process.env.LAMBDA_TASK_ROOT, `${file}.js`));

for (;;) {
  const event = await send("GET", "invocation/next");
  const requestId = event.headers["lambda-runtime-aws-request-id"];
  process.env._X_AMZN_TRACE_ID = event.headers["lambda-runtime-trace-id"] ?? "";
  const deadline = Number(event.headers["lambda-runtime-deadline-ms"]);
  const context = {
    awsRequestId: requestId,
    getRemainingTimeInMillis: () => deadline - Date.now(),
    log: (message, fields) => log("INFO", requestId, message, fields),
  };
  try {
    const answer = await module[name](JSON.parse(event.body), context);
    await send("POST", `invocation/${requestId}/response`, JSON.stringify(answer));
  } catch (error) {
    log("ERROR", requestId, error.message, { stackTrace: error.stack.split("\n") });
    const report = JSON.stringify({ errorType: error.name, errorMessage: error.message, trace: error.stack.split("\n") });
    await send("POST", `invocation/${requestId}/error`, report, "application/vnd.aws.lambda.error+json");
  }
}
