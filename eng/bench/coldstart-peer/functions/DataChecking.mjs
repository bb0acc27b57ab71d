class InvalidApplicationInputException extends Error {
  name = "InvalidApplicationInputException";
}

class UnprocessableDataException extends Error {
  name = "UnprocessableDataException";
}

function text(value, field) {
  if (typeof value !== "string" || value.trim() === "") {
    throw new InvalidApplicationInputException(`'${field}' is required`);
  }
  return value;
}

function isSuspiciousName(name) {
  if (/UNPROCESSABLE_DATA/i.test(name)) {
    throw new UnprocessableDataException(`Simulated error: Name '${name}' is not possible to check.`);
  }
  return /evil/i.test(name);
}

const isNoAddress = (address) => !/(\d+ \w+)|(\w+ \d+)/.test(address);

export async function handler(event, context) {
  let flagged;
  switch (event?.command) {
    case "CHECK_NAME":
      flagged = isSuspiciousName(text(event.data?.name, "data.name"));
      break;
    case "CHECK_ADDRESS":
      flagged = isNoAddress(text(event.data?.address, "data.address"));
      break;
    default:
      throw new InvalidApplicationInputException("'command' must be CHECK_NAME or CHECK_ADDRESS");
  }
  context.log(`DataChecking: ${event.command} flagged ${flagged}`, { Function: "DataChecking", Command: event.command, Flagged: flagged });
  return { flagged };
}
