package dev.rejoinder.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypoTest {

  @ParameterizedTest
  @CsvSource({
    "refund,    refund,    0",
    "refudn,    refund,    1",
    "refnd,     refund,    1",
    "refuund,   refund,    1",
    "refumd,    refund,    1",
    "reufdn,    refund,    2",
    "abc,       abcdef,    3",
  })
  void slipsCountAsOneEditEach(String typed, String meant, int expected) {
    assertEquals(expected, Typo.edits(typed, meant));
    assertEquals(expected, Typo.edits(meant, typed));
  }

  @ParameterizedTest
  @CsvSource({
    "rfeund,   refund,       1000",
    "erfund,   refund,       1000",
    "refn,     refunding,    750",
    "pasword,  passwords,    750",
    "pasowrds, passwords,    550",
    "cat,      cut,          0",
    "befund,   refund,       940",
    "refxxd,   refund,       0",
  })
  void likenessFallsWithEditsAndUnfinishedWords(String term, String word, int expected) {
    assertEquals(expected, Typo.likeness(term, word));
  }
}
