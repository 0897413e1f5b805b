package dev.rejoinder.genesys;

/** What was given as the environment names no org host; the message is one line for a person. */
public final class BadEnvironment extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** No host name is longer. */
  private static final int LONGEST = 300;

  BadEnvironment(String value, String why) {
    super(
        "Environment \""
            + shown(value)
            + "\" "
            + why
            + "; give a domain (mypurecloud.de), an AWS region (eu-central-1) or a URL with a port"
            + " (https://host:8443; plain http for 127.0.0.1, [::1] and localhost only)");
  }

  /** Without what stands before an at sign, which may be a password, and fit for a terminal. */
  private static String shown(String value) {
    if (value.length() > LONGEST) {
      return "of " + value.length() + " characters";
    }
    return value.replaceAll("[^/\\\\]*@", "").replaceAll("[^\\x20-\\x7e]", "?");
  }
}
