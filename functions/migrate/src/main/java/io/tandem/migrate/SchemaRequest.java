package io.tandem.migrate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * CloudFormation's request to the custom resource {@code Schema}. Its fields are missing when
 * somebody else invokes the function.
 *
 * @param restored whether the database was restored to an earlier time; only set by hand
 * @param type {@code Create}, {@code Update} or {@code Delete}
 * @param answerTo a signed URL that accepts one answer
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

  /** A delete changes nothing: the schema and its data outlive the stack. */
  boolean isDelete() {
    return "Delete".equals(type);
  }
}
