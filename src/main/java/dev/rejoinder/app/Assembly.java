package dev.rejoinder.app;

import dev.rejoinder.cli.Asking;
import dev.rejoinder.cli.LabFlags;
import dev.rejoinder.cli.Org;
import dev.rejoinder.cli.OutboxHeld;
import dev.rejoinder.cli.SigningIn;
import dev.rejoinder.cli.Wiring;
import dev.rejoinder.config.Api;
import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Credentials;
import dev.rejoinder.config.PersonalResponses;
import dev.rejoinder.config.Places;
import dev.rejoinder.config.Settings;
import dev.rejoinder.genesys.Endpoint;
import dev.rejoinder.genesys.Http;
import dev.rejoinder.genesys.SignIn;
import dev.rejoinder.lab.Lab;
import dev.rejoinder.lab.LabException;
import dev.rejoinder.model.Grant;
import dev.rejoinder.model.Response;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Journal;
import dev.rejoinder.service.Outboxes;
import dev.rejoinder.service.Outboxes.Owner;
import dev.rejoinder.service.ResponseStore;
import dev.rejoinder.service.Retrier;
import dev.rejoinder.service.Sleeper;
import dev.rejoinder.service.TokenStore;
import dev.rejoinder.service.UsageStore;
import dev.rejoinder.store.OutboxFiles;
import dev.rejoinder.store.ResponseCache;
import dev.rejoinder.store.TokenFile;
import dev.rejoinder.store.UsageFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Puts the parts together. */
final class Assembly implements Wiring {
  /** Robin Vale's, valid in every lab. */
  private static final String LAB_TOKEN = "lab-token";

  private final Map<String, String> env;
  private final LongSupplier nanos;
  private final Sleeper sleeper;
  private final OnScreen onScreen;

  /**
   * @param nanos a clock that never goes back
   */
  Assembly(Map<String, String> env, LongSupplier nanos, Sleeper sleeper) {
    this.env = env;
    this.nanos = nanos;
    this.sleeper = sleeper;
    this.onScreen = new OnScreen(env);
  }

  @Override
  public Org open(Settings settings, Retrier.Listener listener) throws BadSetting {
    Reach reach = reach(settings);
    Http http = reach.http();
    return org(reach.ports(http), listener, http::close);
  }

  @Override
  public int console(Settings settings) throws BadSetting, OutboxHeld {
    if (settings.api() == Api.TUTORIAL) {
      throw new BadSetting(
          "the console needs the platform's API: the tutorial's has no list of conversations");
    }
    Endpoint endpoint = reach(settings).endpoint();
    return onScreen.run(
        onScreen.setting(place(endpoint, settings.profile()), settings.readOnly()),
        belongings(endpoint, settings),
        new Keeper(outboxes(Places.of(env)), endpoint.toString(), Optional.empty()),
        listener -> {
          try {
            return open(settings, listener);
          } catch (BadSetting e) {
            throw new Console.CannotStart(e.getMessage(), e);
          }
        });
  }

  @Override
  public List<Response> mine() throws BadSetting {
    return PersonalResponses.read(PersonalResponses.in(Places.of(env)));
  }

  @Override
  public int labConsole(LabFlags flags, Settings base) throws BadSetting, OutboxHeld {
    return onScreen.run(
        onScreen.setting("lab", base.readOnly()),
        new Belongings(Optional.empty(), usage(Places.of(env).lab(), "lab"), Optional.empty()),
        labKeeper(),
        listener -> {
          Lab lab = startForConsole(flags);
          Http http =
              Http.open(
                  Endpoint.of(lab.url()),
                  new dev.rejoinder.genesys.Credentials.Token(LAB_TOKEN),
                  version(),
                  nanos);
          return org(
              Reach.platform(http),
              listener,
              () -> {
                http.close();
                lab.close();
              });
        });
  }

  /** A lab ends with its console and begins the same again, so that its drafts fit the next. */
  private Keeper labKeeper() {
    String own = "lab of " + ProcessHandle.current().pid();
    return new Keeper(outboxes(Places.of(env).lab()), "lab", Optional.of(own));
  }

  @Override
  public Journal outbox(Settings settings, String userId)
      throws BadSetting, OutboxHeld, Journal.Trouble {
    Owner owner = new Owner(reach(settings).endpoint().toString(), userId);
    return new Turn(outboxes(Places.of(env)), nanos, sleeper).take(owner);
  }

