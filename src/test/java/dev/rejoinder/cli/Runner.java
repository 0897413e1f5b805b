package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Settings;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Grant;
import dev.rejoinder.model.Response;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Journal;
import dev.rejoinder.service.MemoryOutboxes;
import dev.rejoinder.service.Outboxes;
import dev.rejoinder.service.Retrier;
import dev.rejoinder.service.TokenStore;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Runs the command line over a fake org, and keeps what it was told. */
final class Runner implements Wiring {
  final FakeGateway gateway = new FakeGateway();
  final MemoryOutboxes sending = new MemoryOutboxes();
  private final AtomicLong nanos = new AtomicLong();
  final Map<String, String> env = new HashMap<>();
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();
  InputStream in = InputStream.nullInputStream();
  Settings opened;
  LabFlags lab;
  boolean closed;
  boolean console;
  RuntimeException bug;
  FakeAsking asking = FakeAsking.nobody();
  FakeSigningIn signingIn = new FakeSigningIn();
  final Map<String, TokenStore> tokens = new HashMap<>();
  final List<String> revoked = new ArrayList<>();
  FakeOutboxes outboxes = new FakeOutboxes();
  Optional<Failure> revoking = Optional.empty();

  Runner(Path state) {
    env.put("XDG_STATE_HOME", state.toString());
    env.put("XDG_CONFIG_HOME", state.resolve("config").toString());
    env.put("HOME", state.toString());
    env.put("GENESYS_ACCESS_TOKEN", "lab-token");
  }

  Runner with(String name, String value) {
    env.put(name, value);
    return this;
  }

  Runner reading(String stdin) {
    in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  int run(String... args) {
    return Cli.run(args, this, env, in, new PrintWriter(out), new PrintWriter(err));
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  @Override
  public List<Response> mine() {
    return List.of();
  }

  @Override
  public Org open(Settings settings, Retrier.Listener listener) {
    opened = settings;
    if (bug != null) {
      throw bug;
    }
    Retrier retrier =
        new Retrier(nanos::get, new Random(1), wait -> nanos.addAndGet(wait.toNanos()));
    Clock clock = Clock.fixed(FakeGateway.NOON.plusSeconds(90), ZoneOffset.UTC);
    return new Org(Org.Ports.of(gateway), retrier, listener, clock, () -> closed = true);
  }

  @Override
  public Journal outbox(Settings settings, String userId) throws OutboxHeld, Journal.Trouble {
    try {
      return sending.open(new Outboxes.Owner("https://api.example", userId), "send");
    } catch (Outboxes.Busy e) {
      throw new OutboxHeld(e.holder(), Instant.EPOCH, ZoneOffset.UTC);
    }
  }

  @Override
  public int console(Settings settings) {
    opened = settings;
    console = true;
    return 0;
  }

  @Override
  public int labConsole(LabFlags flags, Settings base) {
    lab = flags;
    opened = base;
    return 0;
  }

  @Override
  public int lab(LabFlags flags, Consumer<String> ready) throws BadSetting {
    lab = flags;
    ready.accept("http://127.0.0.1:4711");
    return 0;
  }

  @Override
  public Asking asking() {
    return asking;
  }

  @Override
  public SigningIn signIn(Settings settings) {
    opened = settings;
    return signingIn;
  }

  @Override
  public TokenStore tokens(String profile) {
    return tokens.computeIfAbsent(profile, any -> new FakeTokens());
  }

  @Override
  public Outboxes outboxes() {
    return outboxes;
  }

  @Override
  public String address(Settings settings) {
    return settings.environment();
  }

  @Override
  public Optional<Instant> responsesKept(Settings settings) {
    return Optional.empty();
  }

  @Override
  public void revoke(Settings settings, Grant grant) throws GatewayException {
    opened = settings;
    revoked.add(grant.token());
    if (revoking.isPresent()) {
      throw new GatewayException(revoking.get());
    }
  }

  @Override
  public String terminal() throws BadSetting {
    throw new BadSetting("standard input and output must be a terminal");
  }

  @Override
  public String version() {
    return "1.2.3";
  }
}
