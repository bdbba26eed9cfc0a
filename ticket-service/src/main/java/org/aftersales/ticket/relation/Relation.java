package org.aftersales.ticket.relation;

/** What a ticket is to another one. Of each pair one is kept; the other is the same read from the other side. */
enum Relation {
    DUPLICATES,
    DUPLICATED_BY,
    CAUSED_BY,
    CAUSES,
    FOLLOW_UP_OF,
    FOLLOWED_BY,
    CHILD_OF,
    PARENT_OF,
    SPLIT_FROM,
    SPLIT_INTO,
    RELATED_TO;

    Relation inverse() {
        return switch (this) {
            case DUPLICATES -> DUPLICATED_BY;
            case DUPLICATED_BY -> DUPLICATES;
            case CAUSED_BY -> CAUSES;
            case CAUSES -> CAUSED_BY;
            case FOLLOW_UP_OF -> FOLLOWED_BY;
            case FOLLOWED_BY -> FOLLOW_UP_OF;
            case CHILD_OF -> PARENT_OF;
            case PARENT_OF -> CHILD_OF;
            case SPLIT_FROM -> SPLIT_INTO;
            case SPLIT_INTO -> SPLIT_FROM;
            case RELATED_TO -> RELATED_TO;
        };
    }

    /** Whether it is kept so, and not as its inverse. */
    boolean isKept() {
        return switch (this) {
            case DUPLICATES, CAUSED_BY, FOLLOW_UP_OF, CHILD_OF, SPLIT_FROM, RELATED_TO -> true;
            case DUPLICATED_BY, CAUSES, FOLLOWED_BY, PARENT_OF, SPLIT_INTO -> false;
        };
    }

    /** Whether it says what was first, so that nothing can come back to itself by it. */
    boolean hasDirection() {
        return this != RELATED_TO;
    }

    /** Whether people say so, and not what they have done. */
    boolean isSaid() {
        return this != SPLIT_FROM && this != SPLIT_INTO;
    }
}
