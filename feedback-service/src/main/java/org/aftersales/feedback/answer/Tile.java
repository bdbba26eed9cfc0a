package org.aftersales.feedback.answer;

import org.jspecify.annotations.Nullable;

/**
 * One thing to choose.
 *
 * @param value as it is sent
 * @param mark the number on it; empty on options
 * @param word what an option says; empty on scales
 * @param grade what the step means, on the five steps from very bad to very good
 * @param face whether a face says it instead of a number
 */
record Tile(
        String value, String mark, String word, @Nullable Grade grade, boolean face, boolean chosen) {}
