package org.aftersales.feedback.template;

/** How a question is answered. Each scale has one formula: what was asked on one is never counted as another. */
public enum QuestionType {
    /** How likely somebody recommends us, 0 to 10. */
    NPS(0, 10),
    /** How satisfied somebody is, 1 to 5. */
    CSAT(1, 5),
    /** How easy it was, 1 (very hard) to 7 (very easy). */
    CES(1, 7),
    /** A grade without any of these formulas, 1 to 5. */
    RATING(1, 5),
    SINGLE_CHOICE(0, 0),
    MULTIPLE_CHOICE(0, 0),
    TEXT(0, 0);

    private final int lowest;
    private final int highest;

    QuestionType(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    public boolean isScale() {
        return highest > lowest;
    }

    public boolean isChoice() {
        return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE;
    }

    /** Of a scale. */
    public int lowest() {
        return lowest;
    }

    /** Of a scale. */
    public int highest() {
        return highest;
    }

    /** Up to which step an answer is a complaint; below the lowest where the type alone makes none. */
    public int complaintAtMost() {
        return switch (this) {
            case NPS -> 6; // detractors
            case CES -> 2;
            case CSAT, RATING, SINGLE_CHOICE, MULTIPLE_CHOICE, TEXT -> lowest - 1;
        };
    }

    /** The lowest step of a scale that nobody has to put right: neither good nor bad. */
    public int neutral() {
        return switch (this) {
            case NPS -> 7; // passives
            case CSAT, RATING -> 3;
            case CES -> 4;
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TEXT -> lowest;
        };
    }

    public boolean holds(int score) {
        return isScale() && score >= lowest && score <= highest;
    }
}
