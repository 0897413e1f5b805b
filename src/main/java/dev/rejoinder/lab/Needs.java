package dev.rejoinder.lab;

import static dev.rejoinder.lab.Needs.How.ALL;
import static dev.rejoinder.lab.Needs.How.ANY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which permissions each call needs: a line a route. A route without a line needs none. */
final class Needs {
  enum How {
    /** One of them will do. */
    ANY,
    ALL
  }

  private record Need(How how, List<String> permissions) {
    void requireOf(Caller caller) {
      var lacked = permissions.stream().filter(name -> !caller.may(name)).toList();
      if (how == ALL && !lacked.isEmpty()) {
        throw Permissions.missingAll(lacked);
      }
      if (how == ANY && lacked.size() == permissions.size()) {
        throw Permissions.missingAny(permissions);
      }
    }
  }

  private static final String CONVERSATION = "/api/v2/conversations/{id}";
  private static final String MESSAGES = "/api/v2/conversations/messages/{id}";
  private static final String COMMUNICATION = MESSAGES + "/communications/{commId}";
  private static final String PARTICIPANT = MESSAGES + "/participants/{pid}";
  private static final String BLIND = "conversation:communication:blindTransfer";

  private final Map<String, Function<Call, Need>> byRoute = new HashMap<>();

  /** The platform's own, as its command line tool lists them. */
  static Needs ofPlatform() {
    var needs = new Needs();
    needs.conversations();
    needs.messages();
    needs.transfers();
    needs.others();
    return needs;
  }

  private void conversations() {
    needs("GET", CONVERSATION, ALL, "conversation:communication:view");
    needs("DELETE", CONVERSATION, ALL, "conversation:communication:disconnect");
    needs("PATCH", MESSAGES, ALL, "conversation:communication:disconnect");
    needs("POST", CONVERSATION + "/disconnect", ALL, "conversation:communication:disconnect");
    byRoute.put(key("POST", CONVERSATION + "/assign"), Needs::assigning);
  }

  private void messages() {
    var view = new String[] {"conversation:message:view", "conversation:webmessaging:view"};
    var create = new String[] {"conversation:message:create", "conversation:webmessaging:create"};
    needs("POST", MESSAGES + "/messages/bulk", ANY, view);
    needs("GET", MESSAGES + "/messages/{messageId}", ANY, view);
    needs("GET", MESSAGES + "/details", ANY, view);
    needs("POST", COMMUNICATION + "/messages", ANY, create);
    needs("POST", COMMUNICATION + "/typing", ANY, create);
    needs("POST", CONVERSATION + "/messages", ANY, create);
  }

  private void transfers() {
    var participant = CONVERSATION + "/participants/{pid}";
    needs("POST", PARTICIPANT + "/replace", ALL, BLIND);
    needs("POST", participant + "/replace", ALL, BLIND);
    needs("POST", participant + "/transfer", ALL, BLIND);
    needs("POST", participant + "/replace/agent", ANY, BLIND, BLIND + "Agent");
    needs("POST", participant + "/replace/queue", ANY, BLIND, BLIND + "Queue");
    needs("PATCH", PARTICIPANT + "/parkingstate", ALL, "conversation:message:park");
    needs("PATCH", participant + "/parkingstate", ALL, "conversation:message:park");
    var wrapUp = "/communications/{commId}/wrapup";
    needs("POST", PARTICIPANT + wrapUp, ALL, "conversation:participant:wrapup");
    needs("POST", participant + wrapUp, ALL, "conversation:participant:wrapup");
    needs("POST", PARTICIPANT + "/monitor", ALL, "conversation:message:monitor");
  }

  private void others() {
    var responses = "/api/v2/responsemanagement/";
    needs("GET", responses + "libraries", ALL, "responses:library:view");
    needs("GET", responses + "libraries/{id}", ALL, "responses:library:view");
    needs("POST", responses + "libraries/query", ALL, "responses:library:view");
    needs("POST", responses + "libraries/bulk", ALL, "responses:library:view");
    needs("GET", responses + "responses", ALL, "responses:response:view");
    needs("GET", responses + "responses/{id}", ALL, "responses:response:view");
    needs("POST", responses + "responses/query", ALL, "responses:response:view");
    needs("GET", "/api/v2/routing/queues", ALL, "routing:queue:view");
    needs("GET", "/api/v2/routing/queues/{id}", ALL, "routing:queue:view");
    needs("GET", "/api/v2/routing/queues/{id}/wrapupcodes", ALL, "routing:queue:view");
    needs("PATCH", "/api/v2/users/{id}/queues", ALL, "routing:queue:join");
    var analytics = "/api/v2/analytics/";
    var observe = "analytics:queueObservation:view";
    needs("POST", analytics + "conversations/activity/query", ALL, observe);
    needs("POST", analytics + "queues/observations/query", ALL, observe);
    needs(
        "POST",
        analytics + "conversations/details/query",
        ANY,
        "analytics:conversationDetail:view",
        "analytics:agentConversationDetail:view");
  }

  /** Adds a line; the path is the route's, whatever its placeholders are called. */
  Needs needs(String method, String path, How how, String... permissions) {
    var need = new Need(how, List.of(permissions));
    byRoute.put(key(method, path), call -> need);
    return this;
  }

  /** Refuses a caller who lacks what the route needs. */
  void requireFor(Call call, String route, Caller caller) {
    var need = byRoute.get(key(call.method(), route));
    if (need != null) {
      need.apply(call).requireOf(caller);
    }
  }

  /** Pulling is to take it oneself, assigning to give it to somebody else; two permissions. */
  private static Need assigning(Call call) {
    var pull = "conversation:message:pull";
    var assign = "conversation:message:assign";
    var caller = call.who();
    if (!caller.isUser()) {
      return new Need(ANY, List.of(pull, assign));
    }
    boolean self = caller.is(Body.text(call.jsonObject(), "id").orElse(""));
    return new Need(ALL, List.of(self ? pull : assign));
  }

  private static String key(String method, String path) {
    return method + " " + path.replaceAll("\\{[^}]+}", "{}");
  }
}
