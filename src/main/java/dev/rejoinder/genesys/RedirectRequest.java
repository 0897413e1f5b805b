package dev.rejoinder.genesys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What a caller of the listener wants, and the page that it gets. No page holds anything of the
 * request.
 *
 * @param query of a redirect that is for us; empty for any other request
 */
record RedirectRequest(Optional<String> query, byte[] page) {

  private static final int LONGEST = 32 * 1024;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

  /** What a browser on this machine may call this port; by another name it was lured here. */
  static Set<String> hosts(int port) {
    return Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
  }

  /**
   * @throws IOException where no whole request comes within 5 seconds
   */
  static RedirectRequest read(Socket caller, Set<String> hosts, String path) throws IOException {
    List<String> lines = head(caller).lines().toList();
    String[] words = lines.isEmpty() ? new String[0] : lines.get(0).split(" ", -1);
    if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
      return refused("400 Bad Request");
    }
    if (lines.stream().skip(1).map(RedirectRequest::host).filter(hosts::contains).count() != 1) {
      return refused("421 Misdirected Request");
    }
    if (!words[0].equals("GET")) {
      return refused("405 Method Not Allowed");
    }
    String[] target = words[1].split("\\?", 2);
    if (!target[0].equals(path)) {
      return refused("404 Not Found");
    }
    String query = target.length == 2 ? target[1] : "";
    if (has(query, "error")) {
      return new RedirectRequest(
          Optional.of(query), page("200 OK", "The sign-in failed. Go back to the terminal."));
    }
    return has(query, "code")
        ? new RedirectRequest(
            Optional.of(query),
            page("200 OK", "You can close this window and go back to the terminal."))
        : refused("400 Bad Request");
  }

  /** Empty for a line that names no host. */
  private static String host(String line) {
    return line.regionMatches(true, 0, "Host:", 0, 5)
        ? line.substring(5).strip().toLowerCase(Locale.ROOT)
        : "";
  }

  private static boolean has(String query, String name) {
    return ("&" + query).contains("&" + name + "=");
  }

  private static RedirectRequest refused(String status) {
    return new RedirectRequest(Optional.empty(), page(status, "There is nothing here."));
  }

  private static byte[] page(String status, String sentence) {
    String html =
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Rejoinder</title><p>"
            + sentence
            + "</p></html>\n";
    String head =
        "HTTP/1.1 "
            + status
            + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + html.length()
            + "\r\nContent-Security-Policy: default-src 'none'\r\nReferrer-Policy: no-referrer"
            + "\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-store"
            + "\r\nConnection: close\r\n\r\n";
    return (head + html).getBytes(StandardCharsets.US_ASCII);
  }

  /** All up to the blank line; byte after byte, as a caller may be slow on purpose. */
  private static String head(Socket caller) throws IOException {
    long start = System.nanoTime();
    var head = new ByteArrayOutputStream();
    InputStream in = caller.getInputStream();
    byte[] some = new byte[4096];
    while (true) {
      long left = PATIENCE - (System.nanoTime() - start);
      if (left <= 0 || head.size() > LONGEST) {
        throw new SocketTimeoutException("no whole request");
      }
      caller.setSoTimeout((int) Math.max(1, left / 1_000_000));
      int count = in.read(some);
      if (count < 0) {
        throw new IOException("no whole request");
      }
      head.write(some, 0, count);
      String text = head.toString(StandardCharsets.ISO_8859_1);
      if (text.contains("\r\n\r\n")) {
        return text.substring(0, text.indexOf("\r\n\r\n"));
      }
    }
  }

  /** Shows no code when printed. */
  @Override
  public String toString() {
    return "RedirectRequest[" + (query.isPresent() ? "…" : "") + "]";
  }
}
