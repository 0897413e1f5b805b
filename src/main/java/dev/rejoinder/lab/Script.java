package dev.rejoinder.lab;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/**
 * The customers' own doings: they write, answer, lose patience, ring out, come and, seldom, leave.
 * Moves come by alarm and are drawn from the seed.
 */
final class Script implements Org.Watcher {
  private static final Duration TYPING = Duration.ofSeconds(5);
  private static final Duration TYPING_TIME = Duration.ofMillis(2_500);
  private static final Duration COLLEAGUE = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration ARRIVALS = Duration.ofSeconds(40);
  private static final Duration SILENCE_BEFORE_LEAVING = Duration.ofMinutes(2);
  private static final double LEAVING = 0.03;
  private static final double IMPATIENCE = 0.5;
  private static final int MONOLOGUE = 40;
  private static final Duration MONOLOGUE_TIME = Duration.ofMinutes(20);

  private final Org org;
  private final Cast cast;
  private final Phrases phrases;
  private final Alarm alarm;
  private final Random random;
  private final Duration pace;
  private final int crowd;
  private final Map<String, Integer> said = new HashMap<>();

  /**
   * Prepares a script of {@code busy} customer messages a minute, more than 0, which keeps about
   * {@code crowd} conversations going.
   */
  Script(Org org, Cast cast, Phrases phrases, Alarm alarm, Tempo tempo) {
    this.org = org;
    this.cast = cast;
    this.phrases = phrases;
    this.alarm = alarm;
    this.random = new Random(tempo.seed());
    this.pace = Duration.ofMillis(Math.max(1, Math.round(60_000 / tempo.busy())));
    this.crowd = tempo.crowd();
  }

  /** How fast and how many. */
  record Tempo(double busy, int crowd, long seed) {}

  void start() {
    org.watch(this);
    org.live()
        .filter(Conversation::isAlerting)
        .forEach(conversation -> alerting(conversation, conversation.liveAgentLeg().orElseThrow()));
    later(jittered(pace), this::somebodyWrites);
    later(ARRIVALS, this::somebodyComes);
  }

  /** It rings out unless answered; colleagues who are there for work answer soon. */
  @Override
  public void alerting(Conversation conversation, Leg leg) {
    var user = leg.user.orElseThrow();
    boolean colleague = !user.equals(User.AGENT) && org.standing(user).mayRing();
    later(
        colleague ? COLLEAGUE : Duration.ofMillis(leg.afterWork.rules().alertingMs()),
        () -> {
          if (leg.isAlerting() && colleague) {
            org.accept(conversation, leg);
          } else if (leg.isAlerting()) {
            org.ringOut(conversation, leg);
          }
        });
  }

  /** The customer answers after some seconds, unless something else was said by then. */
  @Override
  public void agentSaid(Conversation conversation, ChatMessage message) {
    later(
        Duration.ofMillis(4_000 + random.nextInt(9_000)).minus(TYPING_TIME),
        () -> {
          if (conversation.isLive() && isLast(message, conversation)) {
            org.customerTypes(conversation, TYPING);
            later(TYPING_TIME, () -> answer(conversation, message));
          }
        });
  }

  private void answer(Conversation conversation, ChatMessage message) {
    if (conversation.isLive() && isLast(message, conversation)) {
      org.customerSays(conversation, nextLine(conversation));
    }
  }

  private static boolean isLast(ChatMessage message, Conversation conversation) {
    return conversation.lastMessage().filter(held -> held == message).isPresent();
  }

  private void somebodyWrites() {
    later(jittered(pace), this::somebodyWrites);
    var conversation = drawn();
    if (conversation.isEmpty()) {
      return;
    }
    boolean content = mayLeave(conversation.get()) && random.nextDouble() < LEAVING;
    if (content || isFedUp(conversation.get())) {
      leave(conversation.get());
    } else {
      org.customerTypes(conversation.get(), TYPING);
      later(TYPING_TIME, () -> write(conversation.get()));
    }
  }

