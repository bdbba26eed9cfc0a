package org.aftersales.feedback.insight;

import java.util.Comparator;
import org.aftersales.feedback.template.Dimension;
import org.aftersales.feedback.template.QuestionType;

/** What was asked on which scale, and what for: answers on different ones are never mixed. */
record Scale(QuestionType type, Dimension tag) implements Comparable<Scale> {

    private static final Comparator<Scale> ORDER =
            Comparator.comparing(Scale::type).thenComparing(Scale::tag);

    /** @param text such as CSAT/QUALITY */
    static Scale of(String text) {
        int slash = text.indexOf('/');
        return new Scale(QuestionType.valueOf(text.substring(0, slash)), Dimension.valueOf(text.substring(slash + 1)));
    }

    String text() {
        return type + "/" + tag;
    }

    int steps() {
        return type.highest() - type.lowest() + 1;
    }

    @Override
    public int compareTo(Scale other) {
        return ORDER.compare(this, other);
    }
}
