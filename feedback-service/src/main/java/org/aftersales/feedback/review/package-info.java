/** Public words of people who own what they write about. */
@NullMarked
package org.aftersales.feedback.review;

import org.jspecify.annotations.NullMarked;
