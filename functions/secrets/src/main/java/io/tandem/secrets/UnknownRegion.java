package io.tandem.secrets;

/** No authority is known for a region's databases. Names the region and says what to do. */
final class UnknownRegion extends RuntimeException {
  UnknownRegion(String region) {
    super(
        "No RDS certificate authority is known for region "
            + region
            + ". Add its certificates (AWS has them at"
            + " https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.SSL.html) to"
            + " functions/secrets/src/main/resources/io/tandem/secrets/database-ca.pem, and rebuild.");
  }
}
