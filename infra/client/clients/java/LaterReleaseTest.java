import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.openapitools.client.model.ErrorCode;
import org.openapitools.client.model.EventPage;
import org.openapitools.client.model.Refusal;

/** Additions to the API that need no new major version. */
final class LaterReleaseTest {
  @Test
  void anEventOfALaterTypeIsNull() throws JsonProcessingException {
    String page = """
        {"events": [{"type": "session.renamed", "data": {"name": "Us"}}], "seq": 1, "hasMore": false}
        """;
    assertNull(Phone.JSON.readValue(page, EventPage.class).getEvents().get(0));
  }

  @Test
  void aLaterCodeAndALaterFieldAreNoFault() throws JsonProcessingException {
    String refusal = """
        {"code": "ON_HOLIDAY", "message": "Back on Monday", "until": "2026-12-01"}
        """;
    Refusal read = Phone.JSON.readValue(refusal, Refusal.class);
    assertEquals(ErrorCode.UNKNOWN_DEFAULT_OPEN_API, read.getCode());
  }
}
