package dev.perennial.config;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;

/** Texts that a type of ours, or of the JDK, must be able to read: dates, time zones, "24 business hours". */
record TextFormat(String name, Class<?> type) implements Format {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext context, String text) {
        return Json.objection(text, type) == null;
    }
}
