package dev.rejoinder.model;

import java.util.List;

/**
 * Some of an org's responses.
 *
 * @param total how many there are in all pages
 * @param last whether no page follows
 */
public record ResponsePage(List<Response> responses, int total, boolean last) {
  public ResponsePage {
    responses = List.copyOf(responses);
  }
}
