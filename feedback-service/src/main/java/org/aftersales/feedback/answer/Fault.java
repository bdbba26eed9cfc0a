package org.aftersales.feedback.answer;

/** What is wrong with an answer. */
enum Fault {
    CHOICE,
    WORDS,
    LENGTH
}
