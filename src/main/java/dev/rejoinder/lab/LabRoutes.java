package dev.rejoinder.lab;

import java.time.Duration;

/** What a test or a person asks behind the screen. Needs no token and is not counted. */
final class LabRoutes {
  private final Org org;
  private final Cast cast;
  private final Tokens tokens;
  private final Faults faults;
  private final RequestLog log;

  LabRoutes(Org org, Cast cast, Tokens tokens, Faults faults, RequestLog log) {
    this.org = org;
    this.cast = cast;
    this.tokens = tokens;
    this.faults = faults;
    this.log = log;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/lab/ledger", call -> Answer.ok(org.ledger.json()))
        .on("GET", "/lab/requests", call -> Answer.ok(log.json()))
        .on("POST", "/lab/customer", this::customer)
        .on("POST", "/lab/ring", this::ring)
        .on("GET", "/lab/faults", call -> Answer.ok(faults.json()))
        .on("POST", "/lab/faults", call -> Answer.ok(faults.add(call.jsonObject())))
        .on("DELETE", "/lab/faults", this::clearFaults)
        .on("POST", "/lab/token", this::token)
        .on("POST", "/lab/expire", this::expire);
  }

  private Answer customer(Call call) {
    var body = call.jsonObject();
    var text = Body.requireText(body, "text");
    var conversation =
        Body.text(body, "conversationId").map(org::liveConversation).orElseGet(this::first);
    var message = org.customerSays(conversation, text);
    return Answer.ok(Wire.object("conversationId", conversation.id, "messageId", message.id));
  }

  private Conversation first() {
    return org.of(User.AGENT.id()).stream()
        .filter(Conversation::isConnected)
        .findFirst()
        .orElseThrow(() -> Refusal.conflict("No conversation is connected."));
  }

  private Answer ring(Call call) {
    var body = call.jsonObject();
    var name = Body.requireText(body, "name");
    var text = Body.requireText(body, "text");
    var queueName = Body.text(body, "queue").orElse(Queue.ALL.get(0).name());
    var queue =
        Queue.named(queueName)
            .orElseThrow(() -> Refusal.badRequest("No such queue: " + queueName + "."));
    var conversation = org.open(cast.stranger(name, queue));
    org.customerSays(conversation, text);
    org.alert(conversation, User.AGENT);
    return Answer.ok(Wire.object("conversationId", conversation.id));
  }

  private Answer clearFaults(Call call) {
    faults.clear();
    return Answer.empty(204);
  }

  /** Mints a token for a user who may lack permissions, as another role would have it. */
  private Answer token(Call call) {
    var body = call.jsonObjectOrEmpty();
    var userId = Body.text(body, "userId").orElse(User.AGENT.id());
    var user = User.byId(userId).orElseThrow(Refusal::notFound);
    var whole = Caller.user(user.id(), OAuthClient.AGENT.id());
    int seconds = Body.number(body, "expiresIn").orElse((int) whole.life().toSeconds());
    var caller =
        whole
            .without(Body.texts(body, "without"))
            .lasting(Duration.ofSeconds(Math.max(0, seconds)));
    var scoped = body.has("scopes") ? caller.withScopes(Body.texts(body, "scopes")) : caller;
    return Answer.ok(Wire.object("token", tokens.issue(scoped)));
  }

  /** Lets every token of client credentials expire, as they would in a day; or users' as well. */
  private Answer expire(Call call) {
    tokens.expire(Body.flag(call.jsonObjectOrEmpty(), "all"));
    return Answer.empty(204);
  }
}
