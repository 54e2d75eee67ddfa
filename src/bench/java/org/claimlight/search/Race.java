package org.claimlight.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimlight.search.Task.Kind;

/**
 * Puts the same queries to several engines, one after the other in turn, so that what else the
 * machine does hits all alike. The databases get every so manieth query only, and no more than
 * their time allows: they would take hours.
 */
final class Race {

  static final int QUERIES = Integer.getInteger("bench.queries", 1_000);
  static final int EVERY = 20;
  static final Duration TIME_OF_A_DATABASE = Duration.ofSeconds(5);

  private static final Duration WARM_UP = Duration.ofSeconds(4);
  private static final int WARM_UP_OF_A_DATABASE = 10;
  private static final Duration TWO_CLIENTS = Duration.ofMillis(1_000);

  /** One engine's times in one kind of query. */
  static final class Lane {

    final Timings alone = new Timings();
    long hits;
    double twoClients;

    double perSecond() {
      return 1000 * alone.count() / alone.totalMillis();
    }

    double hitsOnAPage() {
      return (double) hits / alone.count();
    }
  }

  private final List<? extends Engine> engines;

  Race(List<? extends Engine> engines) {
    this.engines = engines;
  }

  Map<Engine, Lane> run(Kind kind, List<Task> tasks) throws Exception {
    Map<Engine, Lane> lanes = new LinkedHashMap<>();
    for (Engine engine : engines) {
      if (engine.can(kind)) {
        warmUp(engine, tasks);
        lanes.put(engine, new Lane());
      }
    }
    List<Engine> order = new ArrayList<>(lanes.keySet());
    for (int i = 0; i < Math.min(QUERIES, tasks.size()); i++) {
      // Whoever comes after a slow one finds the processor's caches cold.
      order.add(order.removeFirst());
      for (Engine engine : order) {
        Lane lane = lanes.get(engine);
        if (!engine.isDatabase() || (i % EVERY == 0 && hasTime(lane))) {
          long began = System.nanoTime();
          lane.hits += engine.answer(tasks.get(i));
          lane.alone.add(System.nanoTime() - began);
        }
      }
    }
    for (Engine engine : lanes.keySet()) {
      lanes.get(engine).twoClients = twoClients(engine, tasks);
    }
    return lanes;
  }

  private static boolean hasTime(Lane lane) {
    return lane.alone.totalMillis() < TIME_OF_A_DATABASE.toMillis();
  }

  private static void warmUp(Engine engine, List<Task> tasks) throws Exception {
    long until = System.nanoTime() + WARM_UP.toNanos();
    int most = engine.isDatabase() ? WARM_UP_OF_A_DATABASE : tasks.size();
    for (int i = 0; i < most && System.nanoTime() < until; i++) {
      engine.answer(tasks.get(tasks.size() - 1 - i));
    }
  }

  /** Answers per second, when two ask without a pause. */
  private static double twoClients(Engine engine, List<Task> tasks) throws Exception {
    try (ExecutorService clients = Executors.newFixedThreadPool(2)) {
      long began = System.nanoTime();
      long until = began + TWO_CLIENTS.toNanos();
      List<Callable<Integer>> both = new ArrayList<>();
      for (int client = 0; client < 2; client++) {
        int first = client;
        both.add(
            () -> {
              int answered = 0;
              for (int i = first; System.nanoTime() < until || answered == 0; i += 2) {
                engine.answer(tasks.get(i % tasks.size()));
                answered++;
              }
              return answered;
            });
      }
      int answered = 0;
      for (Future<Integer> one : clients.invokeAll(both)) {
        answered += one.get();
      }
      return answered / ((System.nanoTime() - began) / 1e9);
    }
  }
}
