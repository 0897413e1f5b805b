package dev.rejoinder.genesys;

import dev.rejoinder.model.Queue;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Notifications.Line;
import dev.rejoinder.service.Notifications.Listener;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.WebSocket;

/** A socket and the channel that it is on. */
final class SocketLine implements Line {

  /** Subscribes a channel to all of its topics. */
  @FunctionalInterface
  interface Subscription {
    /** Those that the org refuses. */
    List<String> renew(List<Queue> queues) throws GatewayException;
  }

  /**
   * @param address a secret: who knows it hears the events
   */
  record Channel(Subscription subscription, HttpUrl address, Duration life) {
    @Override
    public String toString() {
      return "Channel[" + address.host() + "]";
    }
  }

  private final Http http;
  private final Channel channel;
  private final Duration patience;
  private final EventSocket events;
  private final WebSocket socket;
  private volatile List<String> refused;

  private SocketLine(
      Http http,
      Channel channel,
      List<String> refused,
      Duration patience,
      EventSocket events,
      WebSocket socket) {
    this.http = http;
    this.channel = channel;
    this.refused = refused;
    this.patience = patience;
    this.events = events;
    this.socket = socket;
  }

  static SocketLine open(
      Http http, Channel channel, List<String> refused, Duration patience, Listener listener)
      throws GatewayException {
    var events = new EventSocket(listener);
    WebSocket socket = http.socket(channel.address(), events);
    events.await(socket, patience);
    return new SocketLine(http, channel, refused, patience, events, socket);
  }

  @Override
  public void ping() {
    socket.send("{\"message\":\"ping\"}");
  }

  @Override
  public List<String> refused() {
    return refused;
  }

  @Override
  public Duration life() {
    return channel.life();
  }

  @Override
  public void renew(List<Queue> queues) throws GatewayException {
    refused = channel.subscription().renew(queues);
  }

  /** Once the new one is open this one is closed, as the server would do it. */
  @Override
  public Line again(Listener listener) throws GatewayException {
    events.supersede();
    SocketLine next;
    try {
      next = open(http, channel, refused, patience, listener);
    } catch (GatewayException e) {
      events.stay();
      throw e;
    }
    close();
    return next;
  }

  @Override
  public void close() {
    events.silence();
    socket.close(1000, null);
  }
}
