/** The public answer page: what a customer sees behind a link, in their language, without an account. */
@NullMarked
package org.aftersales.feedback.answer;

import org.jspecify.annotations.NullMarked;
