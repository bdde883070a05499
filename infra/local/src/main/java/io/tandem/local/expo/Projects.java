package io.tandem.local.expo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The project of a request's phones: all belong to one project, which must be the token's
 * (https://docs.expo.dev/push-notifications/sending-notifications/#request-errors).
 */
final class Projects {
  private Projects() {}

  static void check(List<Device> devices) {
    Map<String, List<Device>> byProject =
        devices.stream().collect(groupingBy(Device::project, LinkedHashMap::new, toList()));
    if (byProject.size() > 1) {
      throw ExpoError.twoProjects(byProject);
    }
    if (byProject.containsKey(Device.OTHER_PROJECT)) {
      throw ExpoError.notPermitted(Device.OTHER_PROJECT);
    }
  }
}
