/** What people say in their own words: what must not be kept of it, whoever they say it to. */
@NullMarked
package org.aftersales.feedback.words;

import org.jspecify.annotations.NullMarked;
