package dev.rejoinder.service;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.ResponsePage;
import dev.rejoinder.search.Finder;
import dev.rejoinder.text.Sanitiser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The org's canned responses. Any thread. */
public final class Responses {

  /**
   * What has come so far.
   *
   * @param total how many there are, as far as the server has told
   */
  public record Loaded(Finder finder, int total, boolean complete) {}

  private static final int NAMED = 5;

  private final Gateway gateway;
  private final Retrier retrier;
  private final Retrier.Listener listener;
  private final List<Response> mine;

  public Responses(Gateway gateway, Retrier retrier, Retrier.Listener listener) {
    this.gateway = gateway;
    this.retrier = retrier;
    this.listener = listener;
    this.mine = List.of();
  }

  private Responses(Responses org, List<Response> mine) {
    this.gateway = org.gateway;
    this.retrier = org.retrier;
    this.listener = org.listener;
    this.mine = List.copyOf(mine);
  }

  /** The same with an agent's own behind them, which are found here and nowhere else. */
  public Responses with(List<Response> own) {
    return new Responses(this, own.stream().map(Responses::clean).toList());
  }

  /**
   * Loads page by page.
   *
   * @param progress is given all that has come after the pages 1, 2, 4, 8 and so on and after the
   *     last, on this thread; each adds to what was ready before
   * @return all
   */
  public Finder load(Consumer<Loaded> progress) throws GatewayException {
    Finder finder = Finder.EMPTY;
    Unread unread = new Unread();
    Optional<String> cursor = Optional.empty();
    for (int page = 1; ; page++) {
      Optional<String> at = cursor;
      ResponsePage read = retrier.run(RetryPolicy.READ, () -> gateway.responses(at), listener);
      unread.add(read.responses());
      if (read.last() || Integer.bitCount(page) == 1) {
        finder = finder.and(unread.take()).and(read.last() ? mine : List.of());
        int total = read.last() ? finder.size() : Math.max(finder.size(), read.total());
        progress.accept(new Loaded(finder, total, read.last()));
      }
      if (read.last()) {
        return finder;
      }
      cursor = read.next();
    }
  }

  /** What has come since the finder last grew; an entry that moves between pages comes twice. */
  private static final class Unread {
    private final Set<String> ids = new HashSet<>();
    private List<Response> some = new ArrayList<>();

    void add(List<Response> page) {
      page.stream().filter(it -> ids.add(it.id())).map(Responses::clean).forEach(some::add);
    }

    List<Response> take() {
      List<Response> taken = some;
      some = new ArrayList<>();
      return taken;
    }
  }

  /**
   * What is wrong with them, all pages read; those without a text among them. Judged, and returned,
   * as the org has them: hostile.
   */
  public List<Lint.Finding> review() throws GatewayException {
    Map<String, Response> all = new LinkedHashMap<>();
    Map<String, String> markup = new HashMap<>();
    Optional<String> cursor = Optional.empty();
    do {
      Optional<String> at = cursor;
      ResponsePage read = retrier.run(RetryPolicy.READ, () -> gateway.reviewed(at), listener);
      read.responses().forEach(response -> all.put(response.id(), response));
      markup.putAll(read.markup());
      cursor = read.next();
    } while (cursor.isPresent());
    return Lint.of(List.copyOf(all.values()), markup);
  }

  /**
   * Finds by name: the server is asked first, and all are loaded only when it has none.
   *
   * @throws GatewayException also where several have it as their title or shortcut, and names them
   */
  public Optional<Response> named(String name) throws GatewayException {
    Optional<Response> exact =
        retrier.run(RetryPolicy.READ, () -> gateway.responseNamed(name), listener);
    if (exact.isPresent() || gateway.fillsSubstitutions()) {
      return exact.map(Responses::clean);
    }
    List<Response> own = Finder.over(mine).named(name);
    List<Response> named = own.isEmpty() ? load(loaded -> {}).named(name) : own;
    if (named.size() > 1) {
      throw new GatewayException(several(name, named));
    }
    return named.stream().findFirst();
  }

  private static Failure several(String name, List<Response> named) {
    String which =
        named.stream()
            .limit(NAMED)
            .map(each -> each.name() + " (" + each.id() + ")")
            .collect(Collectors.joining("; "));
    return new Failure.Absent(
        named.size() + " canned responses go by \"" + name + "\"",
        "say which by its whole name or its id: " + which + (named.size() > NAMED ? "; ..." : ""));
  }

  public Response withId(String id) throws GatewayException {
    Optional<Response> own = mine.stream().filter(it -> it.id().equals(id)).findFirst();
    if (own.isPresent()) {
      return own.get();
    }
    return clean(retrier.run(RetryPolicy.READ, () -> gateway.response(id), listener));
  }

  /** Responses much like what was named, for a message that says there is none of that name. */
  public List<Response> like(String name, int limit) throws GatewayException {
    return load(loaded -> {}).find(name, limit).stream().map(hit -> hit.response()).toList();
  }

  /**
   * What is shown is what is sent, so a response is cleaned once, where it comes in. But one that
   * must not be sent stays as it is: to send what is left of it is not what its author meant.
   */
  public static Response clean(Response raw) {
    String body = Sanitiser.lineFeeds(raw.body());
    return new Response(
        raw.id(),
        Sanitiser.part(raw.name().strip()).replace('\n', ' '),
        Sanitiser.objection(body).isPresent() ? body : Sanitiser.part(body),
        Sanitiser.part(raw.library()).replace('\n', ' '),
        raw.substitutions(),
        raw.libraryIds(),
        raw.template());
  }
}