  @Override
  public int lab(LabFlags flags, Consumer<String> ready) throws BadSetting {
    try (Lab lab = LabStart.of(flags)) {
      ready.accept(lab.url());
      new CountDownLatch(1).await();
      return 0;
    } catch (LabException e) {
      throw new BadSetting(e.getMessage());
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  @Override
  public Asking asking() {
    return new TerminalAsking();
  }

  @Override
  public SigningIn signIn(Settings settings) throws BadSetting {
    Credentials.SignedIn as = signedIn(settings);
    return BrowserSignIn.open(reach(settings).signIn(as), as.redirectUri(), nanos);
  }

  @Override
  public TokenStore tokens(String profile) {
    return new TokenFile(Places.of(env).tokens(), profile, nanos, sleeper);
  }

  @Override
  public Outboxes outboxes() {
    return outboxes(Places.of(env));
  }

  /**
   * @param places the lab's own for a lab of the console's
   */
  private static Outboxes outboxes(Places places) {
    return new OutboxFiles(places.outbox(), Clock.systemUTC());
  }

  @Override
  public String address(Settings settings) throws BadSetting {
    return reach(settings).endpoint().toString();
  }

  @Override
  public Optional<Instant> responsesKept(Settings settings) throws BadSetting {
    return cache(reach(settings).endpoint(), settings)
        .flatMap(ResponseStore::read)
        .map(ResponseStore.Kept::at);
  }

  @Override
  public void revoke(Settings settings, Grant grant) throws GatewayException, BadSetting {
    try (SignIn signIn = reach(settings).signIn(signedIn(settings))) {
      signIn.revoke(grant);
    }
  }

  @Override
  public String terminal() throws BadSetting {
    return onScreen.terminal();
  }

  @Override
  public String version() {
    return Version.current();
  }

  private Org org(Org.Ports ports, Retrier.Listener listener, Runnable closing) {
    // java.util.Random, since threads share it.
    Retrier retrier = new Retrier(nanos, new Random(), sleeper);
    return new Org(ports, retrier, listener, Clock.systemDefaultZone(), closing);
  }

  private Belongings belongings(Endpoint endpoint, Settings settings) {
    Places places = Places.of(env);
    return new Belongings(
        cache(endpoint, settings),
        usage(places, endpoint + " " + owner(settings)),
        Optional.of(PersonalResponses.in(places)));
  }

  private static UsageStore usage(Places places, String whose) {
    return new UsageFile(places.state().resolve("usage").resolve(key(whose) + ".json"));
  }

  /** As whom the agent comes; empty for a bare token, whoever's that is. */
  private static String owner(Settings settings) {
    if (settings.credentials() instanceof Credentials.Client client) {
      return client.id();
    }
    return settings.credentials() instanceof Credentials.SignedIn as
        ? as.clientId() + " " + as.profile()
        : "";
  }

  /**
   * None for a bare token, which does not say whose org it is: the responses of one org must not
   * show up in another.
   */
  private Optional<ResponseStore> cache(Endpoint endpoint, Settings settings) {
    Path folder = Places.cache(env).resolve("responses");
    String owner = owner(settings);
    return owner.isEmpty()
        ? Optional.empty()
        : Optional.of(new ResponseCache(folder, key(endpoint + " " + owner)));
  }

  private static String key(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** The profile's name where there is one, and the domain, as people name a region. */
  private static String place(Endpoint endpoint, Optional<String> profile) {
    String domain = endpoint.toString().replaceFirst("^https?://(api\\.)?", "");
    return profile.map(name -> name + " " + domain).orElse(domain);
  }

  private Reach reach(Settings settings) {
    String profile = settings.credentials() instanceof Credentials.SignedIn as ? as.profile() : "";
    return new Reach(settings, tokens(profile), nanos);
  }

  private static Credentials.SignedIn signedIn(Settings settings) throws BadSetting {
    if (settings.credentials() instanceof Credentials.SignedIn as) {
      return as;
    }
    throw new BadSetting("nothing to sign in to: name a profile, or run: rejoinder login");
  }

  private static Lab startForConsole(LabFlags flags) throws Console.CannotStart {
    try {
      return LabStart.of(flags);
    } catch (LabException e) {
      throw new Console.CannotStart(e.getMessage(), e);
    }
  }
}
