package io.tandem.bench.play;

/**
 * Two people and their session.
 *
 * @param ana the inviter's user id
 * @param ben the invitee's user id
 */
public record Pair(String session, String ana, String ben) {

  /** The people of a copy; each number exists once in each scene. */
  public static Pair copy(Action scene, long number) {
    String name = "%d-%d".formatted(scene.ordinal(), number);
    return new Pair(
        "%08x-0000-7000-8000-%012d".formatted(scene.ordinal(), number),
        "ana-" + name,
        "ben-" + name);
  }
}
