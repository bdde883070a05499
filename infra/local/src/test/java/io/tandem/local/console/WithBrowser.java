package io.tandem.local.console;

import io.tandem.local.extras.Extra;
import io.tandem.local.extras.Needs;
import io.tandem.local.journey.OnRealStage;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests of the real stage in the machine's browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Needs({Extra.BROWSER, Extra.DRIVER})
@OnRealStage
@ExtendWith(RealBrowser.class)
@interface WithBrowser {}