  private void write(Conversation conversation) {
    if (conversation.isLive()) {
      org.customerSays(conversation, nextLine(conversation));
    }
  }

  /** Mostly somebody who is connected, at times one who is still waiting for that. */
  private Optional<Conversation> drawn() {
    boolean connected = random.nextDouble() < 0.85;
    return pick(connected ? Conversation::isConnected : c -> !c.isConnected())
        .or(() -> pick(conversation -> true));
  }

  private Optional<Conversation> pick(Predicate<Conversation> wanted) {
    var choice = org.live().filter(wanted).toList();
    return choice.isEmpty()
        ? Optional.empty()
        : Optional.of(choice.get(random.nextInt(choice.size())));
  }

  private String nextLine(Conversation conversation) {
    var customer = conversation.customer;
    if (isKeptWaiting(conversation) && random.nextDouble() < IMPATIENCE) {
      return other(conversation, phrases.nudges(customer.language()));
    }
    int turn = said.merge(conversation.id, 1, Integer::sum) - 1;
    if (turn < customer.later().size()) {
      return customer.later().get(turn);
    }
    boolean answered = conversation.unanswered().isEmpty();
    return other(
        conversation,
        answered ? phrases.answers(customer.language()) : phrases.additions(customer.language()));
  }

  /** One of the lines, but not the one said last. */
  private String other(Conversation conversation, List<String> lines) {
    var last = conversation.lastMessage().map(message -> message.text).orElse("");
    return any(lines.stream().filter(line -> !line.equals(last)).toList());
  }

  private boolean isKeptWaiting(Conversation conversation) {
    return conversation
        .lastMessage()
        .filter(message -> !message.byAgent && message.at.plus(PATIENCE).isBefore(org.now()))
        .isPresent();
  }

  /** Nobody has answered for long; leaving also keeps a lab that runs for days from growing. */
  private boolean isFedUp(Conversation conversation) {
    var unanswered = conversation.unanswered();
    return unanswered.size() >= MONOLOGUE
        && unanswered.get(0).at.plus(MONOLOGUE_TIME).isBefore(org.now());
  }

  /** Nobody leaves content who has not been answered. */
  private boolean mayLeave(Conversation conversation) {
    return conversation
        .lastMessage()
        .filter(message -> message.byAgent)
        .filter(message -> message.at.plus(SILENCE_BEFORE_LEAVING).isBefore(org.now()))
        .isPresent();
  }

  private void leave(Conversation conversation) {
    org.customerSays(conversation, any(phrases.goodbyes(conversation.customer.language())));
    org.end(conversation, "client");
    said.remove(conversation.id);
  }

  /** Rings with somebody new, or with who waits, when the agent has few left. */
  private void somebodyComes() {
    later(jittered(ARRIVALS), this::somebodyComes);
    boolean rings = org.standing(User.AGENT).mayRing();
    if (org.live().filter(rings ? Script::isTheAgents : Conversation::isWaiting).count() >= crowd) {
      return;
    }
    if (rings) {
      org.alert(pick(Conversation::isWaiting).orElseGet(this::arrival), User.AGENT);
    } else {
      arrival();
    }
  }

  private static boolean isTheAgents(Conversation conversation) {
    return conversation.liveLegOf(User.AGENT.id()).isPresent();
  }

  private Conversation arrival() {
    var customer = cast.next();
    var conversation = org.open(customer);
    var opening =
        customer.history().stream()
            .filter(line -> !line.byAgent())
            .map(Person.Line::text)
            .findFirst();
    org.customerSays(conversation, opening.orElseGet(() -> nextLine(conversation)));
    return conversation;
  }

  private void later(Duration wait, Runnable move) {
    alarm.after(
        wait,
        () -> {
          synchronized (org) {
            move.run();
          }
        });
  }

  /** Between half of the time and one and a half. */
  private Duration jittered(Duration mean) {
    return Duration.ofMillis(
        Math.max(1, Math.round(mean.toMillis() * (0.5 + random.nextDouble()))));
  }

  private String any(List<String> lines) {
    return lines.get(random.nextInt(lines.size()));
  }
}
