package io.tandem.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.tandem.fixtures.Sql;
import org.junit.jupiter.api.Test;

/** The table of claims does not grow forever. */
@QuarkusTest
@TestProfile(CheckReceiptsProfile.class)
final class PruningTest {

  @Test
  void claimsOnEventsThatCannotComeAgainArePruned() {
    Surroundings.startAfresh();
    Sql.run("delete from push_tickets");
    Sql.run("delete from push_deliveries");
    Sql.run(
        """
        insert into push_deliveries select gen_random_uuid(), 'ben', now() - interval '30 days 1 hour'
        from generate_series(1, 2100)
        """);
    Sql.run(
        "insert into push_deliveries values (gen_random_uuid(), 'ben', now() - interval '29"
            + " days')");

    ReceiptCheck.run(0, 2100);

    assertThat(Sql.number("select count(*) from push_deliveries")).isEqualTo(1);
  }
}
