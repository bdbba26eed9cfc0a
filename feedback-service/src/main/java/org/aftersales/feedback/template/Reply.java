package org.aftersales.feedback.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one question.
 *
 * @param score of a scale
 * @param choices the ids of the options that were chosen, in the order of the template
 * @param words of a text
 */
public record Reply(
        @Nullable Integer score,
        List<String> choices,
        @Nullable String words) {

    public static final Reply NONE = new Reply(null, List.of(), null);

    public static Reply scored(int score) {
        return new Reply(score, List.of(), null);
    }

    public static Reply chosen(List<String> choices) {
        return new Reply(null, List.copyOf(choices), null);
    }

    public static Reply said(String words) {
        return new Reply(null, List.of(), words);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
