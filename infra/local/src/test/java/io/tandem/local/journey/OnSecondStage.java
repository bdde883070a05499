package io.tandem.local.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** For proofs and what takes as long: one class at a time, on the {@link SecondStage}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SecondStage.class)
@ResourceLock(providers = SecondStage.class)
public @interface OnSecondStage {}
