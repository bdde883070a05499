package io.tandem.local.stack;

/** The AWS account that the stage pretends to be. */
public final class Account {
  public static final String ID = "000000000000";
  public static final String REGION = "us-east-1";
  public static final String STACK = "tandem";

  private Account() {}
}
