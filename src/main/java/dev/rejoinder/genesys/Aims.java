package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import dev.rejoinder.genesys.Participants.Strand;
import dev.rejoinder.model.Ending;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Order;
import java.util.Optional;

/** Tells whether a conversation stands as an order wants it. */
final class Aims {

  private Aims() {}

  /** A leg that can't be found proves nothing. */
  static boolean reached(Order order, JsonObject conversation) {
    Participants participants = Participants.of(conversation);
    if (order instanceof Order.Assign assign) {
      return participants.mine(assign.userId()).filter(Strand::alive).isPresent();
    }
    return participants
        .strand(leg(order))
        .filter(strand -> reached(order, strand, participants.customerStrand()))
        .isPresent();
  }

  private static boolean reached(Order order, Strand strand, Optional<Strand> customer) {
    if (order instanceof Order.Disconnect) {
      return !strand.alive();
    }
    if (order instanceof Order.Transfer) {
      return !strand.alive() && Endings.of(strand, customer) == Ending.TRANSFERRED;
    }
    if (order instanceof Order.Park) {
      return strand.state().equals("parked");
    }
    if (order instanceof Order.Resume) {
      return strand.state().equals("connected");
    }
    if (order instanceof Order.Complete complete) {
      return AfterWork.code(strand).equals(complete.codeId());
    }
    return !strand.alive() && !AfterWork.due(strand);
  }

  private static Leg leg(Order order) {
    if (order instanceof Order.Disconnect disconnect) {
      return disconnect.leg();
    }
    if (order instanceof Order.Transfer transfer) {
      return transfer.leg();
    }
    if (order instanceof Order.Park park) {
      return park.leg();
    }
    if (order instanceof Order.Resume resume) {
      return resume.leg();
    }
    return order instanceof Order.Complete complete ? complete.leg() : ((Order.Skip) order).leg();
  }
}
