package org.aftersales.feedback.answer;

import org.aftersales.kit.page.PageLanguage;
import org.jspecify.annotations.Nullable;

record NotePage(
        PageLanguage language,
        String style,
        Note note,
        @Nullable String complaintNumber,
        @Nullable String rewardCode,
        boolean changeable) {}
