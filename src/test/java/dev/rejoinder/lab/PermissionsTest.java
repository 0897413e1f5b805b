package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PermissionsTest {
  private final Client client = Client.quiet();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void theRoleListsWhatItsTokenMay() {
    assertTrue(permissions().contains("conversation:message:park"));

    client.as(minted("{\"without\":[\"conversation:message:park\"]}"));

    assertFalse(permissions().contains("conversation:message:park"));
    assertTrue(permissions().contains("conversation:message:pull"));
  }

  @Test
  void aCallWhoseOnlyPermissionIsLackedNamesIt() {
    client.as(minted("{\"without\":[\"conversation:communication:view\"]}"));
    var id = client.conversations().get(0).get("id").getAsString();

    var reply = client.get("/api/v2/conversations/" + id);

    assertEquals(403, reply.status());
    assertEquals("missing.permissions", reply.string("code"));
    assertTrue(
        reply.string("message").endsWith("permission(s): conversation:communication:view"),
        reply.string("message"));
    assertEquals(200, client.get("/api/v2/conversations/messages").status());
  }

  @Test
  void oneOfTwoWillDoWhereEitherIsEnough() {
    var place = client.place("connected");
    var body = "{\"textBody\":\"hi\"}";
    client.as(minted("{\"without\":[\"conversation:message:create\"]}"));
    assertEquals(200, client.post(place.messagesPath(), body).status());

    client.as(
        minted(
            "{\"without\":[\"conversation:message:create\",\"conversation:webmessaging:create\"]}"));
    var reply = client.post(place.messagesPath(), body);

    assertEquals("missing.any.permissions", reply.string("code"));
    assertTrue(
        reply
            .string("message")
            .endsWith("[conversation:message:create, conversation:webmessaging:create]"));
    assertEquals(1, client.ledger().size());
  }

  @Test
  void pullingAndAssigningAreTwoPermissions() {
    var waiting = client.waiting();
    client.as(minted("{\"without\":[\"conversation:message:pull\"]}"));

    var pulled = assign(waiting.get(0), "agent-1");
    var given = assign(waiting.get(0), "agent-2");

    assertEquals(403, pulled.status());
    assertTrue(pulled.string("message").contains("conversation:message:pull"));
    assertEquals(200, given.status());
  }

  @Test
  void aMintedTokenIsForWhomAndAsLongAsItWasAskedFor() {
    client.as(minted("{\"userId\":\"agent-2\",\"expiresIn\":60,\"scopes\":[\"conversations\"]}"));

    assertEquals("agent-2", client.get("/api/v2/users/me").string("id"));
    assertEquals(
        "[\"conversations\"]",
        client.get("/api/v2/tokens/me").json().get("authorizedScope").toString());
    client.time.advance(Duration.ofSeconds(60));
    assertEquals("credentials.expired", client.get("/api/v2/users/me").string("code"));
  }

  private Client.Reply assign(String conversation, String user) {
    return client.post(
        "/api/v2/conversations/" + conversation + "/assign", "{\"id\":\"" + user + "\"}");
  }

  private String permissions() {
    return client
        .get("/api/v2/users/me?expand=authorization")
        .json()
        .getAsJsonObject("authorization")
        .get("permissions")
        .toString();
  }

  private String minted(String body) {
    return client.post("/lab/token", body).string("token");
  }
}
