package dev.perennial.yaml;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What one key of a file means and may hold; becomes the text that editors show and the check that refuses a value. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Setting {

    /** The meaning, in a sentence for the person who writes the file. */
    String value();

    /** What holds when the key is left out, written as in the file: {@code "5"}, {@code "[]"}, {@code "''"}. */
    String fallback() default "";

    /** What a text must look like, as a regular expression over the whole of it. */
    String pattern() default "";

    double min() default Double.NEGATIVE_INFINITY;

    double max() default Double.POSITIVE_INFINITY;
}
