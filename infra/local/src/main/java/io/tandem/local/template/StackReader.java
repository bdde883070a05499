package io.tandem.local.template;

import io.tandem.local.stack.CorsRules;
import io.tandem.local.stack.FunctionModel;
import io.tandem.local.stack.StackModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the model of the stack from the root folder's template.yaml. Evaluates no more than the
 * model needs.
 */
public final class StackReader {
  private final Path root;
  private final Resources resources;

  private StackReader(Path root, Resources resources) {
    this.root = root;
    this.resources = resources;
  }

  public static StackModel read(Path root, StageValues values) {
    Part template = Template.read(root.resolve("template.yaml"), values);
    return new StackReader(root, new Resources(template, new Names(template, values))).stack();
  }

  private StackModel stack() {
    FunctionReader reader = new FunctionReader(root, resources, new RouteReader(resources));
    List<FunctionModel> functions =
        resources.ofType("AWS::Serverless::Function").stream().map(reader::read).toList();
    Set<String> topics =
        resources.ofType("AWS::SNS::Topic").stream()
            .map(Resource::reference)
            .collect(Collectors.toSet());
    return new StackModel(functions, topics, cors());
  }

  private CorsRules cors() {
    return resources.ofType("AWS::Serverless::HttpApi").stream()
        .flatMap(api -> api.property("CorsConfiguration").stream())
        .findFirst()
        .map(StackReader::cors)
        .orElse(CorsRules.NONE);
  }

  private static CorsRules cors(Part cors) {
    cors.find("AllowCredentials")
        .filter(allowed -> !allowed.text().equals("false"))
        .ifPresent(
            allowed -> {
              throw allowed.failure("the local stage does not let pages send cookies");
            });
    return new CorsRules(
        texts(cors, "AllowOrigins"),
        texts(cors, "AllowMethods"),
        texts(cors, "AllowHeaders"),
        texts(cors, "ExposeHeaders"),
        cors.find("MaxAge").map(Part::number).orElse(0));
  }

  private static List<String> texts(Part cors, String name) {
    return cors.find(name).map(Part::items).orElse(List.of()).stream().map(Part::text).toList();
  }
}
