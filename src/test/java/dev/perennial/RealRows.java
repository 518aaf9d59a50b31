package dev.perennial;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test on rows of the real database: the components from lead to funnel, a night that can be chosen ({@link Given}), and
 * one transaction that is rolled back in the end.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringJUnitConfig(RealRowsConfiguration.class)
@Transactional
public @interface RealRows {}
