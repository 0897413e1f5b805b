package dev.rejoinder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Hi {{CUSTOMER_NAME}}, thank you for waiting. Your order is on its way.
          en | where is my order?
          de | Ihre Bestellung ist unterwegs, bitte haben Sie noch etwas Geduld.
          de | Wie kann ich Ihnen helfen?
          es | Hola, gracias por su paciencia. ¿En qué puedo ayudarle?
          fr | Bonjour, votre commande est en route. Merci de votre patience.
          it | Buongiorno, il suo ordine è in arrivo. Grazie per la pazienza.
          pt | Olá, o seu pedido está a caminho. Muito obrigado.
          nl | Hallo, uw bestelling is onderweg. Bedankt voor het wachten.
          ru | Здравствуйте, ваш заказ в пути.
          ja | ご注文の商品は発送済みです。
          zh | 您的订单已经发货
          ko | 주문하신 상품이 발송되었습니다
          el | Η παραγγελία σας
          """)
  void aTextTellsItsLanguage(String language, String text) {
    assertEquals(Optional.of(language), Language.of(text));
  }

  @ParameterizedTest
  @CsvSource({"OK", "'12345'", "''", "SKU-88 XL", "'{{ORDER}} https://a.example/the/of/and'"})
  void aTextThatTellsNothingHasNone(String text) {
    assertEquals(Optional.empty(), Language.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Español, es",
    "DE, de",
    "Billing (fr), fr",
    "Deutsch - Versand, de",
    "English, en",
    "Italian returns, it"
  })
  void aLibraryIsNamedAfterItsLanguage(String name, String language) {
    assertEquals(Optional.of(language), Language.ofLibrary(name));
  }

  @ParameterizedTest
  @CsvSource({"Billing", "It is late", "no reply", "General", "IT Support"})
  void anOrdinaryNameIsNoLanguage(String name) {
    assertEquals(Optional.empty(), Language.ofLibrary(name));
  }
}
