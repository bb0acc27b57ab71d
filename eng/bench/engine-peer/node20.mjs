// The one thing of Node 22 that the interpreter needs; everything else of it runs on Node 20.
Promise.withResolvers ??= () => {
  let resolve, reject;
  const promise = new Promise((onResolved, onRejected) => {
    resolve = onResolved;
    reject = onRejected;
  });
  return { promise, resolve, reject };
};
