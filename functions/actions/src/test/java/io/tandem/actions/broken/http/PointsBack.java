package io.tandem.actions.broken.http;

import io.tandem.actions.SignCompact;

/** Breaks an architecture rule on purpose. */
public record PointsBack(SignCompact action) {}
