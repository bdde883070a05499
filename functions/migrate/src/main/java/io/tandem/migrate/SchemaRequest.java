package io.tandem.migrate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What CloudFormation asks of the custom resource {@code Schema}; all of that is missing when
 * somebody else invokes the function.
 *
 * @param restored that the database was put back to an earlier time; only by hand
 * @param type {@code Create}, {@code Update} or {@code Delete}
 * @param answerTo a signed address that takes one answer
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html">requests</a>
 */
public record SchemaRequest(
    @JsonProperty("restored") boolean restored,
    @JsonProperty("RequestType") @Nullable String type,
    @JsonProperty("ResponseURL") @Nullable URI answerTo,
    @JsonProperty("StackId") @Nullable String stackId,
    @JsonProperty("RequestId") @Nullable String requestId,
    @JsonProperty("LogicalResourceId") @Nullable String logicalId) {

  /** The schema and what is in it outlive the stack. */
  boolean isDelete() {
    return "Delete".equals(type);
  }
}
