package io.tandem.local.runtime;

import io.javalin.Javalin;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** All functions of the stack, each with its processes. */
public final class Functions implements AutoCloseable {
  private static final long SECONDS_TO_DIE = 10;
  private final Map<String, FunctionPool> pools;
  private final Javalin runtimeApi;
  private final ClassArchives archives;

  Functions(Map<String, FunctionPool> pools, Javalin runtimeApi, ClassArchives archives) {
    this.pools = pools;
    this.runtimeApi = runtimeApi;
    this.archives = archives;
  }

  public boolean has(String name) {
    return pools.containsKey(name);
  }

  /** Always completes with a result; a failure is a result too. */
  public CompletableFuture<InvocationResult> invoke(String name, byte[] event) {
    return invoke(name, event, TraceId.next());
  }

  /** The same, with X-Ray's header of the request that causes it. */
  public CompletableFuture<InvocationResult> invoke(String name, byte[] event, String trace) {
    return pool(name).invoke(event, trace);
  }

  /** The number of running processes of a function. */
  public int warm(String name) {
    return pool(name).warm();
  }

  /** The running processes of a function. */
  public Stream<ProcessHandle> processes(String name) {
    return pool(name).processes();
  }

  /** Kills a function's processes with SIGKILL; returns how many, once they are gone. */
  public int kill(String name) {
    FunctionPool pool = pool(name);
    int up = pool.warm();
    pool.kill().orTimeout(SECONDS_TO_DIE, TimeUnit.SECONDS).join();
    return up;
  }

  /** The process that owns the connection from one port of this machine to another. */
  public Optional<FunctionProcess> processBehind(int from, int to) {
    Optional<ConnectionOwner> owner = ConnectionOwner.of(from, to);
    return pools.entrySet().stream()
        .flatMap(
            pool ->
                pool.getValue()
                    .processes()
                    .map(process -> new FunctionProcess(pool.getKey(), process)))
        .filter(process -> owner.isPresent() && owner.get().is(process.handle()))
        .findFirst();
  }

  /** Done when functions start as fast as they can. After a build this takes some seconds. */
  public CompletableFuture<Void> prepared() {
    return archives.made();
  }

  /** The number of running processes, by function. */
  public SortedMap<String, Integer> warm() {
    SortedMap<String, Integer> warm = new TreeMap<>();
    pools.forEach((name, pool) -> warm.put(name, pool.warm()));
    return warm;
  }

  @Override
  public void close() {
    archives.close();
    CompletableFuture.allOf(
            pools.values().stream().map(FunctionPool::close).toArray(CompletableFuture<?>[]::new))
        .completeOnTimeout(null, SECONDS_TO_DIE, TimeUnit.SECONDS)
        .join();
    runtimeApi.stop();
  }

  private FunctionPool pool(String name) {
    return Optional.ofNullable(pools.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no function " + name));
  }
}
