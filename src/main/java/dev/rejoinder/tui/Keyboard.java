package dev.rejoinder.tui;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Standard input that can be closed under a read. A thread that still sits in a plain read holds up
 * the end of the JVM by 0.3 s (terminal.md 2, trap 7); a channel's read is woken.
 */
final class Keyboard extends InputStream {
  private final FileInputStream stdin = new FileInputStream(FileDescriptor.in);
  private final FileChannel channel = stdin.getChannel();

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 1 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    return channel.read(ByteBuffer.wrap(bytes, from, length));
  }

  @Override
  public int available() throws IOException {
    return stdin.available();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
