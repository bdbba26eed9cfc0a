package org.aftersales.ticket.conversation;

import org.jspecify.annotations.Nullable;

/**
 * A message before it is written.
 *
 * @param actor the subject of whoever writes
 */
public record Draft(
        Author author,
        String actor,
        Visibility visibility,
        String text,
        @Nullable Canned canned) {

    /** The actor where no person is one. */
    public static final String SYSTEM = "system";

    /** What a customer says, who is known by something else than a token. */
    public static Draft ofCustomer(String actor, String text) {
        return new Draft(Author.CUSTOMER, actor, Visibility.PUBLIC, text, null);
    }

    /** What we tell a customer without a person writing it. */
    public static Draft ofSystem(String text) {
        return new Draft(Author.SYSTEM, SYSTEM, Visibility.PUBLIC, text, null);
    }

    /** What staff has to know and nobody else. */
    public static Draft noteOfSystem(String text) {
        return new Draft(Author.SYSTEM, SYSTEM, Visibility.INTERNAL, text, null);
    }
}
