package dev.rejoinder.lab;

/**
 * Whether a caller may act for an agent. A user may for themselves alone; client credentials for
 * anybody, unless the lab is as strict as the platform is said to be.
 */
record Access(boolean strictUser) {

  void requireMayActFor(Caller caller, String userId) {
    boolean may = caller.isUser() ? caller.is(userId) : !strictUser;
    if (!may) {
      throw Refusal.notAuthorized();
    }
  }

  /** As for the leg's user; nobody acts for customers and queues. */
  void requireMayActOn(Caller caller, Leg leg) {
    requireMayActFor(caller, leg.user.map(User::id).orElseThrow(Refusal::notAuthorized));
  }
}
