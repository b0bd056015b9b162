package club.resolve.http;

/**
 * The settings of Java's HTTP client that hold for the whole process. They are the program's to
 * choose, so nothing in this package sets them by itself.
 */
public final class ClientProperties {
  private ClientProperties() {}

  /**
   * Sets them. Java reads them once, when its client is first used, so this is called before. A
   * process that does not call it has Java's own: a broken connection is tried again up to four
   * times, past all gates; ten times as many headers are read; a proxy gets no password where the
   * service is asked over TLS; and hosts with an underscore in their names are not asked.
   */
  public static void set() {
    // When a connection breaks before an answer begins, the client tries again by itself, past the
    // gate. It needs one such try, as a server may have closed a connection that was kept for the
    // next request.
    System.setProperty("jdk.httpclient.redirects.retrylimit", "2");
    System.setProperty("jdk.httpclient.disableRetryConnect", "true");
    // The client does not close a connection whose headers are too many, and keeps those in memory.
    System.setProperty("jdk.http.maxHeaderSize", Integer.toString(32 * 1024));
    // For hosts whose names Java does not take, which are asked by their number.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    // Else a proxy that wants a password would never get it, where the service is asked over TLS.
    System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
  }
}
