package dev.rejoinder.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.ui.Key;
import dev.rejoinder.ui.Key.Code;
import dev.rejoinder.ui.Msg;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyDecoderTest {
  private static final String ESC = "\u001b";

  private final List<Msg> got = new ArrayList<>();
  private final KeyDecoder decoder = new KeyDecoder(got::add);

  static Stream<Arguments> sequences() {
    return Stream.of(
        keys("a", Key.text("a")),
        keys("é漢👍", Key.text("é"), Key.text("漢"), Key.text("👍")),
        keys("\r", Key.of(Code.ENTER)),
        keys("\n", Key.ctrl('j')),
        keys("\t", Key.of(Code.TAB)),
        keys("\u007f\b", Key.of(Code.BACKSPACE), Key.of(Code.BACKSPACE)),
        keys("\0", Key.ctrl(' ')),
        keys("\u0001\u0003\u001a", Key.ctrl('a'), Key.ctrl('c'), Key.ctrl('z')),
        keys("\u001c\u001d\u001e\u001f", ctrls("\\]^_")),
        keys("\u009b\u0085"),
        keys("\r/r\r\r", typed("\r/r\r\r")),
        keys(ESC, Key.of(Code.ESCAPE)),
        keys(ESC + ESC, Key.of(Code.ESCAPE), Key.of(Code.ESCAPE)),
        keys(ESC + "x", Key.alt('x')),
        keys(ESC + "é", Key.text("é").withAlt()),
        keys(ESC + "\r", Key.of(Code.ENTER).withAlt()),
        keys(ESC + "\u007f", Key.of(Code.BACKSPACE).withAlt()),
        keys(ESC + "\u0001", Key.ctrl('a').withAlt()),
        keys(ESC + ESC + "x", Key.of(Code.ESCAPE), Key.alt('x')),
        keys(ESC + "[", Key.alt('[')),
        keys(ESC + "O", Key.alt('O')),
        keys(ESC + "]", Key.alt(']')),
        keys(ESC + "[\r", Key.alt('['), Key.of(Code.ENTER)),
        keys(ESC + "[A" + ESC + "[B", Key.of(Code.UP), Key.of(Code.DOWN)),
        keys(ESC + "[C" + ESC + "[D", Key.of(Code.RIGHT), Key.of(Code.LEFT)),
        keys(ESC + "OA" + ESC + "OD", Key.of(Code.UP), Key.of(Code.LEFT)),
        keys(ESC + "[H" + ESC + "[F", Key.of(Code.HOME), Key.of(Code.END)),
        keys(ESC + "OH" + ESC + "OF", Key.of(Code.HOME), Key.of(Code.END)),
        keys(ESC + "[1~" + ESC + "[4~", Key.of(Code.HOME), Key.of(Code.END)),
        keys(ESC + "[7~" + ESC + "[8~", Key.of(Code.HOME), Key.of(Code.END)),
        keys(ESC + "[2~" + ESC + "[3~", Key.of(Code.INSERT), Key.of(Code.DELETE)),
        keys(ESC + "[5~" + ESC + "[6~", Key.of(Code.PAGE_UP), Key.of(Code.PAGE_DOWN)),
        keys(ESC + "OP" + ESC + "OS", Key.of(Code.F1), Key.of(Code.F4)),
        keys(ESC + "[11~" + ESC + "[15~", Key.of(Code.F1), Key.of(Code.F5)),
        keys(ESC + "[17~" + ESC + "[21~", Key.of(Code.F6), Key.of(Code.F10)),
        keys(ESC + "[23~" + ESC + "[24~", Key.of(Code.F11), Key.of(Code.F12)),
        keys(ESC + "[[A" + ESC + "[[E", Key.of(Code.F1), Key.of(Code.F5)),
        keys(ESC + "[Z", Key.of(Code.TAB).withShift()),
        keys(ESC + "[1;2A", Key.of(Code.UP).withShift()),
        keys(ESC + "[1;3D", Key.of(Code.LEFT).withAlt()),
        keys(ESC + "[1;5C", ctrl(Code.RIGHT)),
        keys(ESC + "[1;8H", ctrl(Code.HOME).withAlt().withShift()),
        keys(ESC + "[3;5~", ctrl(Code.DELETE)),
        keys(ESC + "[1;2R", Key.of(Code.F3).withShift()),
        keys(ESC + ESC + "[A", Key.of(Code.UP).withAlt()),
        keys(ESC + "[a" + ESC + "Oa", Key.of(Code.UP).withShift(), ctrl(Code.UP)),
        keys(ESC + "[3$", Key.of(Code.DELETE).withShift()),
        keys(ESC + "[3^", ctrl(Code.DELETE)),
        keys(ESC + "[3@", ctrl(Code.DELETE).withShift()),
        keys(ESC + "OM" + ESC + "Oq", Key.of(Code.ENTER), Key.text("1")),
        keys(ESC + "[13;2u", Key.of(Code.ENTER).withShift()),
        keys(ESC + "[27u" + ESC + "[9;2u", Key.of(Code.ESCAPE), Key.of(Code.TAB).withShift()),
        keys(ESC + "[127;5u", ctrl(Code.BACKSPACE)),
        keys(ESC + "[106;5u", Key.ctrl('j')),
        keys(ESC + "[97;3u", Key.alt('a')),
        keys(ESC + "[97;2u", Key.text("A")),
        keys(ESC + "[97;5:3u"),
        keys(ESC + "[57358u"),
        keys(ESC + "[55296u" + ESC + "[155u"),
        keys(ESC + "[27;5;106~", Key.ctrl('j')),
        keys(ESC + "[27;2;13~", Key.of(Code.ENTER).withShift()),
        // Reports and replies: nothing asked for them.
        keys(ESC + "[<0;10;20M" + ESC + "[<0;10;20mz", Key.text("z")),
        keys(ESC + "[M !!z", Key.text("z")),
        keys(ESC + "[24;80Rz", Key.text("z")),
        keys(ESC + "[?62;4c" + ESC + "[>1;2c" + ESC + "[?2026;1$yz", Key.text("z")),
        keys(ESC + "[4;1$yz", Key.text("z")),
        keys(ESC + "]11;rgb:ffff/ffff/ffff\u0007z", Key.text("z")),
        keys(ESC + "]52;c;aGVsbG8=" + ESC + "\\z", Key.text("z")),
        keys(ESC + "P1$r0m" + ESC + "\\z", Key.text("z")),
        keys(ESC + "_Gi=1;OK" + ESC + "\\z", Key.text("z")),
        keys(ESC + "]11;rgb" + ESC + "[Az", Key.of(Code.UP), Key.text("z")),
        keys(ESC + "[12;", new Key[0]),
        keys(ESC + "[12;" + ESC + "[A", Key.of(Code.UP)),
        keys(ESC + "[9999999999999999~" + ESC + "[25~"),
        Arguments.of(
            ESC + "[I" + ESC + "[O", List.of(new Msg.Focused(true), new Msg.Focused(false))),
        paste(ESC + "[200~one\rtwo\r\nthree\nfour" + ESC + "[201~", "one\ntwo\nthree\nfour"),
        paste(ESC + "[200~\r\r\n\n" + ESC + "[201~", "\n\n\n"),
        paste(
            ESC + "[200~a\tb\u0000\u0003\u007f\u009bc" + ESC + "[31m漢👍" + ESC + "[201~",
            "a\tbc[31m漢👍"),
        paste(ESC + "[200~" + ESC + ESC + "[20x" + ESC + "[201~", "[20x"),
        paste(ESC + "[200~" + ESC + "[201~", ""));
  }

  @ParameterizedTest
  @MethodSource("sequences")
  void aSequenceMeansTheSameHoweverItIsSplit(String sequence, List<Msg> expected) {
    byte[] bytes = sequence.getBytes(StandardCharsets.UTF_8);
    for (int split = 0; split <= bytes.length; split++) {
      got.clear();
      feed(Arrays.copyOfRange(bytes, 0, split));
      feed(Arrays.copyOfRange(bytes, split, bytes.length));
      decoder.timeout();
      assertEquals(expected, got, "split at " + split);
    }
  }

  @ParameterizedTest
  @MethodSource("sequences")
  void aSequenceMeansTheSameByteByByte(String sequence, List<Msg> expected) {
    for (byte b : sequence.getBytes(StandardCharsets.UTF_8)) {
      feed(new byte[] {b});
    }
    decoder.timeout();
    assertEquals(expected, got);
  }

  @Test
  void aLoneEscapeIsAKeyAfterTwentyFiveMilliseconds() {
    feed(ESC);
    assertEquals(List.of(), got);
    assertEquals(Duration.ofMillis(25), decoder.patience());
    decoder.timeout();
    assertEquals(List.of(new Msg.Pressed(Key.of(Code.ESCAPE))), got);
    assertEquals(Duration.ZERO, decoder.patience());
  }

  @Test
  void aSequenceHasLongerThanAnEscape() {
    feed(ESC + "[1;");
    assertEquals(Duration.ofMillis(100), decoder.patience());
  }

  @Test
  void theEndOfAPasteIsAwaitedForEver() {
    feed(ESC + "[200~text\r");
    assertEquals(Duration.ZERO, decoder.patience());
    decoder.timeout();
    feed("more\r" + ESC + "[201~");
    assertEquals(List.of(new Msg.Pasted("text\nmore\n")), got);
  }

  @Test
  void aReplyWithoutEndIsSwallowedUpToFourKibibytes() {
    feed(ESC + "]" + "x".repeat(4096));
    feed("y");
    assertEquals(List.of(new Msg.Pressed(Key.text("y"))), got);
  }

  @Test
  void aReplyWithoutEndIsDroppedAfterItsTime() {
    feed(ESC + "]11;rgb");
    decoder.timeout();
    feed("y");
    assertEquals(List.of(new Msg.Pressed(Key.text("y"))), got);
  }

  @Test
  void bytesThatAreNoUtf8BecomeReplacementCharacters() {
    feed(new byte[] {'a', (byte) 0xff, (byte) 0xc3, 'b'});
    assertEquals(
        List.of(
            new Msg.Pressed(Key.text("a")),
            new Msg.Pressed(Key.text("\ufffd")),
            new Msg.Pressed(Key.text("\ufffd")),
            new Msg.Pressed(Key.text("b"))),
        got);
  }

  @Test
  void linesThatComeAtOnceWithoutBracketsArePasted() {
    feed("Dear Ms Bloggs,\rthank you\r\n\r\nYours\r");
    assertEquals(List.of(), got);
    assertEquals(Duration.ofMillis(25), decoder.patience());
    decoder.timeout();
    assertEquals(List.of(new Msg.Pasted("Dear Ms Bloggs,\nthank you\n\nYours\n")), got);
  }

  @Test
  void aPasteWithoutBracketsGoesOnOverReads() {
    feed("x".repeat(4095));
    feed("yy\rz");
    feed("the end\r");
    decoder.timeout();
    assertEquals(List.of(new Msg.Pasted("x".repeat(4095) + "yy\nzthe end\n")), got);
  }

  @Test
  void aKeySequenceEndsAPasteWithoutBrackets() {
    feed("some text\rand more");
    feed(ESC + "[A");
    assertEquals(
        List.of(new Msg.Pasted("some text\nand more"), new Msg.Pressed(Key.of(Code.UP))), got);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r/r\r\r",
        "\r/refund\rhello there\r",
        "/refund\rhello there\r",
        "hello there, how are you?\r",
        "hello there\r\r",
        "hello there\rj\r",
        "hi\rok\r",
        "\r\r\r\r\r\r\r\r\r\r"
      })
  void keysTypedAheadByAScriptStayKeys(String typed) {
    feed(typed);
    decoder.timeout();
    assertEquals(Arrays.stream(typed(typed)).map(Msg.Pressed::new).toList(), got);
  }

  @Test
  void randomBytesNeverBreakTheDecoderNorGetControlCharactersTyped() {
    Random random = new Random(7);
    byte[] alphabet =
        (ESC + ESC + "[[]PO_\\M<?$;:0127~uRAI \r\n\u0007\u009bé漢a")
            .getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[1 + random.nextInt(12)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = alphabet[random.nextInt(alphabet.length)];
      }
      feed(bytes);
      if (random.nextInt(4) == 0) {
        decoder.timeout();
      }
    }
    feed(ESC + "[201~");
    decoder.timeout();
    assertTrue(got.size() > 10_000);
    assertTrue(got.stream().noneMatch(KeyDecoderTest::holdsControl));
  }

  private static boolean holdsControl(Msg msg) {
    String text =
        msg instanceof Msg.Pressed pressed
            ? pressed.key().text()
            : msg instanceof Msg.Pasted pasted ? pasted.text().replaceAll("[\n\t]", "") : "";
    return text.chars().anyMatch(Character::isISOControl);
  }

  private void feed(String text) {
    feed(text.getBytes(StandardCharsets.UTF_8));
  }

  private void feed(byte[] bytes) {
    decoder.feed(bytes, bytes.length);
  }

  private static Arguments keys(String sequence, Key... expected) {
    return Arguments.of(
        sequence, Arrays.stream(expected).map(key -> (Msg) new Msg.Pressed(key)).toList());
  }

  private static Arguments paste(String sequence, String expected) {
    return Arguments.of(sequence, List.of(new Msg.Pasted(expected)));
  }

  private static Key[] typed(String text) {
    return text.chars()
        .mapToObj(c -> c == '\r' ? Key.of(Code.ENTER) : Key.text(Character.toString(c)))
        .toArray(Key[]::new);
  }

  private static Key[] ctrls(String letters) {
    return letters.chars().mapToObj(c -> Key.ctrl((char) c)).toArray(Key[]::new);
  }

  private static Key ctrl(Code code) {
    return new Key(code, "", true, false, false);
  }
}
