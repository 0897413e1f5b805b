package dev.rejoinder.genesys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Trusts whom the JVM trusts and, beside them, the certificates of one file. */
record Trust(X509TrustManager manager, SSLSocketFactory sockets) {

  /** All the world's authorities together take a fifth of it. */
  private static final long LARGEST = 1 << 20;

  /**
   * @throws BadNetwork where the file is not there, or holds no certificate
   */
  static Trust with(Path file) {
    Collection<? extends Certificate> extra = read(file);
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int count = 0;
      for (Certificate certificate : manager(null).getAcceptedIssuers()) {
        store.setCertificateEntry("jvm-" + count++, certificate);
      }
      for (Certificate certificate : extra) {
        store.setCertificateEntry("extra-" + count++, certificate);
      }
      X509TrustManager both = manager(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {both}, null);
      return new Trust(both, context.getSocketFactory());
    } catch (GeneralSecurityException | IOException e) {
      throw new BadNetwork("CA file " + shown(file) + " can't be used: " + e.getMessage(), e);
    }
  }

  /** Of the JVM's own store where there is none given. */
  private static X509TrustManager manager(KeyStore store) throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return Stream.of(factory.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Collection<? extends Certificate> read(Path file) {
    Collection<? extends Certificate> found;
    try {
      if (!Files.isRegularFile(file)) {
        throw new BadNetwork("CA file " + shown(file) + " is not there, or is no file");
      }
      if (Files.size(file) > LARGEST) {
        throw new BadNetwork("CA file " + shown(file) + " is larger than 1 MiB");
      }
      byte[] bytes = Files.readAllBytes(file);
      // The factory takes other formats too, some of them without a certificate in them.
      if (!new String(bytes, StandardCharsets.ISO_8859_1).contains("-----BEGIN CERTIFICATE-----")) {
        throw new BadNetwork("CA file " + shown(file) + " has no certificate in PEM form");
      }
      found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new BadNetwork("CA file " + shown(file) + " can't be read", e);
    } catch (CertificateException e) {
      throw new BadNetwork("CA file " + shown(file) + " has no certificate in PEM form", e);
    }
    if (found.stream().noneMatch(X509Certificate.class::isInstance)) {
      throw new BadNetwork("CA file " + shown(file) + " has no certificate in PEM form");
    }
    return found;
  }

  private static String shown(Path file) {
    return file.toString().replaceAll("\\p{Cntrl}", "?");
  }
}
