package io.tandem.local.runtime;

import io.tandem.local.stack.Account;
import java.util.HashMap;
import java.util.Map;

/**
 * How a function's process finds the stage instead of AWS.
 *
 * @param secrets the variables of the stand-in for Secrets Manager
 */
public record AwsServices(String snsEndpoint, Map<String, String> secrets) {
  Map<String, String> environment() {
    Map<String, String> variables = new HashMap<>(secrets);
    variables.put("AWS_REGION", Account.REGION);
    variables.put("AWS_DEFAULT_REGION", Account.REGION);
    variables.put("AWS_ACCESS_KEY_ID", "local");
    variables.put("AWS_SECRET_ACCESS_KEY", "local");
    variables.put("AWS_ENDPOINT_URL_SNS", snsEndpoint);
    return variables;
  }
}
