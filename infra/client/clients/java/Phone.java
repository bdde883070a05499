import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.InvitationApi;
import org.openapitools.client.api.ReadingApi;
import org.openapitools.client.api.SessionApi;
import org.openapitools.client.api.StagesApi;
import org.openapitools.client.model.ErrorAnswer;
import org.openapitools.client.model.ErrorCode;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

/** The generated client with one person's token. */
final class Phone {
  /** Generated code fails on an unknown event type unless told otherwise. */
  static final ObjectMapper JSON =
      ApiClient.createDefaultMapper(null)
          .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE);

  private final ApiClient client = new ApiClient(JSON, ApiClient.createDefaultDateFormat());
  final InvitationApi invitation = new InvitationApi(client);
  final StagesApi stages = new StagesApi(client);
  final SessionApi session = new SessionApi(client);
  final ReadingApi reading = new ReadingApi(client);

  Phone(String stage, String name) {
    client.setBasePath(stage + "/api/v1");
    client.setBearerToken(token(stage, name));
  }

  static ErrorCode codeOf(Runnable call) {
    try {
      call.run();
      return null;
    } catch (RestClientResponseException refusal) {
      return refusal.getResponseBodyAs(ErrorAnswer.class).getError().getCode();
    }
  }

  private static String token(String stage, String name) {
    RestClient local = RestClient.create(stage);
    Map<String, String> who = Map.of("sub", UUID.randomUUID().toString(), "name", name);
    return local.post().uri("/local/token").body(who).retrieve().body(Token.class).token();
  }

  private record Token(String token) {}
}
