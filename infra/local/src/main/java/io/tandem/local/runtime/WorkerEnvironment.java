package io.tandem.local.runtime;

import io.tandem.local.stack.FunctionModel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The variables of a function's process: the template's and Lambda's, none of the user's. */
record WorkerEnvironment(int runtimeApiPort, AwsServices aws, Path home) {
  Map<String, String> of(FunctionModel function, int number, Path folder) {
    Map<String, String> variables = new HashMap<>();
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    variables.put("LANG", "C.UTF-8");
    variables.put("TZ", "UTC");
    variables.put("HOME", home.toString());
    variables.put("TMPDIR", home.toString());
    variables.putAll(function.environment());
    variables.putAll(lambda(function, number, folder));
    variables.putAll(aws.environment());
    return variables;
  }

  // https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
  private Map<String, String> lambda(FunctionModel function, int number, Path folder) {
    return Map.of(
        "AWS_LAMBDA_RUNTIME_API",
        "127.0.0.1:" + runtimeApiPort + "/" + function.name() + "/" + number,
        "AWS_LAMBDA_FUNCTION_NAME",
        function.name(),
        "AWS_LAMBDA_FUNCTION_VERSION",
        "$LATEST",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
        String.valueOf(function.memoryMegabytes()),
        "LAMBDA_TASK_ROOT",
        folder.toString());
  }
}
