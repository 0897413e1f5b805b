/**
 * What the agent talks about: conversations, messages, responses, failures. Records and enums that
 * hold together anywhere; no I/O, no clock. May import nothing of ours.
 */
package dev.rejoinder.model;
