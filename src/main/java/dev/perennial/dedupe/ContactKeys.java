package dev.perennial.dedupe;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What identifies the person of an inquiry exactly, strongest first: a personal mailbox; a phone together with a name; a
 * shared mailbox (info@, sales@) together with a name, because such a mailbox alone is nobody.
 */
record ContactKeys(
        @Nullable String emailKey,
        boolean sharedMailbox,
        @Nullable String phone,
        @Nullable String nameKey) {

    List<ContactKey> strongestFirst() {
        List<ContactKey> keys = new ArrayList<>();
        if (emailKey != null && !sharedMailbox) {
            keys.add(new ContactKey(ContactKey.Kind.EMAIL, emailKey));
        }
        if (phone != null && nameKey != null) {
            keys.add(new ContactKey(ContactKey.Kind.PHONE_NAME, phone + "|" + nameKey));
        }
        if (emailKey != null && sharedMailbox && nameKey != null) {
            keys.add(new ContactKey(ContactKey.Kind.MAILBOX_NAME, emailKey + "|" + nameKey));
        }
        return keys;
    }
}
