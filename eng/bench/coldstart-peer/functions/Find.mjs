import { DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";

class InvalidApplicationInputException extends Error {
  name = "InvalidApplicationInputException";
}

const states = ["SUBMITTED", "FLAGGED_FOR_REVIEW", "REVIEW_APPROVED", "REVIEW_REJECTED", "APPROVED", "REJECTED", "FLAGGED_WITH_UNPROCESSABLE_DATA"];
const shown = ["id", "name", "address", "state", "reason"];
const names = Object.fromEntries(shown.map((name) => [`#${name}`, name]));
const client = new DynamoDBClient({});

export async function handler(event, context) {
  const state = event?.state;
  if (!states.includes(state)) {
    throw new InvalidApplicationInputException(`'state' must be one of ${states.join(", ")}`);
  }
  const after = event.paginationKey;
  if (after && after.state !== state) {
    throw new InvalidApplicationInputException("'paginationKey.state' must be the 'state' that is asked for");
  }

  const found = await client.send(new QueryCommand({
    TableName: process.env.APPLICATIONS_TABLE_NAME,
    IndexName: "state",
    KeyConditionExpression: "#state = :state",
    ProjectionExpression: Object.keys(names).join(", "),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: { ":state": { S: state } },
    ExclusiveStartKey: after ? { id: { S: after.id }, state: { S: after.state } } : undefined,
  }));
  const last = found.LastEvaluatedKey;
  context.log(`Find: ${found.Count} applications are ${state}`, { Function: "Find", Count: found.Count, State: state });
  return {
    Items: (found.Items ?? []).map((item) => Object.fromEntries(shown.map((name) => [name, item[name]?.S ?? null]))),
    Count: found.Count ?? 0,
    ScannedCount: found.ScannedCount ?? 0,
    LastEvaluatedKey: last ? { id: last.id.S, state: last.state.S } : null,
  };
}
