package io.tandem.actions;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** SNS's answer to PublishBatch: everything was accepted. */
final class SnsAnswers implements ResponseTransformerV2 {
  private static final Pattern ENTRY =
      Pattern.compile("PublishBatchRequestEntries\\.member\\.\\d+\\.Id=([^&]+)");

  static void answerAt(WireMockServer sns) {
    sns.resetAll();
    sns.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers("sns")));
  }

  @Override
  public String getName() {
    return "sns";
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public Response transform(Response response, ServeEvent event) {
    String entries =
        ENTRY
            .matcher(event.getRequest().getBodyAsString())
            .results()
            .map(SnsAnswers::accepted)
            .collect(Collectors.joining());
    return Response.Builder.like(response)
        .body(
            "<PublishBatchResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\">"
                + "<PublishBatchResult><Failed/><Successful>"
                + entries
                + "</Successful></PublishBatchResult></PublishBatchResponse>")
        .build();
  }

  private static String accepted(MatchResult entry) {
    return "<member><Id>%1$s</Id><MessageId>%1$s</MessageId></member>".formatted(entry.group(1));
  }
}
