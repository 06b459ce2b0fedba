/** What Node 22 has and Node 20 has not: all that PostGraphile misses there. */
function withResolvers(): object {
  let resolve: unknown;
  let reject: unknown;
  const promise = new Promise((resolving, rejecting) => {
    [resolve, reject] = [resolving, rejecting];
  });
  return { promise, resolve, reject };
}

Object.assign(Promise, { withResolvers });
