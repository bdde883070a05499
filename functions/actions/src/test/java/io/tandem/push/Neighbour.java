package io.tandem.push;

/** Stands in for a class of another deployable. */
public record Neighbour() {}
