package io.tandem.push;

/** Stands for a class of another deployable. */
public record Neighbour() {}
