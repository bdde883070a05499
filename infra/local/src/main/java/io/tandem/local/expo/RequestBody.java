package io.tandem.local.expo;

import io.javalin.http.Context;
import io.tandem.local.web.LoopbackServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** A request's body, which may have been zipped as Expo advises. */
final class RequestBody {
  private RequestBody() {}

  static byte[] of(Context request) {
    byte[] body = request.bodyAsBytes();
    if (!"gzip".equalsIgnoreCase(request.header("Content-Encoding"))) {
      return body;
    }
    try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return unzipped.readNBytes(LoopbackServer.MOST_BYTES);
    } catch (IOException e) {
      throw ExpoError.invalid("the body is not gzip");
    }
  }
}
