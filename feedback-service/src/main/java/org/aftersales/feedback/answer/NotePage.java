package org.aftersales.feedback.answer;

import org.jspecify.annotations.Nullable;

record NotePage(
        Language language,
        String style,
        Note note,
        @Nullable String complaintNumber) {}
