package dev.rejoinder.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A canned response.
 *
 * @param name as the org has it; agents write a shortcut into its start
 * @param body with its {@code {{tokens}}} unfilled; empty where only the server knows it
 * @param library the name of the first library it stands in
 * @param libraryIds of all libraries it stands in; empty where the server does not tell
 * @param template whether it is one that the channel's operator approved, such as WhatsApp's: it
 *     goes out by reference, word for word, with only its substitutions filled
 */
public record Response(
    String id,
    String name,
    String body,
    String library,
    List<Substitution> substitutions,
    List<String> libraryIds,
    boolean template) {

  /** What the ids of an agent's own begin with; the platform's are UUIDs. */
  public static final String MINE = "mine:";

  private static final Pattern SHORTCUT =
      Pattern.compile("/(?:\"([^\"]+)\"|(\\S+))\\s*(.*)", Pattern.DOTALL);

  public Response {
    substitutions = List.copyOf(substitutions);
    libraryIds = List.copyOf(libraryIds);
  }

  /** An ordinary one, of libraries whose ids are not known. */
  public Response(
      String id, String name, String body, String library, List<Substitution> substitutions) {
    this(id, name, body, library, substitutions, List.of(), false);
  }

  /** Whether it is the agent's own, of which no org knows. */
  public boolean mine() {
    return id.startsWith(MINE);
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
