package io.tandem.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.settings.ProjectRoot;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What infra/database.yaml asks for when it restores. */
final class RestoredDatabaseTest {
  private static final String SOURCE = "SourceDBClusterIdentifier";
  private static final String TIME = "RestoreToTime";

  /** CloudFormation refuses them beside a source, or would ignore them. */
  private static final Set<String> INHERITED =
      Set.of("DatabaseName", "MasterUsername", "StorageEncrypted");

  @Test
  void newDatabaseHasAnOwnerAndNoSource() {
    Part cluster = cluster(Map.of());

    assertThat(INHERITED).allMatch(name -> cluster.find(name).isPresent());
    assertThat(Set.of(SOURCE, TIME)).noneMatch(name -> cluster.find(name).isPresent());
  }

  @Test
  void restoredDatabaseInheritsThemAndLogsInAsBefore() {
    Part cluster = cluster(Map.of("SourceCluster", "database-prod", TIME, "2026-10-10T08:00:00Z"));

    assertThat(INHERITED).noneMatch(name -> cluster.find(name).isPresent());
    assertThat(cluster.get(SOURCE).text()).isEqualTo("database-prod");
    assertThat(cluster.get(TIME).text()).isEqualTo("2026-10-10T08:00:00Z");
    assertThat(Set.of("EnableIAMDatabaseAuthentication", "ManageMasterUserPassword"))
        .allMatch(name -> cluster.get(name).text().equals("true"));
  }

  /** RDS creates no cluster without an owner, and restores none without a time. */
  @Test
  void halfARestoreIsNoNewDatabase() {
    assertThat(cluster(Map.of("SourceCluster", "database-prod")).find("MasterUsername")).isEmpty();
    assertThat(cluster(Map.of(TIME, "2026-10-10T08:00:00Z")).find("MasterUsername")).isEmpty();
  }

  private static Part cluster(Map<String, String> parameters) {
    return Template.read(
            ProjectRoot.find().resolve("infra/database.yaml"), new StageValues(parameters, ""))
        .get("Resources")
        .get("Cluster")
        .get("Properties");
  }
}
