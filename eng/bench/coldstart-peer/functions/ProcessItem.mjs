class InvalidOrderException extends Error {
  name = "InvalidOrderException";
}

function require(holds, otherwise) {
  if (!holds) {
    throw new InvalidOrderException(otherwise);
  }
}

function notNegative(number, path) {
  require(typeof number === "number", `${path} is required.`);
  require(number >= 0, `${path} is ${number}, but must not be below zero.`);
  return number;
}

function priceOf(item, path) {
  require(item !== null && item !== undefined, `${path}' is null.`);
  require(typeof item.sku === "string" && item.sku.trim() !== "", `${path}.sku' is required: a text that isn't blank.`);
  return notNegative(item.quantity, `${path}.quantity'`) * notNegative(item.unitPrice, `${path}.unitPrice'`);
}

export async function handler(order, context) {
  require(order !== null, "The order is missing.");
  const id = order.orderId;
  require(typeof id === "string" && id.trim() !== "", "'orderId' is required: a text that isn't blank.");
  require(Array.isArray(order.items) && order.items.length > 0, `Order '${id}': 'items' is required: at least one.`);

  // JavaScript has no decimal numbers: to the cent is near enough for a peer.
  const sum = order.items.reduce((total, item, index) => total + priceOf(item, `Order '${id}': 'items[${index}]`), 0);
  context.log(`ProcessItem: ${id} has ${order.items.length} items`, { Function: "ProcessItem", OrderId: id, ItemCount: order.items.length });
  return { orderId: id, status: "PROCESSED", itemCount: order.items.length, total: Math.round(sum * 100) / 100, error: null };
}
