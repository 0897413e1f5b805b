package dev.rejoinder.lab;

/** How a test or a person troubles the notifications. */
final class LineRoutes {
  private final Lines lines;
  private final Courier courier;

  LineRoutes(Lines lines, Courier courier) {
    this.lines = lines;
    this.courier = courier;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/lab/sockets", call -> Answer.ok(lines.json()))
        .on("POST", "/lab/drop", this::drop)
        .on("POST", "/lab/silence", call -> done(lines::silence))
        .on("POST", "/lab/closing", call -> done(lines::closeSoon))
        .on(
            "POST",
            "/lab/events",
            call -> done(() -> courier.turn(Disorder.of(call.jsonObjectOrEmpty()))));
  }

  private Answer drop(Call call) {
    var body = call.jsonObjectOrEmpty();
    if (Body.flag(body, "silent")) {
      return done(lines::muteAll);
    }
    int refuse = Body.number(body, "refuse").orElse(0);
    return done(() -> lines.drop(refuse));
  }

  private static Answer done(Runnable what) {
    what.run();
    return Answer.empty(204);
  }
}
