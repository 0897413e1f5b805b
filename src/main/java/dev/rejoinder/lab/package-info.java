/**
 * A simulated org on loopback that speaks the platform's wire, so that everything runs, and is
 * tested, without an account.
 *
 * <p>May import nothing of ours: a wrong field name must not be wrong on both sides. Read {@link
 * dev.rejoinder.lab.Lab} first, then {@code Gate} (what every call passes), {@code Org} (the state)
 * and one of the {@code ...Routes}.
 *
 * <p>All state sits behind one lock, the monitor of {@code Org}: a call is handled as a whole under
 * it, and so is each move of the script. Clock, alarms and the seed come in by constructor.
 */
package dev.rejoinder.lab;
