package io.tandem.secrets;

/** Nobody is known who signs for the databases of a region. Says which, and what to do. */
final class UnknownRegion extends RuntimeException {
  UnknownRegion(String region) {
    super(
        "No authority of RDS is known for region "
            + region
            + ". Add its certificates (AWS has them at"
            + " https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.SSL.html) to"
            + " functions/secrets/src/main/resources/io/tandem/secrets/database-ca.pem, and build.");
  }
}
