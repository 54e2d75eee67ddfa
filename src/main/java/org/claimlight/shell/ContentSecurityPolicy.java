package org.claimlight.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * The policy of the page that carries every screen: only scripts of this server, and inline ones
 * only with the nonce of this very response. How far that goes and why not farther is decision
 * record 0005.
 *
 * <p>The development server of the front end cannot work under it, so it holds in production mode.
 */
@Component
class ContentSecurityPolicy implements VaadinServiceInitListener {

  private static final int NONCE_BYTES = 18;

  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'self'",
          // Flow compiles the expressions that the server sends, hence unsafe-eval.
          "script-src 'self' 'nonce-%s' 'unsafe-eval'",
          "script-src-attr 'none'",
          // Components place style elements and attributes of their own.
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data:",
          "font-src 'self' data:",
          "connect-src 'self'",
          "object-src 'none'",
          "frame-src 'none'",
          "worker-src 'none'",
          "base-uri 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'");

  private final SecureRandom random = new SecureRandom();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    boolean guarded = event.getSource().getDeploymentConfiguration().isProductionMode();
    event.addIndexHtmlRequestListener(
        response -> {
          response
              .getDocument()
              .head()
              .prependElement("script")
              .appendChild(new DataNode(Appearance.START_SCRIPT));
          if (guarded) {
            guard(response);
          }
        });
  }

  private void guard(IndexHtmlResponse response) {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    String nonce = Base64.getEncoder().encodeToString(bytes);
    for (Element script : response.getDocument().select("script")) {
      script.attr("nonce", nonce);
    }
    VaadinResponse answer = response.getVaadinResponse();
    answer.setHeader("Content-Security-Policy", POLICY.formatted(nonce));
    answer.setHeader("Cache-Control", "no-store");
  }
}
