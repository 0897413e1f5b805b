package dev.rejoinder.app;

import dev.rejoinder.model.Response;
import dev.rejoinder.text.Links;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The hosts that an org's responses link to: not for the UI's thread. */
final class LinkHosts {
  private LinkHosts() {}

  /** Most responses have no link, which is quicker to see than to look for one. */
  static Set<String> in(List<Response> responses) {
    Set<String> hosts = new HashSet<>();
    for (Response response : responses) {
      String body = response.body();
      if (body.contains("//") || body.contains("www.") || body.contains("WWW.")) {
        hosts.addAll(Links.hosts(body));
      }
    }
    return hosts;
  }
}
