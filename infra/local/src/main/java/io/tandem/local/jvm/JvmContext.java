package io.tandem.local.jvm;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A handler's view of its invocation. Runs in the function's process. */
record JvmContext(
    Map<String, String> environment,
    String getAwsRequestId,
    String getInvokedFunctionArn,
    long deadline)
    implements Context {

  @Override
  public String getFunctionName() {
    return environment.getOrDefault("AWS_LAMBDA_FUNCTION_NAME", "");
  }

  @Override
  public String getFunctionVersion() {
    return environment.getOrDefault("AWS_LAMBDA_FUNCTION_VERSION", "");
  }

  @Override
  public int getMemoryLimitInMB() {
    return Integer.parseInt(environment.getOrDefault("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128"));
  }

  @Override
  public int getRemainingTimeInMillis() {
    return (int) (deadline - System.currentTimeMillis());
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/" + getFunctionName();
  }

  @Override
  public String getLogStreamName() {
    return "local";
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public LambdaLogger getLogger() {
    return new JvmLogger();
  }
}
