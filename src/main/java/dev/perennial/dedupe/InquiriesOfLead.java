package dev.perennial.dedupe;

import java.util.List;
import java.util.Map;

/** All inquiries behind one lead, newest first; each maps the columns of {@link Fields} to what was said. */
record InquiriesOfLead(long leadNumber, List<Map<String, Object>> newestFirst) {}
