/** What an answer is measured in. */
@NullMarked
package org.aftersales.feedback.score;

import org.jspecify.annotations.NullMarked;
