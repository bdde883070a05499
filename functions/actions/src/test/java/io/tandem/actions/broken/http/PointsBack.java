package io.tandem.actions.broken.http;

import io.tandem.actions.SignCompact;

/** Breaks a rule of the architecture, on purpose. */
public record PointsBack(SignCompact action) {}
