package io.tandem.local;

import io.tandem.local.ably.AblyKeys;
import io.tandem.local.ably.AblyStandIn;
import io.tandem.local.database.Migration;
import io.tandem.local.database.StageDatabase;
import io.tandem.local.delivery.AsyncInvocations;
import io.tandem.local.delivery.DeadLetters;
import io.tandem.local.expo.ExpoAccessToken;
import io.tandem.local.expo.ExpoStandIn;
import io.tandem.local.faults.FaultTarget;
import io.tandem.local.faults.Faults;
import io.tandem.local.postgres.PostgresProxy;
import io.tandem.local.postgres.Traffic;
import io.tandem.local.runtime.AwsServices;
import io.tandem.local.runtime.Clockwork;
import io.tandem.local.runtime.Functions;
import io.tandem.local.runtime.FunctionsStarter;
import io.tandem.local.runtime.Logs;
import io.tandem.local.schedule.Schedules;
import io.tandem.local.secrets.SecretsExtension;
import io.tandem.local.secrets.StageSecrets;
import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.settings.StageSettings;
import io.tandem.local.sns.SnsStandIn;
import io.tandem.local.stack.StackModel;
import io.tandem.local.template.StackReader;
import io.tandem.local.token.LocalTokens;
import io.tandem.local.waypoints.Waypoints;
import io.tandem.local.web.LoopbackPort;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** Starts a stage: first what may fail at once, then what takes long, and the front last. */
record StageStart(StageSettings settings, Consumer<String> progress, OpenParts parts) {
  LocalStage run() {
    Logs logs = Logs.in(settings.logs());
    LoopbackPort port = parts.add(LoopbackPort.take(settings.port()));
    String address = "http://localhost:" + port.number();
    // Localhost may resolve to ::1 first, and nothing listens there.
    String loopback = "http://127.0.0.1:" + port.number();
    LocalTokens tokens = new LocalTokens(address + "/local");
    AblyKeys ablyKeys = AblyKeys.make();
    ExpoAccessToken expoToken = ExpoAccessToken.of(settings.expoToken());
    StageDatabase database = parts.add(StageDatabase.of(settings));
    Clockwork clockwork = parts.add(new Clockwork());
    Faults faults = new Faults(breakable());
    Waypoints waypoints = new Waypoints();
    Traffic traffic = new Traffic();
    JdbcAddress forFunctions = forFunctions(database, faults, waypoints, traffic, clockwork);
    StageSecrets secrets = new StageSecrets();
    SecretsExtension extension = parts.add(new SecretsExtension(secrets));
    StackParameters parameters =
        new StackParameters(
            loopback,
            forFunctions,
            ablyKeys,
            expoToken,
            tokens.issuer(),
            secrets,
            settings.parameters());
    StackModel stack = StackReader.read(settings.root(), parameters.values());

    AwsServices aws = new AwsServices(loopback + "/sns", extension.environment());
    Functions functions = parts.add(FunctionsStarter.start(stack, settings, aws, clockwork));
    waypoints.watch(functions);
    progress.accept("starting PostgreSQL");
    database.start();
    progress.accept("migrating the database");
    Migration.run(functions, settings);

    DeadLetters deadLetters = new DeadLetters();
    AsyncInvocations invocations =
        new AsyncInvocations(functions, clockwork, settings.retryDelay(), deadLetters);
    SnsStandIn sns = new SnsStandIn(stack, invocations);
    Clock clock = Clock.systemUTC();
    StageFront front =
        new StageFront(
            stack,
            functions,
            deadLetters,
            faults,
            waypoints,
            sns,
            tokens,
            new AblyStandIn(ablyKeys, clock, clockwork),
            new ExpoStandIn(expoToken, clock));
    parts.add(front.start(port)::stop);
    new Schedules(invocations, clockwork).start(stack);
    return new LocalStage(
        parts,
        URI.create(address),
        logs.folder(),
        database,
        ablyKeys,
        functions,
        invocations,
        faults,
        waypoints,
        traffic);
  }

  private Set<FaultTarget> breakable() {
    return hasOwnDatabase()
        ? EnumSet.allOf(FaultTarget.class)
        : EnumSet.complementOf(EnumSet.of(FaultTarget.POSTGRES));
  }

  private JdbcAddress forFunctions(
      StageDatabase database,
      Faults faults,
      Waypoints waypoints,
      Traffic traffic,
      Clockwork clockwork) {
    return hasOwnDatabase()
        ? parts
            .add(PostgresProxy.open(database.address(), faults, waypoints, traffic, clockwork))
            .address()
        : database.address();
  }

  // The proxy cannot be put before an external database, which may be anywhere and require TLS.
  private boolean hasOwnDatabase() {
    return settings.database() == null;
  }
}
