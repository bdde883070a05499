package io.tandem.local.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads every request as UTF-8, including its parameters. Javalin and Jetty use the charset in the
 * content type, whatever it is, and fail on an unknown one. {@link HttpServletRequest#getHeaders}
 * still has all headers as they were sent.
 */
final class Utf8Requests implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
      throws IOException, ServletException {
    next.doFilter(new Utf8((HttpServletRequest) request), response);
  }

  private static final class Utf8 extends HttpServletRequestWrapper {
    Utf8(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getCharacterEncoding() {
      return "UTF-8";
    }

    @Override
    public @Nullable String getContentType() {
      return getHeader("Content-Type");
    }

    @Override
    public @Nullable String getHeader(String name) {
      String value = super.getHeader(name);
      return value != null && name.equalsIgnoreCase("Content-Type")
          ? value.replaceAll("(?i);\\s*charset\\b[^;]*", "")
          : value;
    }
  }
}
