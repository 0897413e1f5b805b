package dev.rejoinder.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The commands by name. Only the one that is asked for is made, since each costs start-up time. */
final class Commands {
  private static final Map<String, Supplier<Task>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("lab", LabTask::new);
    ALL.put("login", LoginTask::new);
    ALL.put("logout", LogoutTask::new);
    ALL.put("whoami", WhoamiTask::new);
    ALL.put("doctor", DoctorTask::new);
    ALL.put("conversations", ConversationsTask::new);
    ALL.put("responses", ResponsesTask::new);
    ALL.put("join", JoinTask::new);
    ALL.put("send", SendTask::new);
    ALL.put("transcript", TranscriptTask::new);
    ALL.put("outbox", OutboxTask::new);
  }

  private Commands() {}

  static Set<String> names() {
    return ALL.keySet();
  }

  static Task make(String name) {
    return ALL.get(name).get();
  }
}
