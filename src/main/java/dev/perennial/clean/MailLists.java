package dev.perennial.clean;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a company knows of mailboxes that are no person's own.
 *
 * @param roles mailboxes of several people, such as info
 * @param free domains where anybody gets a mailbox, such as gmail.com
 * @param disposable domains of mailboxes that are thrown away after a few minutes; those below them are meant too
 */
public record MailLists(Set<String> roles, Set<String> free, Set<String> disposable) {

    public MailLists {
        roles = Set.copyOf(roles);
        free = Set.copyOf(free);
        disposable = Set.copyOf(disposable);
    }

    /** From the texts of three lists: one word a line, # begins a remark, case does not matter. */
    public static MailLists of(String roles, String free, String disposable) {
        return new MailLists(words(roles), words(free), words(disposable));
    }

    private static Set<String> words(String text) {
        return WordList.words(text).collect(Collectors.toUnmodifiableSet());
    }

    boolean isRole(String mailbox) {
        return roles.contains(mailbox) || (endsInDigit(mailbox) && roles.contains(withoutNumber(mailbox)));
    }

    private static boolean endsInDigit(String mailbox) {
        return isDigit(mailbox.charAt(mailbox.length() - 1));
    }

    /** sales2 and sales-2 are sales. */
    private static String withoutNumber(String mailbox) {
        int end = mailbox.length();
        while (end > 0 && isDigit(mailbox.charAt(end - 1))) {
            end--;
        }
        boolean hasMark = end > 0 && "-_.".indexOf(mailbox.charAt(end - 1)) >= 0;
        return mailbox.substring(0, hasMark ? end - 1 : end);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    boolean isFree(String domain) {
        return free.contains(domain);
    }

    boolean isDisposable(String domain) {
        int label = 0;
        do {
            if (disposable.contains(domain.substring(label))) {
                return true;
            }
            label = domain.indexOf('.', label) + 1;
        } while (label > 0);
        return false;
    }
}
