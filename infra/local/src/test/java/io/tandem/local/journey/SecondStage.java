package io.tandem.local.journey;

/** Another real stage, so that two classes run at once. */
final class SecondStage extends RealStage {
  SecondStage() {
    super("second");
  }
}
