/** Codes by which those who answered anonymously get what all others get, without saying what they answered. */
@NullMarked
package org.aftersales.feedback.reward;

import org.jspecify.annotations.NullMarked;
