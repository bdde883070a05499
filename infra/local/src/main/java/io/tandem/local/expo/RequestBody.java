package io.tandem.local.expo;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.tandem.local.web.LoopbackServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/**
 * A request's body, which may be compressed as Expo advises
 * (https://docs.expo.dev/push-notifications/sending-notifications/#http2-api).
 */
final class RequestBody {
  private RequestBody() {}

  static byte[] of(Context request) {
    byte[] body = request.bodyAsBytes();
    if (!"gzip".equalsIgnoreCase(request.header("Content-Encoding"))) {
      return body;
    }
    try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] plain = unzipped.readNBytes(LoopbackServer.MOST_BYTES + 1);
      if (plain.length > LoopbackServer.MOST_BYTES) {
        throw new ContentTooLargeResponse();
      }
      return plain;
    } catch (IOException e) {
      throw ExpoError.invalid("the body is not gzip");
    }
  }
}
