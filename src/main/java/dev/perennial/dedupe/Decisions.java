package dev.perennial.dedupe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lead each inquiry of a page belongs to. New leads are numbered from 0 within the page and get their real numbers
 * when they are recorded. A key belongs to the lead that had it first.
 */
final class Decisions {

    private static final String NEW = "new lead";

    /** The lead of an inquiry: one that exists, or the so-manieth new one of this page. */
    record Owner(boolean isNew, long number) {}

    /** An inquiry's lead and the rule that found it. */
    record Decision(long inquiry, Owner owner, String rule) {}

    private final Map<ContactKey, Owner> owners = new HashMap<>();
    private final Map<ContactKey, Owner> newKeys = new LinkedHashMap<>();
    private final List<Decision> decided = new ArrayList<>();
    private int newLeads;

    Decisions(Map<ContactKey, Long> known) {
        known.forEach((key, lead) -> owners.put(key, new Owner(false, lead)));
    }

    void decide(NewInquiries.Unlinked inquiry) {
        List<ContactKey> keys = inquiry.keys().strongestFirst();
        Decision decision = decide(inquiry.inquiry(), keys);
        decided.add(decision);
        keys.forEach(key -> learn(key, decision.owner()));
    }

    private Decision decide(long inquiry, List<ContactKey> keys) {
        for (ContactKey key : keys) {
            Owner owner = owners.get(key);
            if (owner != null) {
                return new Decision(inquiry, owner, key.kind().rule());
            }
        }
        return new Decision(inquiry, new Owner(true, newLeads++), NEW);
    }

    private void learn(ContactKey key, Owner owner) {
        if (owners.putIfAbsent(key, owner) == null) {
            newKeys.put(key, owner);
        }
    }

    int newLeads() {
        return newLeads;
    }

    List<Decision> decided() {
        return decided;
    }

    Map<ContactKey, Owner> newKeys() {
        return newKeys;
    }
}
