package io.tandem.actions.broken;

import java.sql.Connection;

/** Breaks an architecture rule on purpose. */
public record KnowsSql(Connection connection) {}
