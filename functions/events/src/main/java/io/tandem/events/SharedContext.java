package io.tandem.events;

import java.time.Instant;

/**
 * What the subject of an empathy attempt told the guesser, to help them guess better.
 *
 * @param content the subject's words, for the guesser alone
 * @param sharedAt when they were shared
 */
public record SharedContext(String content, Instant sharedAt) {}
