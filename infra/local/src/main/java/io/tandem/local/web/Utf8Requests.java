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
 * Has every request read as UTF-8, its parameters too. Javalin and Jetty go by the charset that its
 * content type names, which can be any, and fail on one that they do not know. All of its headers,
 * as they were sent, are still in {@link HttpServletRequest#getHeaders}.
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
