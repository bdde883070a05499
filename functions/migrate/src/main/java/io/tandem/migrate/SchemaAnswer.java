package io.tandem.migrate;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * An answer to CloudFormation.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html">responses</a>
 */
@RegisterForReflection
record SchemaAnswer(
    @JsonProperty("Status") String status,
    @JsonProperty("Reason") String reason,
    @JsonProperty("PhysicalResourceId") String physicalId,
    @JsonProperty("StackId") @Nullable String stackId,
    @JsonProperty("RequestId") @Nullable String requestId,
    @JsonProperty("LogicalResourceId") @Nullable String logicalId) {

  /** Always the same, because CloudFormation would delete the resource with the earlier id. */
  private static final String PHYSICAL_ID = "schema";

  static SchemaAnswer success(SchemaRequest request, String reason) {
    return of(request, "SUCCESS", reason);
  }

  static SchemaAnswer failure(SchemaRequest request, String reason) {
    return of(request, "FAILED", reason);
  }

  private static SchemaAnswer of(SchemaRequest request, String status, String reason) {
    return new SchemaAnswer(
        status, reason, PHYSICAL_ID, request.stackId(), request.requestId(), request.logicalId());
  }
}
