package org.aftersales.feedback.answer;

import org.aftersales.kit.page.PageLanguage;

/** @param out whether somebody has said that they do not want to be asked */
record OptOutPage(PageLanguage language, String style, boolean out) {}
