package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.cli.Org;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.User;
import dev.rejoinder.search.Finder;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.text.Filling;
import dev.rejoinder.text.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What makes five keys enough in the lab: whatever one letter finds first can be sent. */
class OneLetterTest {
  @Test
  void whatOneLetterFindsFirstIsFilledForEveryCustomer() throws GatewayException {
    try (LabOrg lab = LabOrg.quiet();
        Org org = LabScene.open(lab, (failure, attempt, wait) -> {})) {
      User me = org.identity().user().orElseThrow();
      Finder finder = org.responses().load(loaded -> {});
      org.inbox().readWaiting(me);
      List<Contact> contacts = org.inbox().read(me);
      assertEquals(11, contacts.size());

      for (char letter = 'a'; letter <= 'z'; letter++) {
        Response first = finder.find(String.valueOf(letter), 1).get(0).response();
        for (Contact contact : contacts) {
          String text =
              Template.join(
                  Filling.of(
                      first, Optional.of(me), Optional.of(contact.conversation()), Map.of()));
          assertEquals(List.of(), Template.unfilled(text), letter + ": " + first.name());
        }
      }
    }
  }
}
