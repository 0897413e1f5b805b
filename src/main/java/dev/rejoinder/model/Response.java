package dev.rejoinder.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A canned response.
 *
 * @param name as the org has it; agents write a shortcut into its start
 * @param body with its {@code {{tokens}}} unfilled; empty where only the server knows it
 */
public record Response(
    String id, String name, String body, String library, List<Substitution> substitutions) {

  private static final Pattern SHORTCUT =
      Pattern.compile("/(?:\"([^\"]+)\"|(\\S+))\\s*(.*)", Pattern.DOTALL);

  public Response {
    substitutions = List.copyOf(substitutions);
  }

  /** What stands behind the slash that the name starts with; empty where there is none. */
  public String shortcut() {
    Matcher matcher = SHORTCUT.matcher(name);
    if (!matcher.matches()) {
      return "";
    }
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }

  /** The name without its shortcut; the shortcut where there is nothing else. */
  public String title() {
    Matcher matcher = SHORTCUT.matcher(name);
    return matcher.matches() && !matcher.group(3).isBlank() ? matcher.group(3) : name;
  }
}
