package dev.rejoinder.service;

import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Content;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.User;
import dev.rejoinder.text.Filling;
import dev.rejoinder.text.Lengths;
import dev.rejoinder.text.Sanitiser;
import dev.rejoinder.text.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The tutorial's whole job without a screen: find the response, join, fill it in, ready to send.
 * Any thread.
 */
public final class Reply {

  /** What to say. */
  public sealed interface Saying {
    record Named(String name) implements Saying {}

    record WithId(String id) implements Saying {}

    record Words(String text) implements Saying {}
  }

  /**
   * Who says what to whom.
   *
   * @param userId whose leg it goes out on
   * @param variables values for substitutions, which win over all others
   */
  public record Order(
      String conversationId, String userId, Saying saying, Map<String, String> variables) {
    public Order {
      variables = Map.copyOf(variables);
    }
  }

  /**
   * What will go out.
   *
   * @param text as the customer will read it; empty where only the server knows that
   * @param unfilled the substitutions without a value; such a message is not to be sent
   */
  public record Prepared(
      Outgoing outgoing,
      Conversation conversation,
      Optional<Response> response,
      String text,
      List<String> unfilled) {
    public Prepared {
      unfilled = List.copyOf(unfilled);
    }

    /** Whether it is a message template, which goes by reference. */
    public boolean template() {
      return response.filter(Response::template).isPresent();
    }

    /** Whether it is a template that another channel's operator has approved than this one's. */
    public boolean wrongChannel() {
      return template() && conversation.channel() != Channel.WHATSAPP;
    }

    /** Whether nothing in the message itself speaks against sending it. */
    public boolean sendable() {
      boolean filled = unfilled.isEmpty() && !wrongChannel();
      return filled
          && (outgoing.content() instanceof Content.ByReference
              || mayGo(text, conversation.channel()));
    }
  }

  /** What every conversation fills. */
  private static final Set<String> CUSTOMERS = Set.of("CUSTOMER_NAME");

  private final Gateway gateway;
  private final Responses responses;
  private final Conversations conversations;

  public Reply(Gateway gateway, Responses responses, Conversations conversations) {
    this.gateway = gateway;
    this.responses = responses;
    this.conversations = conversations;
  }

  /** The response that is meant; empty where it is words. */
  public Optional<Response> response(Saying saying) throws GatewayException {
    if (saying instanceof Saying.WithId withId) {
      return Optional.of(responses.withId(withId.id()));
    }
    if (saying instanceof Saying.Named named) {
      Optional<Response> found = responses.named(named.name());
      if (found.isEmpty()) {
        throw new GatewayException(nothingNamed(named.name()));
      }
      return found;
    }
    return Optional.empty();
  }

  /**
   * Joins and fills in. Where there is doubt that the text will do, it reads the conversation first
   * and does not join for a text that won't; what is returned then is not {@link
   * Prepared#sendable}.
   *
   * @param response as {@link #response} has found it
   * @param agent whose name substitutions get, where it is known
   * @param dry reads only: nobody joins
   */
  public Prepared prepare(
      Order order, Optional<Response> response, Optional<User> agent, boolean dry)
      throws GatewayException {
    Function<Conversation, Prepared> filled =
        conversation -> filled(order, response, agent, conversation);
    if (dry || inDoubt(order, response, agent)) {
      Prepared looked = filled.apply(conversations.find(order.conversationId(), order.userId()));
      if (dry || !looked.sendable()) {
        return looked;
      }
    }
    return filled.apply(conversations.join(order.conversationId(), order.userId()));
  }

  /** Whether something can be wrong with the text, as far as is known without the customer. */
  private boolean inDoubt(Order order, Optional<Response> response, Optional<User> agent) {
    if (order.saying() instanceof Saying.Words words) {
      return !mayGo(words.text(), Channel.SMS);
    }
    if (response.isEmpty() || gateway.fillsSubstitutions()) {
      return false;
    }
    String text =
        Template.join(Filling.of(response.get(), agent, Optional.empty(), order.variables()));
    return response.get().template()
        || !CUSTOMERS.containsAll(Template.unfilled(text))
        || !mayGo(text, Channel.SMS);
  }

  private Prepared filled(
      Order order, Optional<Response> response, Optional<User> agent, Conversation conversation) {
    String communication = conversation.leg().map(Leg::communicationId).orElse("");
    Said said =
        response
            .map(found -> said(found, order.variables(), agent, conversation))
            .orElseGet(() -> Said.text(((Saying.Words) order.saying()).text(), List.of()));
    Outgoing outgoing =
        new Outgoing(order.conversationId(), communication, order.userId(), said.content());
    return new Prepared(outgoing, conversation, response, said.text(), said.unfilled());
  }

  private record Said(Content content, String text, List<String> unfilled) {
    static Said text(String text, List<String> unfilled) {
      return new Said(new Content.Text(text), text, unfilled);
    }
  }

  private Said said(
      Response response,
      Map<String, String> given,
      Optional<User> agent,
      Conversation conversation) {
    if (gateway.fillsSubstitutions()) {
      return new Said(new Content.ByReference(response.id(), given), "", List.of());
    }
    List<Template.Piece> pieces = Filling.of(response, agent, Optional.of(conversation), given);
    if (response.template()) {
      TemplateValues filled = TemplateValues.of(response, pieces, given);
      Content reference = new Content.ByReference(response.id(), filled.values());
      return new Said(reference, filled.text(), filled.unfilled());
    }
    String text = Template.join(pieces).strip();
    return Said.text(text, Template.unfilled(text));
  }

  private static boolean mayGo(String text, Channel channel) {
    return !text.isBlank()
        && Sanitiser.objection(text).isEmpty()
        && Lengths.objection(text, channel).isEmpty();
  }

  private Failure nothingNamed(String name) throws GatewayException {
    List<Response> like = gateway.fillsSubstitutions() ? List.of() : responses.like(name, 3);
    String remedy =
        like.isEmpty()
            ? "rejoinder responses lists them all"
            : "like it: " + String.join("; ", like.stream().map(Response::name).toList());
    return new Failure.Absent("no canned response is named \"" + name + "\"", remedy);
  }
}
